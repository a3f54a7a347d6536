package depeche.indexer.annotate.place;

import depeche.dispatch.Labelled;
import depeche.dispatch.PlaceKind;
import depeche.tables.ResourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The words that announce a place, by what stands in `cues.tsv`.
final class Cues {
  private final Map<String, Cue> before = new HashMap<>();
  private final Map<String, Cue> heads = new HashMap<>();

  private Cues() {}

  static Cues bundled() {
    var cues = new Cues();
    for (List<String> row : ResourceTable.read(Cues.class, "cues.tsv")) {
      Cue cue =
          new Cue(
              row.get(0),
              Cue.Sort.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
              Double.parseDouble(row.get(3)),
              row.get(4).isEmpty()
                  ? Optional.empty()
                  : Optional.of(Labelled.of(PlaceKind.class, row.get(4))));
      (row.get(1).equals("head") ? cues.heads : cues.before).put(row.get(0), cue);
    }
    return cues;
  }

  /// A word directly before a name, or with an article between.
  Optional<Cue> before(String word) {
    return Optional.ofNullable(before.get(word));
  }

  /// A noun that a name completes.
  Optional<Cue> head(String word) {
    return Optional.ofNullable(heads.get(word));
  }
}
