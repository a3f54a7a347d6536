package depeche.indexer.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The digest by which contents are known again.
public final class Sha256 {
  private Sha256() {}

  /// A digest that nothing has gone into.
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java has SHA-256", impossible);
    }
  }
}
