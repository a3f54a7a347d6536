package depeche.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SentencesTest {
  /// A paragraph, with a bar where one sentence ends and the next begins.
  private static final List<String> PARAGRAPHS =
      List.of(
          "Un raid a eu lieu.|Dix morts.",
          "M. Dupont a parlé.|Il part.",
          "Où va-t-on ?|Nulle part !|Bien.",
          "« Nous partons. »|Il est parti.",
          "Il a dit « non ».|Puis oui.",
          "Le S.N.C.F. roule à 1.800 km/h.",
          "etc. et la suite",
          "MM. Dupont et Durand, Mme. Martin.|Le Dr. Petit aussi.",
          "Sans point final",
          "Une fin… puis la suite.|Voilà");

  @Test
  void cutsParagraphsIntoSentences() {
    for (String barred : PARAGRAPHS) {
      String paragraph = barred.replace('|', ' ');
      List<String> sentences =
          Sentences.of(paragraph).stream()
              .map(it -> paragraph.substring(it.start(), it.end()))
              .toList();
      assertEquals(barred, String.join("|", sentences));
    }
  }

  @Test
  void findsNoneInBlanks() {
    assertEquals(List.of(), Sentences.of("  \u00A0"));
    assertEquals(List.of(), Sentences.of(""));
  }
}
