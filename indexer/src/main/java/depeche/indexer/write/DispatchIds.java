package depeche.indexer.write;

import depeche.indexer.source.Sha256;
import java.nio.charset.StandardCharsets;

/// Makes the short, opaque, stable names of dispatches and families.
final class DispatchIds {
  /// Crockford's base 32 in lower case: no letter that is taken for another.
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  /// 10 letters of 5 bits: two of a million dispatches meet once in two thousand archives.
  private static final int LETTERS = 10;

  private DispatchIds() {}

  /// Ten letters and digits made of the SHA-256 of `key`.
  static String of(String key) {
    byte[] digest = Sha256.digest().digest(key.getBytes(StandardCharsets.UTF_8));
    long bits = 0;
    for (int i = 0; i < 7; i++) {
      bits = bits << 8 | (digest[i] & 0xFF);
    }
    var id = new StringBuilder(LETTERS);
    for (int i = 0; i < LETTERS; i++) {
      id.append(ALPHABET.charAt((int) (bits & 31)));
      bits >>>= 5;
    }
    return id.toString();
  }

  /// The 50 bits that an id spells, and one above them, so that none is 0.
  static long bits(String id) {
    long bits = 1;
    for (int i = id.length() - 1; i >= 0; i--) {
      bits = bits << 5 | ALPHABET.indexOf(id.charAt(i));
    }
    return bits;
  }
}
