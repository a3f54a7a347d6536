package depeche.indexer.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TextRepairTest {
  /// As it came | as it should be
  private static final List<List<String>> LINES =
      List.of(
          // decoded twice
          List.of("lâ€™Ã©tÃ© Ã\u00A0 lâ€™Å“uvre", "l’été à l’œuvre"),
          List.of("Å“uvre", "œuvre"),
          List.of("Â«Â\u00A0ouiÂ\u00A0Â»", "«\u00A0oui\u00A0»"),
          List.of("eÌ\u0081lu", "élu"),
          List.of("3 â‚¬", "3 €"),
          List.of("Ã  Paris", "à Paris"),
          // sound, however alike
          List.of("« PÂTE, PARITÉ”… »", "« PÂTE, PARITÉ”… »"),
          List.of("pâte, café”…", "pâte, café”…"),
          List.of("Ã", "Ã"),
          List.of("le Sãotome, Ångström", "le Sãotome, Ångström"),
          // signs of windows-1252 where ISO-8859-1 has none
          List.of(
              "l\u0092armée a dit : \u0093non\u0094 \u0096 trop", "l’armée a dit : “non” – trop"),
          List.of("c\u009Cur, 3 \u0080, fin\u0085", "cœur, 3 €, fin…"),
          List.of("un\u0085deux", "un deux"),
          // what is not seen
          List.of("in\u00ADfor\u00ADma\u00ADtion", "information"),
          List.of("mot\u200B\uFEFF\u2060s", "mots"),
          List.of("a\u0000b\u0007c\u001B", "abc"),
          List.of("a\u202Eb\u2066c", "abc"),
          List.of("\uD800x", "\uFFFDx"),
          // holes stay holes: no word is guessed, no sign moved
          List.of("Le président  a rencontré , à , son", "Le président a rencontré , à , son"),
          List.of("selon le , qui cite l' et", "selon le , qui cite l' et"),
          List.of("a \t b\r\nc", "a b c"));

  @Test
  void mendsWhatWentWrongAndNothingElse() {
    for (List<String> row : LINES) {
      String line = TextRepair.line(row.getFirst());
      assertEquals(row.getLast(), line);
      assertEquals(line, TextRepair.line(line), "twice changes nothing");
    }
  }

  @Test
  void undoesDecodingsOneUponAnother() {
    String text = "« L’été à Nîmes », œuvre d’un garçon : 3 €";
    String garbled = text;
    for (int times = 1; times <= 3; times++) {
      byte[] bytes = garbled.getBytes(StandardCharsets.UTF_8);
      garbled = new String(bytes, Charset.forName("windows-1252"));
      if (garbled.indexOf('\uFFFD') < 0) {
        assertEquals(text, TextRepair.line(garbled), times + " times");
      }
    }
  }

  @Test
  void writesAValueOfAVocabularyOneWay() {
    for (String site :
        List.of(
            "Le Fanal de l'Ouest",
            "Le Fanal de l’Ouest",
            " Le\u00A0Fanal  de lâ€™Ouest\n",
            "Le Fanal\u2009de l\u0092Ouest\u0000",
            "Le Fa\u00ADnal de lʼOuest")) {
      assertEquals("Le Fanal de l'Ouest", TextRepair.value(site));
    }
  }
}
