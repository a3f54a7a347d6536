package depeche.searcher.engine;

import depeche.fields.DispatchField;
import depeche.searcher.spelling.ArchiveCompletion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;

/// What the beginning of a word, of a name or of the value of a field may become.
final class Completions {
  private Completions() {}

  /// Words, places and actors that begin with `typed`, or the values of the field that it opens
  /// with (`lieu:syr`), each kind by how many dispatches have it.
  static List<Completion> of(IndexReader reader, String typed, int size) {
    var archived = new ArchiveCompletion(reader);
    var completions = new ArrayList<Completion>();
    Optional<DispatchField> field = field(typed);
    if (field.isPresent()) {
      int colon = typed.indexOf(':');
      String rest = typed.substring(colon + 1).replace("\"", "");
      add(completions, kind(field.get()), archived.values(field.get(), rest, size));
      completions.replaceAll(it ->
          new Completion(
              typed.substring(0, colon + 1) + quoted(it.text()), it.kind(), it.dispatches()));
    } else if (!typed.isEmpty()) {
      add(completions, Completion.Kind.ACTOR, archived.values(DispatchField.ACTOR, typed, size));
      add(completions, Completion.Kind.PLACE, archived.values(DispatchField.PLACE, typed, size));
      add(completions, Completion.Kind.WORD, archived.words(typed, size));
      completions.sort(Comparator.comparingInt(it -> -it.dispatches()));
    }
    return completions.subList(0, Math.min(size, completions.size()));
  }

  private static Optional<DispatchField> field(String typed) {
    int colon = typed.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : DispatchField.named(typed.substring(0, colon))
            .filter(field ->
                switch (field.use()) {
                  case PLACE, ACTOR, NAME -> true;
                  case TEXT, KEYWORD, DAY, EVENT, POINT -> false;
                });
  }

  private static Completion.Kind kind(DispatchField field) {
    return switch (field.use()) {
      case PLACE -> Completion.Kind.PLACE;
      case ACTOR -> Completion.Kind.ACTOR;
      case NAME, TEXT, KEYWORD, DAY, EVENT, POINT -> Completion.Kind.VALUE;
    };
  }

  /// As a query takes it for one value.
  private static String quoted(String name) {
    return name.chars().allMatch(Character::isLetterOrDigit) ? name : '"' + name + '"';
  }

  private static void add(
      List<Completion> all, Completion.Kind kind, List<ArchiveCompletion.Counted> counted) {
    counted.forEach(it -> all.add(new Completion(it.text(), kind, it.dispatches())));
  }
}
