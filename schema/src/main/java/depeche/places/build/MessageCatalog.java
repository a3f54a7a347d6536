package depeche.places.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Reads a compiled message catalogue (`.mo`), whose format the GNU gettext manual describes.
final class MessageCatalog {
  private static final int MAGIC = 0x950412de;

  private MessageCatalog() {}

  static Map<String, String> read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.getInt(0) != MAGIC) {
      throw new IOException(file + ": no little-endian message catalogue");
    }
    int count = bytes.getInt(8);
    int originals = bytes.getInt(12);
    int translations = bytes.getInt(16);
    var messages = HashMap.<String, String>newHashMap(count);
    for (int i = 0; i < count; i++) {
      messages.put(text(bytes, originals + 8 * i), text(bytes, translations + 8 * i));
    }
    return messages;
  }

  private static String text(ByteBuffer bytes, int descriptor) {
    byte[] utf8 = new byte[bytes.getInt(descriptor)];
    bytes.get(bytes.getInt(descriptor + 4), utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
