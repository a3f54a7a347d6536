package depeche.searcher.query;

import depeche.analysis.Folding;
import depeche.fields.DispatchField;
import depeche.tables.ResourceTable;
import java.util.List;
import java.util.Optional;

/// The names by which users call the values of vocabularies, out of `vocabulary.tsv`; read when a
/// query first names one.
public final class Vocabulary {
  private static final List<Entry> ENTRIES = load();

  /// One value: its term in the index and its names, the one that is printed first.
  private record Entry(DispatchField field, String term, List<String> names) {}

  private Vocabulary() {}

  /// Whether values of a field have names here.
  static boolean has(DispatchField field) {
    return isClosed(field) || field == DispatchField.LANGUAGE;
  }

  /// Whether a field has no other values than those of the vocabulary. Languages are open: an
  /// archive may hold more than have a name here.
  static boolean isClosed(DispatchField field) {
    return switch (field) {
      case PRIORITY, STATUS, ACTOR_KIND -> true;
      default -> false;
    };
  }

  /// The term of what is called `name`, in either language or as the index writes it.
  static Optional<String> term(DispatchField field, String name) {
    String key = Folding.key(name);
    for (Entry entry : ENTRIES) {
      boolean called =
          entry.names.stream().anyMatch(it -> Folding.key(it).equals(key))
              || Folding.key(entry.term).equals(key);
      if (entry.field == field && called) {
        return Optional.of(entry.term);
      }
    }
    return Optional.empty();
  }

  /// What a term is called in French; itself if it has no name.
  public static String name(DispatchField field, String term) {
    for (Entry entry : ENTRIES) {
      if (entry.field == field && entry.term.equals(term)) {
        return entry.names.getFirst();
      }
    }
    return term;
  }

  /// The French names of all values.
  static List<String> names(DispatchField field) {
    return ENTRIES.stream()
        .filter(entry -> entry.field == field)
        .map(entry -> entry.names.getFirst())
        .toList();
  }

  /// All values as the index writes them, which is English.
  static List<String> terms(DispatchField field) {
    return ENTRIES.stream().filter(entry -> entry.field == field).map(Entry::term).toList();
  }

  private static List<Entry> load() {
    return ResourceTable.read(Vocabulary.class, "vocabulary.tsv").stream()
        .map(row ->
            new Entry(
                DispatchField.named(row.get(0)).orElseThrow(),
                row.get(1),
                List.of(row.get(2).split(", ", -1))))
        .toList();
  }
}
