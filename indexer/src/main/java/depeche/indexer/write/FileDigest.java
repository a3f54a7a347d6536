package depeche.indexer.write;

import depeche.indexer.source.FieldMapping;
import depeche.indexer.source.Sha256;
import depeche.indexer.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/// What tells that a file is the same as before: how it looks on disk, and what it is made of.
final class FileDigest {
  /// Ends the fingerprint of a file that was written so shortly before it was read that a later
  /// change may leave size and time as they are; some file systems keep time to two seconds.
  private static final String YOUNG = "~";

  private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

  /// No byte has been seen.
  static final String UNKNOWN = "-";

  private static final int BYTES = 16;

  private FileDigest() {}

  /// The first half of a SHA-256, as letters.
  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  /// Of all bytes of a file, and of the mapping of its fields: another one gives other dispatches;
  /// [#UNKNOWN] if it cannot be read.
  static String of(SourceFile file) {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file.content())) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException unreadable) {
      return UNKNOWN;
    }
    digest.update(file.fields().toString().getBytes(StandardCharsets.UTF_8));
    return hex(digest);
  }

  /// The fingerprint to keep of a file whose reading began at `begin`.
  static String fingerprint(SourceFile file, Instant begin) {
    boolean young = file.modified().isAfter(begin.minus(COARSEST_CLOCK));
    return file.fingerprint() + (young ? YOUNG : "");
  }

  /// How the records of a file of this fingerprint were read.
  static FieldMapping fields(String fingerprint) {
    return SourceFile.fieldsOf(fingerprint, YOUNG);
  }

  /// Whether the fingerprint alone says that the file is as it was.
  static boolean proves(String fingerprint, SourceFile file) {
    return fingerprint.equals(file.fingerprint());
  }
}
