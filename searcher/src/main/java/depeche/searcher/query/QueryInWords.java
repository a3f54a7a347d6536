package depeche.searcher.query;

import depeche.fields.DispatchField;
import depeche.searcher.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Says in one sentence what a query means: "les dépêches publiées en février 2020 qui contiennent
/// « frappe » et « aérienne » et citent « Syrie » (ou un lieu qui s'y trouve)".
///
/// Clauses with the same verb are told together, exclusions last; parentheses stay.
public final class QueryInWords {
  private final Language language;
  private final WordsInWords words;
  private final DaysInWords days;

  private QueryInWords(Language language) {
    this.language = language;
    this.words = new WordsInWords(language);
    this.days = new DaysInWords(language);
  }

  public static String of(QueryNode node, Language language) {
    return new QueryInWords(language).sentence(node);
  }

  private String sentence(QueryNode node) {
    return switch (node) {
      case QueryNode.All _ -> say("toutes les dépêches", "all dispatches");
      case QueryNode.None _ -> say("aucune dépêche", "no dispatch");
      case QueryNode.And and -> dispatches(and.clauses());
      case QueryNode.Words _,
          QueryNode.Fact _,
          QueryNode.Or _,
          QueryNode.Quorum _,
          QueryNode.AtLeast _,
          QueryNode.Within _,
          QueryNode.Not _ ->
          dispatches(List.of(node));
    };
  }

  private String dispatches(List<QueryNode> clauses) {
    List<QueryNode> published = clauses.stream().filter(QueryInWords::isPublished).toList();
    List<QueryNode> excluded = clauses.stream().filter(it -> it instanceof QueryNode.Not).toList();
    List<QueryNode> wanted =
        clauses.stream().filter(it -> !published.contains(it) && !excluded.contains(it)).toList();
    var sentence = new StringBuilder();
    boolean allBut = published.isEmpty() && wanted.isEmpty();
    sentence.append(
        allBut ? say("toutes les dépêches", "all dispatches") : say("les dépêches", "dispatches"));
    if (!published.isEmpty()) {
      List<String> ranges = published.stream().map(it -> days.of((QueryNode.Days) it)).toList();
      sentence.append(say(" publiées ", " published ")).append(joined(ranges, and()));
    }
    if (!wanted.isEmpty()) {
      boolean choice = wanted.size() == 1 && wanted.getFirst() instanceof QueryNode.Or;
      sentence
          .append(say(" qui ", " that "))
          .append(choice ? any(((QueryNode.Or) wanted.getFirst()).clauses()) : all(wanted));
    }
    if (!excluded.isEmpty()) {
      sentence
          .append(say(", sauf celles qui ", ", except those that "))
          .append(exclusions(excluded));
    }
    return sentence.toString();
  }

  private static boolean isPublished(QueryNode node) {
    return node instanceof QueryNode.Days days && days.field() == DispatchField.PUBLISHED;
  }

  private String exclusions(List<QueryNode> excluded) {
    return any(excluded.stream().map(it -> ((QueryNode.Not) it).clause()).toList());
  }

  /// All of the clauses: `contiennent “a” et “b”, citent “Syrie”`.
  private String all(List<QueryNode> clauses) {
    return joined(grouped(clauses, and()), and());
  }

  /// Any of them: `contiennent “a” ou “b”`.
  private String any(List<QueryNode> clauses) {
    return joined(grouped(clauses, or()), or());
  }

  private List<String> grouped(List<QueryNode> clauses, String and) {
    Map<String, List<String>> objects = new LinkedHashMap<>();
    for (QueryNode clause : clauses) {
      Said said = said(clause);
      objects.computeIfAbsent(said.verb(), _ -> new ArrayList<>()).add(said.object());
    }
    var predicates = new ArrayList<String>();
    objects.forEach((verb, said) -> predicates.add((verb + " " + joined(said, and)).strip()));
    return predicates;
  }

