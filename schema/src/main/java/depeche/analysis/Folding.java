package depeche.analysis;

import java.text.Normalizer;

/// The spelling under which names meet: lower case, without accents, ligatures or typographic
/// variants; one blank between words.
///
/// `fold("L’Élysée")` is `l'elysee`, `key("Saint-Étienne")` is `saint etienne`.
public final class Folding {
  /// U+00C0 to U+017F in lower case without their accents; `?` where that is not one letter.
  private static final String LATIN =
      "aaaaaa?ceeeeiiiidnooooo×ouuuuy??aaaaaa?ceeeeiiiidnooooo÷ouuuuy?y"
          + "aaaaaaccccccccddddeeeeeeeeeegggggggghhħħiiiiiiiiiiĳĳjjkkĸllllllŀ"
          + "ŀllnnnnnnŉŋŋoooooo??rrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ";

  private static final char FIRST_LATIN = '\u00C0';
  private static final char AFTER_LATIN = '\u0180';

  private Folding() {}

  /// Lower case without accents or ligatures; apostrophes straight, everything else kept. The
  /// length may differ from that of `text` (œ gives oe).
  public static String fold(String text) {
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    return isLatin(text, plain) ? latin(text, plain) : decomposed(text);
  }

  /// Whether the letters of European languages and the signs of typography are all that stands
  /// there, so that no general decomposition is needed, which takes ten times as long.
  private static boolean isLatin(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= AFTER_LATIN && !(c >= '\u2010' && c <= '\u2027')) {
        return false;
      }
    }
    return true;
  }

  private static String latin(String text, int from) {
    var folded = new StringBuilder(text.length() + 2).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        folded.append(c);
      } else if (c >= FIRST_LATIN && c < AFTER_LATIN && LATIN.charAt(c - FIRST_LATIN) != '?') {
        folded.append(LATIN.charAt(c - FIRST_LATIN));
      } else {
        appendFolded(c, folded);
      }
    }
    return folded.toString();
  }

  private static String decomposed(String text) {
    String decomposed =
        Normalizer.isNormalized(text, Normalizer.Form.NFD)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFD);
    var folded = new StringBuilder(decomposed.length() + 2);
    for (int i = 0; i < decomposed.length(); i++) {
      appendFolded(decomposed.charAt(i), folded);
    }
    return folded.toString();
  }

  /// Whether a character is its own folding, so that most words cost nothing.
  private static boolean isPlain(char c) {
    return c < 0x80 && !(c >= 'A' && c <= 'Z') && c != '`';
  }

  private static void appendFolded(char c, StringBuilder folded) {
    switch (c) {
      case 'œ', 'Œ' -> folded.append("oe");
      case 'æ', 'Æ' -> folded.append("ae");
      case 'ß' -> folded.append("ss");
      case 'ø', 'Ø' -> folded.append('o');
      case 'ł', 'Ł' -> folded.append('l');
      case 'đ', 'Đ', 'ð', 'Ð' -> folded.append('d');
      case 'þ', 'Þ' -> folded.append("th");
      case 'ı', 'İ' -> folded.append('i');
      case '’', '‘', 'ʼ', '′', '`', '´', '＇', 'ʻ' -> folded.append('\'');
      case '\u00AD', '\u200B', '\u200C', '\u200D', '\uFEFF' -> {}
      default -> {
        if (Character.getType(c) != Character.NON_SPACING_MARK) {
          folded.append(Character.toLowerCase(c));
        }
      }
    }
  }

  /// The key of a name: folded, each run of other characters than letters and digits one blank.
  public static String key(String name) {
    String folded = fold(name);
    var key = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(c);
      } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    int end = key.length();
    return end > 0 && key.charAt(end - 1) == ' ' ? key.substring(0, end - 1) : key.toString();
  }
}
