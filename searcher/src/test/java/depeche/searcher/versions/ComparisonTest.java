package depeche.searcher.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Metadata;
import depeche.dispatch.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComparisonTest {
  private static Dispatch dispatch(String title, String... paragraphs) {
    List<String> all = List.of(paragraphs);
    return new Dispatch(
        "id",
        new SourceLocation("file", Optional.empty(), 0),
        DispatchText.of(title, all.getFirst(), all.subList(1, all.size())),
        Metadata.NONE);
  }

  private static Comparison compared(String before, String after) {
    return Comparison.of(dispatch("Titre", before), dispatch("Titre", after));
  }

  /// `kept [-removed-] {+added+}`.
  private static String written(ComparedPassage passage) {
    return passage.pieces().stream()
        .map(piece ->
            switch (piece.change()) {
              case KEPT -> piece.text().strip();
              case REMOVED -> "[-" + piece.text().strip() + "-]";
              case ADDED -> "{+" + piece.text().strip() + "+}";
            })
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le bilan est de 12 morts.    | Le bilan est de 17 morts.      | Le bilan est de [-12-] {+17+} morts.
          Un raid a visé la ville.     | Un raid a visé le port.        | Un raid a visé [-la ville-] {+le port+} .
          L'armée avance.              | L’armée avance.                | L’armée avance.
          Deux blessés, dit la police. | Deux blessés, selon la police. | Deux blessés, [-dit-] {+selon+} la police.
          Il a plu.                    | Il a plu toute la nuit.        | Il a plu {+toute la nuit+} .
          """)
  void marksTheWordsThatCameAndWent(String before, String after, String expected) {
    assertEquals(expected, written(compared(before, after).passages().getLast()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le bilan est de 12 morts.           | Le bilan est de 17 morts.            | 12 → 17 morts
          Quelque 1 800 foyers sans courant   | Quelque 2 400 foyers sans courant    | 1 800 → 2 400 foyers sans courant
          Une hausse de 3,5 % en un an        | Une hausse de 4,1 % en un an         | 3,5 → 4,1
          Il y a 3 morts et 10 blessés.       | Il y a 5 morts et 12 blessés.        | 3 → 5 morts et / 10 → 12 blessés
          Douze morts dans le nord            | Quinze morts dans le nord            | ''
          Le 3 mars, un raid a fait dix morts | Le 3 mars, un raid a fait onze morts | ''
          """)
  void namesTheFiguresThatChanged(String before, String after, String expected) {
    assertEquals(
        expected,
        compared(before, after).figures().stream()
            .map(it -> (it.before() + " → " + it.after() + " " + it.context()).strip())
            .collect(Collectors.joining(" / ")));
  }

  @Test
  void alignsParagraphsAroundNewOnes() {
    Comparison comparison =
        Comparison.of(
            dispatch("A", "Un raid a fait dix morts.", "Le calme est revenu.", "Rien de plus."),
            dispatch(
                "B",
                "Une introduction de la rédaction.",
                "Un raid a fait onze morts.",
                "Le calme est revenu."));
    assertEquals(
        List.of(
            "[-A-] {+B+}",
            "{+Une introduction de la rédaction.+}",
            "Un raid a fait [-dix-] {+onze+} morts.",
            "Le calme est revenu.",
            "[-Rien de plus.-]"),
        comparison.passages().stream().map(ComparisonTest::written).toList());
    assertFalse(comparison.unchanged());
  }

  @Test
  void findsNothingBetweenEqualTexts() {
    Comparison comparison = compared("Le calme est revenu.", "Le calme est revenu.");
    assertTrue(comparison.unchanged());
    assertEquals(List.of(), comparison.figures());
  }

  @Test
  void givesBothVersionsBack() {
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      List<String> before = paragraphs(random);
      var after = new ArrayList<>(before);
      after.set(0, paragraphs(random).getFirst());
      Collections.rotate(after, random.nextInt(2));
      Comparison comparison =
          Comparison.of(
              dispatch("T", before.toArray(String[]::new)),
              dispatch("T", after.toArray(String[]::new)));
      assertEquals(words(before), words(comparison, Piece.Change.ADDED), "seed " + seed);
      assertEquals(words(after), words(comparison, Piece.Change.REMOVED), "seed " + seed);
    }
  }

  private static List<String> paragraphs(Random random) {
    return IntStream.range(0, 2 + random.nextInt(4))
        .mapToObj(_ ->
            IntStream.range(0, 3 + random.nextInt(6))
                .mapToObj(_ -> "abcde".substring(random.nextInt(5)).substring(0, 1))
                .collect(Collectors.joining(" ")))
        .toList();
  }

  private static String words(List<String> paragraphs) {
    return String.join(" ", paragraphs);
  }

  /// The words of all passages but the title without those of one change.
  private static String words(Comparison comparison, Piece.Change without) {
    return comparison.passages().stream()
        .skip(1)
        .flatMap(passage -> passage.pieces().stream())
        .filter(piece -> piece.change() != without)
        .map(piece -> piece.text().strip())
        .collect(Collectors.joining(" "));
  }
}
