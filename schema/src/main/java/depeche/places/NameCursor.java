package depeche.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.fst.FST;
import org.jspecify.annotations.Nullable;

/// Reads a name word by word and says at each word whether a name ends there, so that the longest
/// name of a text is found in one pass; for one thread.
///
/// After `reset()`, `advance("new")` and `advance("york")`, [#found()] is what the gazetteer knows
/// of « New York ».
public final class NameCursor {
  private final Gazetteer gazetteer;
  private final FST<Long> names;
  private final FST.BytesReader reader;
  private FST.Arc<Long> arc = new FST.Arc<>();
  private final StringBuilder key = new StringBuilder();
  private boolean bundledAlive;
  private long output;

  NameCursor(Gazetteer gazetteer, FST<Long> names) {
    this.gazetteer = gazetteer;
    this.names = names;
    this.reader = names.getBytesReader();
    reset();
  }

  /// Starts a new name.
  public void reset() {
    names.getFirstArc(arc);
    key.setLength(0);
    output = 0;
    bundledAlive = true;
  }

  /// Reads one more word.
  ///
  /// @param word a folded key ([depeche.analysis.Folding#key]); may hold several words
  /// @return whether any name goes on like this
  public boolean advance(String word) {
    if (bundledAlive) {
      bundledAlive = (key.isEmpty() || step(' ')) && steps(word);
    }
    if (!key.isEmpty()) {
      key.append(' ');
    }
    key.append(word);
    return bundledAlive || gazetteer.ownNameStarts(key);
  }

  private boolean steps(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 0x80) {
        if (!step(c)) {
          return false;
        }
      } else {
        return stepsThrough(word.substring(i).getBytes(StandardCharsets.UTF_8));
      }
    }
    return true;
  }

  private boolean stepsThrough(byte[] utf8) {
    for (byte label : utf8) {
      if (!step(label & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  private boolean step(int label) {
    try {
      if (names.findTargetArc(label, arc, arc, reader) == null) {
        return false;
      }
      output += arc.output();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("gazetteer: damaged in memory", e);
    }
  }

  /// Whether the words read so far are a whole name.
  public boolean isName() {
    return bundledOutput() != null || gazetteer.isOwnName(key);
  }

  /// What is known of the name read so far; no candidates if it is none.
  public NameEntry found() {
    return gazetteer.found(key.toString(), bundledOutput());
  }

  private @Nullable Long bundledOutput() {
    return bundledAlive && arc.isFinal() && !key.isEmpty()
        ? Long.valueOf(output + arc.nextFinalOutput())
        : null;
  }
}
