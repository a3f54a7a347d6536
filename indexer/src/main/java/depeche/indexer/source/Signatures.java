package depeche.indexer.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Names files that are no text by their first bytes, so that the report can say what was skipped.
///
/// The values are those of the formats' own specifications.
final class Signatures {
  /// @param hex the bytes, `..` for any
  private record Signature(String hex, String name) {}

  private static final List<Signature> ALL =
      List.of(
          new Signature("ffd8ff", "image (JPEG)"),
          new Signature("89504e470d0a1a0a", "image (PNG)"),
          new Signature("47494638", "image (GIF)"),
          new Signature("52494646........57454250", "image (WebP)"),
          new Signature("49492a00", "image (TIFF)"),
          new Signature("4d4d002a", "image (TIFF)"),
          new Signature("424d............0000", "image (BMP)"),
          new Signature("00000100", "image (icon)"),
          new Signature("........66747970", "video or picture (ISO media)"),
          new Signature("1a45dfa3", "video (Matroska)"),
          new Signature("494433", "audio (MP3)"),
          new Signature("fffb", "audio (MP3)"),
          new Signature("4f676753", "audio (Ogg)"),
          new Signature("52494646........57415645", "audio (WAVE)"),
          new Signature("255044462d", "PDF"),
          new Signature("7b5c727466", "rich text (RTF)"),
          new Signature("d0cf11e0a1b11ae1", "office document (OLE)"),
          new Signature("377abcaf271c", "7z archive"),
          new Signature("526172211a07", "RAR archive"),
          new Signature("fd377a585a00", "xz data"),
          new Signature("7f454c46", "program (ELF)"),
          new Signature("4d5a", "program (Windows)"),
          new Signature("cafebabe", "program (Java)"),
          new Signature("53514c69746520666f726d6174203300", "database (SQLite)"),
          new Signature("774f4632", "font (WOFF2)"));

  private Signatures() {}

  /// What a file is that is no text, or empty if it may be text.
  static Optional<String> of(FileHead head) {
    boolean text = !head.isBinary();
    return ALL.stream()
        .filter(signature -> matches(signature.hex, head.bytes()))
        // Two letters are no proof against a text that begins with them.
        .filter(signature -> !text || signature.hex.length() > 8 || isHigh(head.bytes()))
        .map(Signature::name)
        .findFirst()
        .or(() -> text ? Optional.empty() : Optional.of("binary data"));
  }

  private static boolean isHigh(byte[] bytes) {
    return bytes[0] < 0
        && !new String(bytes, StandardCharsets.ISO_8859_1).startsWith("\u00FF\u00FE");
  }

  private static boolean matches(String hex, byte[] bytes) {
    if (bytes.length < hex.length() / 2) {
      return false;
    }
    for (int i = 0; i < hex.length(); i += 2) {
      if (hex.charAt(i) != '.' && Integer.parseInt(hex, i, i + 2, 16) != (bytes[i / 2] & 0xFF)) {
        return false;
      }
    }
    return true;
  }
}
