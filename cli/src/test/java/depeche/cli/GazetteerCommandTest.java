package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Places looked up, imported, and found in a text.
final class GazetteerCommandTest {
  private static final String GEONAMES =
      String.join(
          "\n",
          geoNames("170063", "Aleppo", "Halab", "P\tPPLA", "09", 1_602_264),
          geoNames("99000001", "Tell Inventé", "Tall Invented,ABC", "P\tPPL", "12", 1_234),
          geoNames("99000002", "Petit Tell Inventé", "", "P\tPPL", "12", 12),
          geoNames("99000003", "Ecole Inventée", "", "S\tSCH", "12", 5_000),
          geoNames("quatre", "Tell Fautif", "", "P\tPPL", "12", 5_000));

  @TempDir private Path folder;
  private Path places = Path.of("");

  @BeforeEach
  void nameTheUsersFile() {
    places = folder.resolve("settings").resolve("places.tsv");
  }

  @Test
  void looksUpAName() {
    TestConsole found = TestConsole.run("gazetteer", "alep");
    assertEquals(0, found.code(), found.err());
    String first = found.out().lines().findFirst().orElse("");
    assertTrue(first.startsWith("Asie > Syrie > Gouvernorat d'Alep > Alep (ville, 36.2"), first);
    assertTrue(first.contains("habitants"), first);
    TestConsole none = TestConsole.run("gazetteer", "Zzyzzz");
    assertEquals(1, none.code());
    assertTrue(none.err().contains("Zzyzzz"), none.err());
  }

  @Test
  void importsADumpOfGeoNamesOnce() throws IOException {
    Path dump = zip(folder.resolve("SY.zip"));
    TestConsole first = gazetteer("import", dump.toString(), "--min-population", "1000");
    assertEquals(3, first.code());
    assertTrue(first.err().contains("SY.zip:5: pas de nombre"), first.err());
    assertTrue(first.err().contains("1 lieu ajouté à "), first.err());
    assertTrue(first.err().contains("1 déjà connu, 2 écartés, 1 ligne fautive"), first.err());
    TestConsole again = gazetteer("import", dump.toString(), "--min-population", "1000");
    assertTrue(again.err().contains("0 lieu ajouté"), again.err());
    assertEquals(1, Files.readAllLines(places).size());
    TestConsole found = gazetteer("tall invented");
    assertTrue(
        found.out().startsWith("Asie > Syrie > Gouvernorat d'Idlib > Tell Inventé (ville"),
        found.out());
  }

  @Test
  void importsPlacesOfTheUsersOwn() throws IOException {
    Path own = folder.resolve("miens.tsv");
    Files.writeString(
        own,
        """
        # nom, sorte, pays, latitude, longitude, alias, contenant
        Hameau des Ormes\tvillage\tFR\t\t\t\tGard
        Truc\tmachin\tFR
        Ormes-Basses\tquartier\tFrance\t43,9\t4.2\tBas des Ormes\tHameau des Ormes
        Ailleurs\tville\tFR\t143,9\t4.2
        Ailleurs\tville\tFR\t\t\t\tNullepartville
        """);
    TestConsole imported = gazetteer("import", own.toString());
    assertTrue(
        imported.err().contains("miens.tsv:3: « machin » n'est pas un genre de lieu"),
        imported.err());
    assertTrue(imported.err().contains("miens.tsv:5: pas de point 143.9,4.2"), imported.err());
    assertTrue(imported.err().contains("miens.tsv:6: colonne 7"), imported.err());
    assertTrue(imported.err().contains("2 lieux ajoutés"), imported.err());
    TestConsole found = gazetteer("bas des ormes");
    assertEquals(
        "Europe > France > Occitanie > Gard > Hameau des Ormes > Ormes-Basses"
            + " (quartier, 43.9000 4.2000) user:ormes basses.FR",
        found.out().strip().replaceAll("\\s+", " "));
    assertEquals("", found.err());
  }

  @Test
  void findsTheUsersPlacesInAText() throws IOException {
    Files.createDirectories(folder.resolve("settings"));
    Files.writeString(
        places, "Neirab la Neuve\tvillage\tSY\t35.93\t36.71\tNayrab-sur-Sable\tIdlib\n");
    Path text = folder.resolve("texte.txt");
    Files.writeString(
        text, "Des morts en Syrie\n\nDes tirs ont touché Nayrab-sur-Sable lundi, selon l'ONU.\n");
    TestConsole found =
        TestConsole.run(
            "annotate", text.toString(), "--lieux", places.toString(), "--format", "json");
    assertTrue(found.out().contains("\"name\":\"Neirab la Neuve\""), found.out());
    assertTrue(found.out().contains("\"Gouvernorat d'Idlib\""), found.out());
  }

  private TestConsole gazetteer(String... args) {
    var all = new ArrayList<>(List.of("gazetteer", "--places", places.toString()));
    all.addAll(List.of(args));
    return TestConsole.run(all.toArray(String[]::new));
  }

  private static String geoNames(
      String id, String name, String names, String feature, String admin1, int population) {
    return String.join(
        "\t",
        id,
        name,
        name,
        names,
        "35.9",
        "36.6",
        feature,
        "SY",
        "",
        admin1,
        "",
        "",
        "",
        Integer.toString(population),
        "",
        "393",
        "Asia/Damascus",
        "2020-01-01");
  }

  private static Path zip(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
      zip.write("not a dump".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("SY.txt"));
      zip.write(GEONAMES.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return file;
  }
}
