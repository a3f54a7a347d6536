package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Places, actors and event dates, asked for by any of their names, from the file to the hit.
final class AliasQueryTest {
  private static final Pattern SOURCE = Pattern.compile("\"source\":\"[^\"]*?([a-z]+)\\.txt\"");

  @TempDir private static Path folder;
  private static String index = "";

  @BeforeAll
  static void indexADispatchForEachQuestion() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("archive"));
    write(
        sources,
        "onu",
        "NEW YORK, 6 fév 2020 (AFP) - L'ONU a réuni jeudi des donateurs. « Rien n'est réglé », a"
            + " dit M. Guterres.");
    write(
        sources,
        "russe",
        "MOSCOU, 7 fév 2020 (AFP) - Le ministère russe de la Défense a démenti vendredi avoir"
            + " tiré.");
    write(
        sources,
        "birmanie",
        "RANGOUN, 8 fév 2020 (AFP) - La Birmanie a voté samedi, sous les yeux des Etats-Unis.");
    write(
        sources,
        "soldats",
        "PARIS, 9 fév 2020 (AFP) - Des soldats turcs sont rentrés dimanche, après le raid du 3"
            + " février.");
    write(
        sources,
        "saraqeb",
        "SARAQEB (Syrie), 10 fév 2020 (AFP) - Des habitants ont fui lundi vers Binnich.");
    index = folder.resolve("index").toString();
    assertEquals(0, TestConsole.run("index", sources.toString(), "--index", index).code());
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".txt"), "Une dépêche sans nom\n\n" + text + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          acteur:ONU ¦ onu
          acteur:"Nations unies" ¦ onu
          acteur:"Organisation des Nations unies" ¦ onu
          acteur:"nations unies" ¦ onu
          acteur:UN ¦ onu
          acteur:"The United Nations" ¦ onu
          acteur:"le secrétaire Guterres" ¦
          acteur:"président Guterres" ¦ onu
          agence:"Agence France-Presse" lieu:Birmanie ¦ birmanie
          agence:"france presse" lieu:Birmanie ¦ birmanie
          agence:"Agence Reuters" ¦
          acteur:Guterres ¦ onu
          acteur:"António Guterres" ¦ onu
          acteur:"ministère russe de la Défense" ¦ russe
          acteur:"ministere russe de la defense" ¦ russe
          acteur:AFP -acteur:ONU -acteur:"ministère russe de la Défense" -lieu:Birmanie -lieu:Syrie ¦ soldats
          typeacteur:ministère ¦ russe
          typeacteur:"organisation internationale" ¦ onu
          lieu:USA ¦ birmanie onu
          lieu:"les États-Unis" ¦ birmanie onu
          lieu:"la Syrie" ¦ saraqeb
          lieu:"l'Italie" ¦
          lieu:États-Unis ¦ birmanie onu
          lieu:"Etats Unis" ¦ birmanie onu
          lieu:Birmanie ¦ birmanie
          lieu:Myanmar ¦ birmanie
          lieu:Rangoun ¦ birmanie
          lieu:Turquie ¦
          lieu:Russie ¦ russe
          lieu:Syrie ¦ saraqeb
          lieu:Saraqib ¦ saraqeb
          lieu:Sarakeb ¦ saraqeb
          près:Saraqeb,15km ¦ saraqeb
          près:Idlib,25km ¦ saraqeb
          près:Alep,10km ¦
          près:35.86,36.80,5km ¦ saraqeb
          quand:2020-02-03 ¦ soldats
          quand:2020-02-06 ¦ onu
          quand:2020-02-08..2020-02-10 ¦ birmanie saraqeb soldats
          quand:2019 ¦
          """)
  void findsBy(String query, String sources) {
    assertEquals(sources == null ? "" : sources, found(query));
  }

  @Test
  void keepsDatelineTextAndDemonymApart() {
    String turkish =
        TestConsole.run(
                "annotate", "--format", "ndjson", folder.resolve("archive/soldats.txt").toString())
            .out();
    assertEquals("Paris dateline", roles(turkish));
    String syrian =
        TestConsole.run(
                "annotate", "--format", "ndjson", folder.resolve("archive/saraqeb.txt").toString())
            .out();
    assertEquals("Binnich text, Saraqeb dateline, Syrie dateline", roles(syrian));
  }

  private static String roles(String json) {
    return Pattern.compile("\"name\":\"([^\"]+)\",\"kind\":\"[^\"]+\",\"id\".*?\"role\":\"(\\w+)\"")
        .matcher(json)
        .results()
        .map(place -> place.group(1) + " " + place.group(2))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String found(String query) {
    String page =
        TestConsole.run("search", "--index", index, "--format", "json", "-n", "50", "--", query)
            .out();
    return SOURCE
        .matcher(page)
        .results()
        .map(source -> source.group(1))
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
