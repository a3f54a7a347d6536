package depeche.indexer.source.container;

import java.util.Arrays;

/// Which names of entries an archive has had, at 16 to 32 bytes a name. Not for several threads.
final class SeenNames {
  private static final long PRIME = 0x100000001B3L;

  private long[] hashes = new long[64];
  private int count;

  /// Notes a name; false if there was one like it.
  boolean add(String name) {
    if (count * 2 >= hashes.length) {
      long[] fewer = hashes;
      hashes = new long[fewer.length * 2];
      Arrays.stream(fewer).filter(hash -> hash != 0).forEach(this::put);
    }
    boolean isNew = put(hash(name));
    count += isNew ? 1 : 0;
    return isNew;
  }

  private boolean put(long hash) {
    int at = (int) (hash >>> 32) & (hashes.length - 1);
    while (hashes[at] != 0) {
      if (hashes[at] == hash) {
        return false;
      }
      at = (at + 1) & (hashes.length - 1);
    }
    hashes[at] = hash;
    return true;
  }

  /// Never 0, which is an empty place; two names of one hash cost a longer key, nothing else.
  private static long hash(String name) {
    long hash = name.length();
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * PRIME;
      hash ^= hash >>> 29;
    }
    return hash == 0 ? 1 : hash;
  }
}