  private static String joined(List<String> parts, String last) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    return String.join(", ", parts.subList(0, parts.size() - 1)) + last + parts.getLast();
  }

  /// A verb and what it is said of, so that clauses can share the verb.
  record Said(String verb, String object) {}

  private Said said(QueryNode node) {
    return switch (node) {
      case QueryNode.All _ -> new Said(say("existent", "exist"), "");
      case QueryNode.None _ -> new Said(say("n'existent pas", "do not exist"), "");
      case QueryNode.Words it -> words.said(it);
      case QueryNode.Place it -> place(it);
      case QueryNode.Actor it -> new Said(say("citent", "mention"), words.quoted(it.name()));
      case QueryNode.Value it -> words.said(it);
      case QueryNode.Days it -> days(it);
      case QueryNode.Near it -> near(it);
      case QueryNode.And it when it.clauses().size() == 1 -> said(it.clauses().getFirst());
      case QueryNode.And it -> new Said("", "(" + all(it.clauses()) + ")");
      case QueryNode.Or it -> new Said("", "(" + any(it.clauses()) + ")");
      case QueryNode.Quorum it ->
          new Said(
              say("remplissent", "meet"),
              say("au moins ", "at least ")
                  + it.wanted()
                  + say(" de ces conditions : (", " of these conditions: (")
                  + String.join(", ", it.clauses().stream().map(one -> all(List.of(one))).toList())
                  + ")");
      case QueryNode.AtLeast it -> {
        Said once = words.said(it.clause());
        yield new Said(
            once.verb(),
            say("au moins ", "at least ") + it.times() + say(" fois ", " times ") + once.object());
      }
      case QueryNode.Within it -> within(it);
      case QueryNode.Not it ->
          new Said(
              say("ne sont pas de celles qui", "are not among those that"),
              all(List.of(it.clause())));
    };
  }

  private Said within(QueryNode.Within it) {
    String together =
        switch (it.stretch()) {
          case SENTENCE -> say("dans une même phrase ", "in one sentence ");
          case PARAGRAPH -> say("dans un même paragraphe ", "in one paragraph ");
        };
    return new Said(words.verb(it.field()), together + inside(it.clause()));
  }

  /// What a stretch holds: `“a”, “b” ou “c”, et pas “d”`.
  private String inside(QueryNode node) {
    return switch (node) {
      case QueryNode.And it -> joined(inside(it.clauses()), and());
      case QueryNode.Or it -> "(" + joined(inside(it.clauses()), or()) + ")";
      case QueryNode.Quorum it ->
          say("au moins ", "at least ")
              + it.wanted()
              + say(" de (", " of (")
              + String.join(", ", inside(it.clauses()))
              + ")";
      case QueryNode.Not it -> say("pas ", "not ") + inside(it.clause());
      case QueryNode.Words _,
          QueryNode.Fact _,
          QueryNode.AtLeast _,
          QueryNode.Within _,
          QueryNode.All _,
          QueryNode.None _ ->
          said(node).object();
    };
  }

  private List<String> inside(List<QueryNode> clauses) {
    return clauses.stream()
        .map(it -> it instanceof QueryNode.And ? "(" + inside(it) + ")" : inside(it))
        .toList();
  }

  private Said place(QueryNode.Place it) {
    String name = words.quoted(it.name());
    return it.field() == DispatchField.DATELINE
        ? new Said(
            say("viennent de", "come from"),
            name + say(" (ou d'un lieu qui s'y trouve)", " (or a place inside it)"))
        : new Said(
            say("citent", "mention"),
            name + say(" (ou un lieu qui s'y trouve)", " (or a place inside it)"));
  }

  private Said days(QueryNode.Days it) {
    String range = days.of(it);
    return switch (it.field()) {
      case EVENT -> new Said(say("parlent d'un événement survenu", "speak of an event"), range);
      case UPDATED -> new Said(say("ont été mises à jour", "were updated"), range);
      default -> new Said(say("ont paru", "were published"), range);
    };
  }

  private Said near(QueryNode.Near it) {
    String where =
        it.point().isPresent()
            ? say("du point ", "the point ") + it.text()
            : say("de ", "") + words.quoted(it.text());
    return new Said(
        say("citent", "mention"),
        say("un lieu à moins de ", "a place within ")
            + decimal(NearValue.print(it.kilometres()))
            + say(" km ", " km of ")
            + where);
  }

  /// A number as the language writes it.
  private String decimal(String number) {
    return say(number.replace('.', ','), number);
  }

  private String and() {
    return say(" et ", " and ");
  }

  private String or() {
    return say(" ou ", " or ");
  }

  private String say(String french, String english) {
    return language.choose(french, english);
  }
}
