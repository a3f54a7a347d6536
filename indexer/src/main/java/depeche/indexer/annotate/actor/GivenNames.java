package depeche.indexer.annotate.actor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// The given names of many languages; for any number of threads.
///
/// The file is kept as it is and searched by halves, which loads faster and takes less memory than
/// a map of its tens of thousands of names.
public final class GivenNames {
  private final byte[] file;

  /// Where each line begins, sorted by name as the file is.
  private final int[] lines;

  private final Set<String> excluded = new HashSet<>();
  private final Set<String> sure = new HashSet<>();

  private GivenNames(byte[] file) {
    this.file = file;
    this.lines = lines(file);
    LexiconFile.read("not-given-names.tsv", 1, cells -> excluded.add(cells.getFirst()));
    LexiconFile.read("sure-given-names.tsv", 1, cells -> sure.add(cells.getFirst()));
  }

  /// The ones that all annotators use.
  public static GivenNames bundled() {
    return Bundled.NAMES;
  }

  /// Loads on first use, once.
  private static final class Bundled {
    static final GivenNames NAMES = load();
  }

  private static GivenNames load() {
    try (InputStream in = GivenNames.class.getResourceAsStream("given-names.tsv")) {
      if (in == null) {
        throw new IllegalStateException("given-names.tsv is missing beside " + GivenNames.class);
      }
      return new GivenNames(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("given-names.tsv: " + e.getMessage(), e);
    }
  }

  private static int[] lines(byte[] file) {
    int[] lines = new int[file.length / 6];
    int count = 0;
    int start = 0;
    for (int i = 0; i < file.length; i++) {
      if (file[i] == '\n') {
        if (file[start] != '#') {
          lines[count++] = start;
        }
        start = i + 1;
      }
    }
    return Arrays.copyOf(lines, count);
  }

  /// Whether a folded word is a given name; of a compound, whether its first part is.
  public boolean contains(String folded) {
    return row(folded) >= 0 || row(firstPart(folded)) >= 0;
  }

  /// Whether it is a given name and no French word, or a word that with a capital is a name: «
  /// Pierre », « Robert ».
  boolean isSure(String folded) {
    int row = row(folded);
    if (row < 0) {
      return folded.indexOf('-') > 0 && row(firstPart(folded)) >= 0;
    }
    int flag = row + folded.length() + 2;
    return flag >= file.length || file[flag] != '\t' || sure.contains(folded);
  }

  Gender gender(String folded) {
    int row = row(folded);
    String name = row < 0 ? firstPart(folded) : folded;
    row = row < 0 ? row(name) : row;
    return row < 0
        ? Gender.EITHER
        : Gender.of(String.valueOf((char) file[row + name.length() + 1]));
  }

  private static String firstPart(String folded) {
    // names have the hyphen, keys a blank for it
    int hyphen = folded.indexOf('-');
    int end = hyphen > 0 ? hyphen : folded.indexOf(' ');
    return end > 0 ? folded.substring(0, end) : "";
  }

  /// Where the line of a name begins, −1 if there is none.
  private int row(String name) {
    if (name.length() < 3 || excluded.contains(name)) {
      return -1;
    }
    int low = 0;
    int high = lines.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(lines[middle], name);
      if (order == 0) {
        return lines[middle];
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int compare(int line, String name) {
    for (int i = 0; i < name.length(); i++) {
      int order = file[line + i] - name.charAt(i);
      if (order != 0) {
        return order;
      }
    }
    return file[line + name.length()] == '\t' ? 0 : 1;
  }
}
