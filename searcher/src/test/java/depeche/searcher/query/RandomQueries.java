package depeche.searcher.query;

import java.util.List;
import java.util.Random;

/// Strings that might be queries: pieces of the language in a row, examples with characters
/// changed, and noise.
final class RandomQueries {
  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "\"",
          "«",
          "»",
          "“",
          "”",
          "-",
          "--",
          "−",
          "=",
          "*",
          "?",
          "~",
          "~2",
          "{3}",
          "{",
          ":",
          "..",
          ",",
          ".",
          "!",
          "'",
          "’",
          "/",
          "\\",
          "|",
          " ",
          " ",
          " ",
          " ",
          "\u00A0",
          "\u202F",
          "\n",
          "ET",
          "OU",
          "SAUF",
          "AND",
          "OR",
          "NOT",
          " ET ",
          " OU ",
          " SAUF ",
          "titre:",
          "lieu:",
          "acteur:",
          "date:",
          "quand:",
          "près:",
          "priorité:",
          "typeacteur:",
          "id:",
          "agence:",
          "fichier:",
          "inconnu:",
          "requête:",
          "query:mot",
          "mot",
          "Élysée",
          "s/s",
          "F-16",
          "1",
          "800",
          "1.800",
          "25km",
          "km",
          "35.86",
          "2020",
          "2020-02",
          "2020-W08",
          ">=",
          "<",
          "hier",
          "semaine",
          "dernière",
          "février",
          "20",
          "du",
          "au",
          "il y a",
          "jours",
          "3",
          "de",
          "phrase(",
          "paragraphe(",
          "parmi",
          "S.N.C.F.",
          "😀",
          "e\u0301",
          "\uD800",
          "\u0000",
          "œ",
          "député(e)s");

  private final Random random;
  private final List<List<String>> examples;

  RandomQueries(Random random, List<List<String>> examples) {
    this.random = random;
    this.examples = examples;
  }

  String next() {
    return switch (random.nextInt(8)) {
      case 0 -> noise();
      case 1, 2, 3 -> mutated();
      default -> pieces();
    };
  }

  private String pieces() {
    var text = new StringBuilder();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextInt(3) == 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private String mutated() {
    var text = new StringBuilder(example());
    int changes = 1 + random.nextInt(5);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
        case 2 -> text.insert(at, " " + example());
        default -> text.insert(at, text.substring(random.nextInt(at + 1), at));
      }
    }
    return text.toString();
  }

  private String example() {
    return examples.get(random.nextInt(examples.size())).getFirst();
  }

  private String noise() {
    var text = new StringBuilder();
    int count = random.nextInt(20);
    for (int i = 0; i < count; i++) {
      int c =
          switch (random.nextInt(3)) {
            case 0 -> random.nextInt(0x80);
            case 1 -> random.nextInt(0x2100);
            default -> random.nextInt(Character.MAX_CODE_POINT + 1);
          };
      text.appendCodePoint(c);
    }
    return text.toString();
  }
}
