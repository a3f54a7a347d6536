package depeche.indexer.write;

import depeche.analysis.Folding;
import depeche.dispatch.DispatchText;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.BytesRef;

/// What is compared of a text to find its republications: a sample of its word sequences and of its
/// figures, in half a kilobyte.
///
/// The sample is the smallest hashes of all sequences of three folded words (bottom-k sketch: Cohen
/// and Kaplan 2007): the shares of two texts that are common are estimated from the hashes up to
/// the lower of both ends, and are exact for texts of up to [#SEQUENCES] words.
final class TextSketch {
  /// The field of the sketch; binary doc values.
  static final String FIELD = "sketch";

  static final int SEQUENCES = 96;
  private static final int FIGURES = 16;
  private static final int WORDS_A_SEQUENCE = 3;

  /// Below this many words a text is too short to be known again.
  private static final int FEWEST_WORDS = 5;

  /// Where the hash of the title is written.
  private static final int TITLE_AT = Integer.BYTES;

  private static final List<String> WEEKDAYS =
      List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");

  private final int size;
  private final int title;
  private final int[] figures;
  private final int[] sequences;

  private TextSketch(int size, int title, int[] figures, int[] sequences) {
    this.size = size;
    this.title = title;
    this.figures = figures;
    this.sequences = sequences;
  }

  /// The sketch of title, lead and body.
  static TextSketch of(DispatchText text) {
    var sequences = new Hashes();
    var figures = new Hashes();
    List<String> title = text.title().stream().toList();
    addWords(title, sequences, figures);
    var prose = new ArrayList<>(text.lead().stream().toList());
    prose.addAll(text.body());
    addWords(prose, sequences, figures);
    int[] all = sequences.sorted();
    int[] numbers = figures.sorted();
    return new TextSketch(
        all.length,
        title.isEmpty() ? 0 : (int) hash(Folding.key(title.getFirst())),
        Arrays.copyOf(numbers, Math.min(FIGURES, numbers.length)),
        Arrays.copyOf(all, Math.min(SEQUENCES, all.length)));
  }

  private static void addWords(List<String> paragraphs, Hashes sequences, Hashes figures) {
    long first = 0;
    long second = 0;
    int words = 0;
    for (String paragraph : paragraphs) {
      for (String word : Folding.key(paragraph).split(" ", -1)) {
        if (word.isEmpty()) {
          continue;
        }
        long third = hash(word);
        if (++words >= WORDS_A_SEQUENCE) {
          sequences.add(mix(mix(first * 31 + second) + third));
        }
        if (Character.isDigit(word.charAt(0)) || WEEKDAYS.contains(word)) {
          figures.add(third);
        }
        first = second;
        second = third;
      }
    }
  }

