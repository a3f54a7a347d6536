package depeche.indexer.write;

import java.io.IOException;
import java.util.Arrays;
import java.util.PrimitiveIterator;

/// Finds the pairs of dispatches that are versions of one text, without comparing all with all: two
/// versions share some of the smallest hashes of their samples.
///
/// Memory is bounded: the hashes are sorted in as many passes as it takes, and pairs are compared
/// as soon as there are enough. Time is too: of dispatches that share a common turn of phrase, each
/// is compared with few.
final class KinPairs {
  /// How many of the smallest hashes of a text are looked up. Of a version cut to a sixth, three or
  /// four are expected among them.
  private static final int KEYS = 32;

  /// Sorted at once; 32 MiB.
  private static final int ENTRIES_A_PASS = 1 << 22;

  /// Compared at once; 8 MiB.
  private static final int PAIRS_AT_ONCE = 1 << 20;

  /// Up to so many dispatches that share a hash, each is compared with each.
  private static final int ALL_WITH_ALL = 48;

  /// Where there are more, each is compared with so many that follow it in time.
  private static final int FOLLOWING = 12;

  private static final int NUMBER_BITS = 26;
  private static final int STRONGEST = 2047;

  private final ArchivedSketches sketches;
  private final boolean[] leftOut;
  private final LongList pairs = new LongList();
  private final LongList kin = new LongList();

  private KinPairs(ArchivedSketches sketches, boolean[] leftOut) {
    if (sketches.count() >= 1 << NUMBER_BITS) {
      throw new IllegalArgumentException("an archive of " + sketches.count() + " dispatches");
    }
    this.sketches = sketches;
    this.leftOut = leftOut;
  }

  /// The pairs, those that are most alike first; [#first] and [#second] read them.
  ///
  /// @param leftOut dispatches that stand for others
  static long[] of(ArchivedSketches sketches, boolean[] leftOut) throws IOException {
    var finding = new KinPairs(sketches, leftOut);
    long entries = (long) sketches.count() * KEYS;
    int passes = (int) (entries / ENTRIES_A_PASS) + 1;
    for (int pass = 0; pass < passes; pass++) {
      finding.pass(pass, passes);
    }
    finding.compare();
    return finding.kin.sortedAndDistinct();
  }

  static int first(long pair) {
    return (int) (pair >>> NUMBER_BITS) & ((1 << NUMBER_BITS) - 1);
  }

  static int second(long pair) {
    return (int) pair & ((1 << NUMBER_BITS) - 1);
  }

  /// The stronger the kinship, the smaller the number.
  private static long packed(int kinship, int first, int second) {
    long weakness = (long) STRONGEST - kinship;
    return (weakness << (2 * NUMBER_BITS)) | ((long) first << NUMBER_BITS) | second;
  }

  private void pass(int pass, int passes) throws IOException {
    var entries = new LongList();
    for (PrimitiveIterator.OfInt all = sketches.inReadingOrder().iterator(); all.hasNext(); ) {
      int number = all.nextInt();
      if (leftOut[number]) {
        continue;
      }
      TextSketch sketch = sketches.sketch(number);
      for (int i = 0; i < Math.min(KEYS, sketch.sampled()); i++) {
        int hash = sketch.sequence(i);
        if (passes == 1 || Integer.remainderUnsigned(hash, passes) == pass) {
          entries.add(((long) hash << 32) | number);
        }
      }
    }
    long[] sorted = entries.sorted();
    for (int from = 0; from < sorted.length; ) {
      int to = from + 1;
      while (to < sorted.length && sorted[to] >>> 32 == sorted[from] >>> 32) {
        to++;
      }
      pair(sorted, from, to);
      from = to;
    }
  }

  private void pair(long[] entries, int from, int to) throws IOException {
    int reach = to - from <= ALL_WITH_ALL ? ALL_WITH_ALL : FOLLOWING;
    for (int i = from; i < to; i++) {
      for (int j = i + 1; j < Math.min(to, i + 1 + reach); j++) {
        int a = sketches.doc((int) entries[i]);
        int b = sketches.doc((int) entries[j]);
        pairs.add(((long) Math.min(a, b) << 32) | Math.max(a, b));
      }
    }
    if (pairs.size() > PAIRS_AT_ONCE) {
      compare();
    }
  }

  /// Compares the pairs collected, in the order of documents, in which sketches are read fastest.
  private void compare() throws IOException {
    long[] sorted = pairs.sortedAndDistinct();
    pairs.clear();
    int a = -1;
    TextSketch sketchOfA = null;
    for (long pair : sorted) {
      int first = sketches.number((int) (pair >>> 32));
      int second = sketches.number((int) pair);
      if (sketchOfA == null || first != a) {
        a = first;
        sketchOfA = sketches.sketch(first);
      }
      int kinship =
          Republication.of(sketchOfA, sketches.sketch(second), sketches.apart(first, second));
      if (kinship != Republication.NONE) {
        kin.add(packed(kinship, Math.min(first, second), Math.max(first, second)));
      }
    }
  }

  /// A growing list of numbers.
  private static final class LongList {
    private long[] values = new long[1024];
    private int size;

    void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    int size() {
      return size;
    }

    void clear() {
      size = 0;
    }

    long[] sorted() {
      Arrays.sort(values, 0, size);
      return Arrays.copyOf(values, size);
    }

    long[] sortedAndDistinct() {
      Arrays.sort(values, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || values[i] != values[i - 1]) {
          values[kept++] = values[i];
        }
      }
      return Arrays.copyOf(values, kept);
    }
  }
}
