package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The user's file of actors, from the file to the facet of an archive: every correction, and what
/// is wrong with a line.
final class ActorsFileTest {
  private static final Pattern VALUE =
      Pattern.compile("\"value\":\"([^\"]+)\",\"kind\":\"([^\"]+)\",\"count\":(\\d+)");

  @TempDir private Path folder;
  private Path actors = Path.of("");
  private String index = "";

  @BeforeEach
  void indexThreeDispatches() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("archive"));
    Files.writeString(
        sources.resolve("un.txt"),
        """
        Une usine rachetée à Nantes

        NANTES, 6 fév 2023 (AFP) - Le groupe Varnelec a racheté lundi une usine, a annoncé la juge Odile Kermarec.
        """);
    Files.writeString(
        sources.resolve("deux.txt"),
        """
        Le tribunal se prononce à Nantes

        NANTES, 7 fév 2023 (AFP) - Odile Kermarec a entendu mardi Anselme Tavernois. La Ronde de nuit a défilé.
        """);
    Files.writeString(
        sources.resolve("trois.txt"),
        """
        Une association proteste à Nantes

        NANTES, 8 fév 2023 (AFP) - L'association Varnelec a protesté mercredi, selon Anselme Tavernois.
        """);
    index = folder.resolve("index").toString();
    actors = folder.resolve("acteurs.tsv");
    assertEquals(0, TestConsole.run("index", sources.toString(), "--index", index).code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          ; Anselme Tavernois = person 2, Odile Kermarec = person 2, Varnelec = company 1, Varnelec = ngo 1
          ignore>Odile Kermarec ; Anselme Tavernois = person 2, Varnelec = company 1, Varnelec = ngo 1
          alias>Cour de Nantes>Odile Kermarec ; Anselme Tavernois = person 2, Cour de Nantes = person 2, Varnelec = company 1, Varnelec = ngo 1
          merge>Anselme Tavernois>Odile Kermarec ; Anselme Tavernois = person 3, Varnelec = company 1, Varnelec = ngo 1
          add>Varnelec>company ; Anselme Tavernois = person 2, Odile Kermarec = person 2, Varnelec = company 2
          add>Varnelec>company¶merge>Varnelec>Odile Kermarec ; Anselme Tavernois = person 2, Varnelec = company 3
          add>Ronde de nuit>ngo ; Anselme Tavernois = person 2, Odile Kermarec = person 2, Ronde de nuit = ngo 1, Varnelec = company 1, Varnelec = ngo 1
          add>Marcheurs>ngo>Ronde de nuit ; Anselme Tavernois = person 2, Marcheurs = ngo 1, Odile Kermarec = person 2, Varnelec = company 1, Varnelec = ngo 1
          split>Anselme Tavernois>Anselme Tavernois>Anselme Tavernois (juge) ; Anselme Tavernois (juge) = person 2, Odile Kermarec = person 2, Varnelec = company 1, Varnelec = ngo 1
          """)
  void appliesEachCorrectionToTheStoredText(String corrections, String facet) throws IOException {
    Files.writeString(
        actors, corrections == null ? "" : corrections.replace('¶', '\n').replace('>', '\t'));
    TestConsole again = reannotate();
    assertEquals(0, again.code(), again.err());
    assertEquals(facet, facet(), again.err());
    if (corrections == null) {
      assertTrue(again.err().contains("0 changée,"), again.err());
    }
  }

  @Test
  void takesCorrectionsBackWithTheirLines() throws IOException {
    String before = facet();
    Files.writeString(actors, "ignore\tOdile Kermarec\nmerge\tVarnelec\tAnselme Tavernois\n");
    assertEquals(0, reannotate().code());
    assertTrue(!facet().equals(before), facet());
    Files.writeString(actors, "# plus rien\n");
    assertEquals(0, reannotate().code());
    assertEquals(before, facet());
  }

  @Test
  void namesEveryWrongLineAndUsesTheOthers() throws IOException {
    Files.writeString(
        actors,
        """
        # mes acteurs
        oublier\tNantes
        add\tCamille Dupré\tmagistrate
        alias\tOdile Kermarec
        split\tOdile Kermarec\tKermarec
        merge\tOdile Kermarec
        ignore
        ignore\tOdile Kermarec
        """);
    TestConsole again = reannotate();
    assertEquals(0, again.code(), again.err());
    for (int line = 2; line <= 7; line++) {
      assertTrue(again.err().contains("acteurs.tsv:" + line + ":"), again.err());
    }
    assertTrue(!again.err().contains("acteurs.tsv:8:"), again.err());
    assertTrue(!facet().contains("Kermarec"), facet());
  }

  @Test
  void saysTheFormatInItsHelp() {
    String help = TestConsole.run("help", "reannotate").out();
    for (String word : List.of("add", "alias", "merge", "split", "ignore")) {
      assertTrue(help.contains(word), help);
    }
  }

  private TestConsole reannotate() {
    return TestConsole.run("reannotate", "--index", index, "--acteurs", actors.toString());
  }

  /// All actors but the agency, in the order of their names.
  private String facet() {
    String found =
        TestConsole.run("facets", "acteur", "--index", index, "--format", "json", "-n", "50").out();
    return VALUE
        .matcher(found)
        .results()
        .filter(row -> !row.group(1).equals("AFP"))
        .map(row -> row.group(1) + " = " + row.group(2) + " " + row.group(3))
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