  private static long hash(String word) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
    }
    return mix(hash);
  }

  /// The finisher of MurmurHash3: every bit of the input moves half of the output.
  private static long mix(long hash) {
    long mixed = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ mixed >>> 33;
  }

  /// Adds the sketch of a text to its document.
  static void mark(Document document, DispatchText text) {
    document.add(new BinaryDocValuesField(FIELD, new BytesRef(of(text).toBytes())));
  }

  private byte[] toBytes() {
    var bytes = ByteBuffer.allocate(4 * (3 + figures.length + sequences.length));
    bytes.putInt(size).putInt(title).putInt(figures.length);
    Arrays.stream(figures).forEach(bytes::putInt);
    Arrays.stream(sequences).forEach(bytes::putInt);
    return bytes.array();
  }

  /// A hash of all that was written but the title, equal for equal texts; 0 where the text is too
  /// short to tell.
  static long digest(BytesRef written) {
    if (!read(written).telling()) {
      return 0;
    }
    long digest = 0;
    for (int i = 0; i < written.length; i++) {
      if (i < TITLE_AT || i >= TITLE_AT + Integer.BYTES) {
        digest = mix(digest * 31 + written.bytes[written.offset + i]);
      }
    }
    return digest;
  }

  static TextSketch read(BytesRef written) {
    var bytes = ByteBuffer.wrap(written.bytes, written.offset, written.length);
    int size = bytes.getInt();
    int title = bytes.getInt();
    var figures = new int[bytes.getInt()];
    for (int i = 0; i < figures.length; i++) {
      figures[i] = bytes.getInt();
    }
    var sequences = new int[bytes.remaining() / 4];
    for (int i = 0; i < sequences.length; i++) {
      sequences[i] = bytes.getInt();
    }
    return new TextSketch(size, title, figures, sequences);
  }

  /// Distinct sequences in the whole text, which is nearly its number of words.
  int size() {
    return size;
  }

  /// Whether there is enough to know the text by.
  boolean telling() {
    return size + WORDS_A_SEQUENCE > FEWEST_WORDS;
  }

  int sampled() {
    return sequences.length;
  }

  /// Hash `i` of the sample, the smallest (without sign) first.
  int sequence(int i) {
    return sequences[i];
  }

  boolean sameTitle(TextSketch other) {
    return title == other.title && title != 0;
  }

  /// What two texts have in common, as estimated.
  ///
  /// @param compared how many sequences of the smaller text the estimate rests on
  /// @param contained the share of the smaller text that is in the larger one
  /// @param jaccard the common share of all that either has
  record Overlap(int compared, double contained, double jaccard) {}

  Overlap overlap(TextSketch other) {
    int end = Integer.compareUnsigned(end(), other.end()) < 0 ? end() : other.end();
    int mine = upTo(sequences, end);
    int others = upTo(other.sequences, end);
    int both = common(sequences, mine, other.sequences, others);
    int smaller = size < other.size ? mine : size > other.size ? others : Math.min(mine, others);
    return new Overlap(
        smaller,
        smaller == 0 ? 0 : Math.min(1, (double) both / smaller),
        mine + others == 0 ? 0 : (double) both / (mine + others - both));
  }

  /// The share of the figures of the text that has fewer that the other has too; 1 where a text has
  /// none.
  double commonFigures(TextSketch other) {
    int end =
        Integer.compareUnsigned(lastFigure(), other.lastFigure()) < 0
            ? lastFigure()
            : other.lastFigure();
    int mine = upTo(figures, end);
    int others = upTo(other.figures, end);
    int fewer = Math.min(mine, others);
    return fewer == 0 ? 1 : (double) common(figures, mine, other.figures, others) / fewer;
  }

  /// Up to where the sample is the whole.
  private int end() {
    return sequences.length < SEQUENCES ? -1 : sequences[SEQUENCES - 1];
  }

  private int lastFigure() {
    return figures.length < FIGURES ? -1 : figures[FIGURES - 1];
  }

  private static int upTo(int[] hashes, int end) {
    int count = hashes.length;
    while (count > 0 && Integer.compareUnsigned(hashes[count - 1], end) > 0) {
      count--;
    }
    return count;
  }

  private static int common(int[] a, int ends, int[] b, int endsB) {
    int both = 0;
    for (int i = 0, j = 0; i < ends && j < endsB; ) {
      int order = Integer.compareUnsigned(a[i], b[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return both;
  }

  /// A growing set of hashes.
  private static final class Hashes {
    private int[] hashes = new int[256];
    private int count;

    void add(long hash) {
      if (count == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * count);
      }
      // the order of signed numbers then is that of unsigned ones
      hashes[count++] = (int) (hash >>> 32) ^ Integer.MIN_VALUE;
    }

    int[] sorted() {
      Arrays.sort(hashes, 0, count);
      var distinct = new int[count];
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (i == 0 || hashes[i] != hashes[i - 1]) {
          distinct[kept++] = hashes[i] ^ Integer.MIN_VALUE;
        }
      }
      return Arrays.copyOf(distinct, kept);
    }
  }
}
