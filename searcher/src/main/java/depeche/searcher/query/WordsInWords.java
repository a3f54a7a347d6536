package depeche.searcher.query;

import depeche.fields.DispatchField;
import depeche.searcher.language.Language;

/// Says what a word, a phrase, a pattern or a value of a query asks for.
final class WordsInWords {
  private final Language language;

  WordsInWords(Language language) {
    this.language = language;
  }

  QueryInWords.Said said(QueryNode.Words node) {
    return switch (node) {
      case QueryNode.Word it -> said(it.field(), quoted(it.text()));
      case QueryNode.Exact it ->
          said(it.field(), quoted(it.text()) + say(" écrit ainsi", " written so"));
      case QueryNode.Phrase it -> said(it.field(), phrase(it));
      case QueryNode.Prefix it ->
          said(
              it.field(),
              say("un mot qui commence par ", "a word that begins with ") + quoted(it.text()));
      case QueryNode.Wildcard it ->
          said(
              it.field(), say("un mot de la forme ", "a word of the form ") + quoted(it.pattern()));
      case QueryNode.Fuzzy it -> said(it.field(), fuzzy(it));
    };
  }

  QueryInWords.Said said(QueryNode.Value it) {
    return said(
        it.field(),
        quoted(
            language == Language.FRENCH && Vocabulary.has(it.field())
                ? Vocabulary.name(it.field(), it.value())
                : it.value()));
  }

  private String phrase(QueryNode.Phrase phrase) {
    String words = quoted(String.join(" ", phrase.words()));
    return phrase.slop() == 0
        ? words
        : words
            + say(" à ", " within ")
            + phrase.slop()
            + (phrase.slop() == 1 ? say(" mot près", " word") : say(" mots près", " words"));
  }

  private String fuzzy(QueryNode.Fuzzy fuzzy) {
    return quoted(fuzzy.text())
        + (fuzzy.edits() == 1
            ? say(" à une lettre près", " with one letter wrong at most")
            : say(" à deux lettres près", " with two letters wrong at most"));
  }

  private QueryInWords.Said said(DispatchField field, String object) {
    return new QueryInWords.Said(verb(field), object);
  }

  /// What a dispatch does that has something in a field.
  String verb(DispatchField field) {
    return switch (field.use()) {
      case TEXT ->
          field == DispatchField.TEXT
              ? say("contiennent", "contain")
              : say("ont dans " + zone(field), "have in the " + field.queryNames().getLast());
      case PLACE, ACTOR -> say("citent", "mention");
      case NAME, KEYWORD, DAY, EVENT, POINT ->
          say("ont pour " + value(field), "have as " + englishValue(field));
    };
  }

  private static String zone(DispatchField field) {
    return switch (field) {
      case TITLE -> "le titre";
      case LEAD -> "le chapô";
      case BODY -> "le corps";
      case CAPTION -> "une légende";
      case COMMENT -> "un commentaire";
      default -> field.queryName();
    };
  }

  private static String englishValue(DispatchField field) {
    return field == DispatchField.ACTOR_KIND ? "kind of actor" : field.queryNames().getLast();
  }

  private static String value(DispatchField field) {
    return switch (field) {
      case KEYWORD -> "mot-clé";
      case ACTOR_KIND -> "sorte d'acteur";
      case ID -> "identifiant";
      default -> field.queryName();
    };
  }

  /// A name or word in the quotation marks of the language.
  String quoted(String text) {
    return say("«\u00a0" + text + "\u00a0»", "“" + text + "”");
  }

  private String say(String french, String english) {
    return language.choose(french, english);
  }
}
