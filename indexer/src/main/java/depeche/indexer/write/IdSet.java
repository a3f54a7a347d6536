package depeche.indexer.write;

import java.util.Arrays;

/// Ids of dispatches, 16 to 32 bytes each: a run over millions of them must fit into a small heap.
/// For any number of threads.
final class IdSet {
  private static final int FIRST_SIZE = 1 << 10;

  /// A power of two long; 0 is a free place.
  private long[] table = new long[FIRST_SIZE];

  private int size;

  /// Adds an id as [DispatchIds] makes them.
  ///
  /// @return whether it was not there
  synchronized boolean add(String id) {
    if (2 * size >= table.length) {
      grow();
    }
    boolean added = insert(table, DispatchIds.bits(id));
    size += added ? 1 : 0;
    return added;
  }

  synchronized boolean contains(String id) {
    long bits = DispatchIds.bits(id);
    int place = (int) bits & (table.length - 1);
    while (table[place] != 0 && table[place] != bits) {
      place = (place + 1) & (table.length - 1);
    }
    return table[place] != 0;
  }

  private void grow() {
    long[] larger = new long[2 * table.length];
    Arrays.stream(table).filter(bits -> bits != 0).forEach(bits -> insert(larger, bits));
    table = larger;
  }

  private static boolean insert(long[] table, long bits) {
    // The bits are those of a digest: any of them spread the ids.
    int place = (int) bits & (table.length - 1);
    while (table[place] != 0) {
      if (table[place] == bits) {
        return false;
      }
      place = (place + 1) & (table.length - 1);
    }
    table[place] = bits;
    return true;
  }
}
