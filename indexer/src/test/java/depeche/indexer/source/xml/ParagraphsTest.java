package depeche.indexer.source.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ParagraphsTest {
  private static final String LONG =
      "Une phrase assez longue pour que personne ne croie qu'une machine l'a coupée à la fin de la"
          + " ligne.";

  /// In the table `/` is the end of a line, `_` a space that opens one, L a long sentence; what it
  /// gives is parted by `|`.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "Un./Deux.; Un.|Deux.",
        "Un.//Deux.; Un.|Deux.",
        "Un./Deux./; Un.|Deux.",
        "Un./Deux./__/; Un.|Deux.",
        "//Un./Deux.; Un.|Deux.",
        "L/L/L/; L|L|L",
        "L/L//(AFP); L|L|(AFP)",
        "Un mot/et un autre./Fin.; Un mot et un autre. Fin.",
        "__Un mot/__et un autre./__Fin.; Un mot et un autre. Fin.",
        "__Un mot/et un autre./__Deux.; Un mot et un autre.|Deux.",
        "L/- premier point/- second point; L|- premier point|- second point"
      })
  void partsPlainText(String text, String paragraphs) {
    assertEquals(
        List.of(paragraphs.replace("L", LONG).split("\\|", -1)), Paragraphs.of(lines(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Le <b>mur</b> du/Cimetière./__; Le mur du Cimetière.",
        "Un <b>mot</b>./Deux.; Un mot.|Deux.",
        "<p>(Bis)/__par Paul/__PARIS - Un mot/et un autre./__Fin./</p>;"
            + "(Bis)|par Paul|PARIS - Un mot et un autre.|Fin.",
        "<p>Un mot/____et un autre./____Fin./</p>; Un mot et un autre. Fin.",
        "<header><h1>Titre</h1><p>Chapô.</p></header><p>Texte.</p>; Chapô.|Texte."
      })
  void partsMarkup(String html, String paragraphs) {
    assertEquals(
        List.of(paragraphs.split("\\|", -1)), Markup.of(Xml.html(markupLines(html))).body());
  }

  private static String lines(String text) {
    return text.replace("L", LONG).replace('/', '\n').replace('_', ' ');
  }

  private static String markupLines(String html) {
    return html.replaceAll("(?<!<)/", "\n").replace('_', ' ');
  }
}
