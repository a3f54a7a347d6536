package depeche.indexer.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;

/// What the user had forgotten, and must not come back: neither under its id, nor the same text
/// under another one.
final class Tombstones {
  static final Tombstones NONE = new Tombstones(List.of());

  private final Map<String, Tombstone> byId = new TreeMap<>();
  private final Map<String, String> idOfText = new HashMap<>();

  private Tombstones(Collection<Tombstone> tombstones) {
    for (Tombstone tombstone : tombstones) {
      byId.put(tombstone.id(), tombstone);
      idOfText.merge(tombstone.textDigest(), tombstone.id(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
  }

  static Tombstones of(DirectoryReader reader) throws IOException {
    var found = new ArrayList<Tombstone>();
    ArchiveMemory.each(
        reader,
        Tombstone.all(),
        (leaf, doc) -> found.add(Tombstone.read(leaf.storedFields().document(doc))));
    return found.isEmpty() ? NONE : new Tombstones(found);
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  /// By id.
  List<Tombstone> all() {
    return List.copyOf(byId.values());
  }

  Optional<Tombstone> of(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  boolean has(String id) {
    return byId.containsKey(id);
  }

  /// The forgotten dispatch that has this text.
  Optional<String> ofText(String textDigest) {
    return Optional.ofNullable(idOfText.get(textDigest));
  }
}
