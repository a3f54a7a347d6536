package depeche.searcher.query;

import depeche.fields.DispatchField;
import depeche.searcher.days.DayRange;
import depeche.searcher.days.DayRanges;
import java.time.LocalDate;
import java.util.Optional;

/// Reads the value of a field that is not prose: places, actors, days, vocabularies, distances.
final class FieldValues {
  private final DayRanges days;
  private final QueryNotes notes;
  private final WordReader words;

  FieldValues(LocalDate today, QueryNotes notes, WordReader words) {
    this.days = new DayRanges(today);
    this.notes = notes;
    this.words = words;
  }

  /// The node of a bare value: its stars and question marks are jokers.
  Optional<QueryNode> bare(DispatchField field, String raw) {
    String value = Characters.trimmedEnd(raw, ",;!?…");
    if (value.isEmpty()) {
      return whole(field, value);
    }
    return switch (field.use()) {
      case TEXT, NAME -> words.read(field, value);
      case PLACE, ACTOR ->
          value.codePoints().allMatch(Characters::isInner)
              ? words.read(field, value)
              : whole(field, value);
      case KEYWORD -> {
        if (!WordReader.isPattern(value) || !Characters.hasLetter(value)) {
          yield whole(field, value);
        }
        if (field == DispatchField.FAMILY) {
          notes.addUnused(
              "famille: attend l'id d'une dépêche, sans joker",
              "family: wants the id of a dispatch, without a wildcard");
          yield Optional.empty();
        }
        yield Optional.of(WordReader.pattern(field, value));
      }
      case DAY, EVENT, POINT -> whole(field, value);
    };
  }

  /// A path or name of a file without the folders before it, as a user knows it.
  private static boolean isRelative(String path) {
    return Characters.hasLetter(path)
        && path.charAt(0) != '/'
        && path.chars().allMatch(c -> Character.isLetterOrDigit(c) || "/._-".indexOf(c) >= 0);
  }

  /// The node of a value as it stands.
  Optional<QueryNode> whole(DispatchField field, String text) {
    String name = WordReader.name(text);
    if (name.isEmpty()) {
      notes.addUnused(
          field.queryName() + ": attend une valeur",
          field.queryNames().getLast() + ": wants a value");
      return Optional.empty();
    }
    return switch (field.use()) {
      case TEXT -> words.phrase(field, new QueryToken.Quoted(text, false, 0, 1));
      case NAME -> Optional.of(new QueryNode.Value(field, name));
      case PLACE -> Optional.of(new QueryNode.Place(field, name));
      case ACTOR -> Optional.of(AskedActor.named(name));
      case KEYWORD ->
          Optional.of(
              field == DispatchField.SOURCE && isRelative(text.strip())
                  ? WordReader.pattern(field, "*/" + text.strip())
                  : new QueryNode.Value(field, term(field, text.strip())));
      case DAY, EVENT -> days(field, name);
      case POINT -> NearValue.read(name, notes);
    };
  }

  /// The term of the index for what a user calls it.
  private String term(DispatchField field, String text) {
    Optional<String> term = Vocabulary.has(field) ? Vocabulary.term(field, text) : Optional.empty();
    if (term.isEmpty() && Vocabulary.isClosed(field)) {
      String asked = QueryNotes.shortened(text);
      notes.add(
          "%s: ne connaît pas « %s » ; il y a : %s"
              .formatted(field.queryName(), asked, String.join(", ", Vocabulary.names(field))),
          "%s: knows no “%s”; there are: %s"
              .formatted(
                  field.queryNames().getLast(), asked, String.join(", ", Vocabulary.terms(field))));
    }
    return term.orElseGet(() -> Characters.withoutClash(text));
  }

  /// Whether `text` says days, or a place with a distance.
  boolean isWhole(DispatchField field, String text) {
    return switch (field.use()) {
      case DAY, EVENT -> days.read(WordReader.name(text)).isPresent();
      case POINT -> NearValue.isWhole(text);
      case TEXT, NAME, KEYWORD, PLACE, ACTOR -> true;
    };
  }

  private Optional<QueryNode> days(DispatchField field, String text) {
    Optional<DayRange> range = days.read(WordReader.name(text));
    if (range.isEmpty()) {
      String asked = QueryNotes.shortened(text);
      notes.addUnused(
          "%s: ne comprend pas la date « %s » (2020, 2020-02, 2020-02-01..2020-02-20, >=2020, hier,"
                  .formatted(field.queryName(), asked)
              + " \"semaine dernière\")",
          "%s: does not understand the date “%s” (2020, 2020-02, 2020-02-01..2020-02-20, >=2020,"
                  .formatted(field.queryNames().getLast(), asked)
              + " hier, \"semaine dernière\")");
    }
    return range.map(it -> new QueryNode.Days(field, it.from(), it.to(), it.text()));
  }
}
