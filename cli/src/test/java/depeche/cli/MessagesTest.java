package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said to the user, in both languages, wherever it comes from.
final class MessagesTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void indexADispatchAndItsCopy() throws IOException {
    Path settings = Files.createDirectories(folder.resolve(".config").resolve("depeche"));
    Files.writeString(settings.resolve("actors.tsv"), "bogus\tMacron\nalias\t\tManu\n");
    Files.writeString(settings.resolve("places.tsv"), "Trou\tville\tFR\tabc\t4\n");
    Files.writeString(settings.resolve("queries.tsv"), "deux mots\traid\nvide\n");
    Path archive = Files.createDirectories(folder.resolve("archive"));
    String crue =
        """
        La Vilaine déborde à Redon

        REDON, 8 fév 2024 (AFP) - La Vilaine a débordé jeudi à Redon, où vingt maisons ont été évacuées, selon la préfecture d'Ille-et-Vilaine. La crue de 1995 avait fait plus de dégâts, et celle de 2001 aussi.
        """;
    Files.writeString(archive.resolve("crue.txt"), crue);
    Files.writeString(archive.resolve("copie.txt"), crue);
    Path broken = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(broken.resolve("vide.txt"), "");
    Files.write(broken.resolve("image.html"), new byte[] {0, 1, 2, 3});
    Files.writeString(broken.resolve("coupe.jsonl"), "{\"title\":\"Un\"}\n{\"title\":\"De");
    Files.writeString(broken.resolve("liste.html"), "<html><body><p>Rien</p></body></html>");
    Files.write(
        broken.resolve("bad.zip"), "PK\3\4 no zip at all".getBytes(StandardCharsets.US_ASCII));
    Path list = folder.resolve("requetes.txt");
    Files.writeString(list, "crue\n");
    assertEquals(0, run("index", "$HOME/archive", "--index", "$HOME/index").code());
  }

  private static TestConsole run(String... words) {
    String[] args =
        Arrays.stream(words)
            .map(word -> word.replace("$HOME", folder.toString()))
            .toArray(String[]::new);
    return TestConsole.ofHome(folder, args);
  }

  private static TestConsole run(String line, List<String> more) {
    var words = new ArrayList<>(List.of(line.split(" ", -1)));
    words.replaceAll(word -> word.replace('_', ' '));
    words.addAll(more);
    return run(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # command | exit | in French | in English
          annotate $HOME/nowhere | 2 | nowhere : introuvable ; rien n'est lu | nowhere: no such file or folder; nothing is read
          index $HOME/archive $HOME/nowhere | 2 | nowhere : introuvable ; rien n'est lu | nowhere: no such file or folder; nothing is read
          annotate $HOME/broken/vide.txt | 1 | vide.txt: fichier vide | vide.txt: empty file
          annotate $HOME/broken/image.html | 1 | image.html: données binaires | image.html: binary data
          annotate $HOME/broken/liste.html | 1 | liste.html: pas de texte d'article | liste.html: no article text
          annotate $HOME/broken/bad.zip | 3 | illisible  $HOME/broken/bad.zip: son répertoire manque ou est abîmé | failed  $HOME/broken/bad.zip: its directory is missing
          index $HOME/broken/bad.zip --rebuild --index $HOME/other | 3 | illisible  $HOME/broken/bad.zip: son répertoire | failed  $HOME/broken/bad.zip: its directory
          annotate $HOME/broken/coupe.jsonl | 3 | ligne 2, caractère 27 : pas de JSON : s'interrompt avant sa fin | line 2, character 27: no JSON: breaks off before its end
          annotate $HOME/archive | 0 | actors.tsv:1: « bogus » ? il y a ajouter (add), alias, | actors.tsv:1: « bogus »? there are add, alias,
          annotate $HOME/archive | 0 | actors.tsv:2: colonne 2 : pas de nom | actors.tsv:2: column 2: no name
          annotate $HOME/archive | 0 | places.tsv:1: « abc » n'est pas un nombre | places.tsv:1: « abc » is no number
          explain requête:x | 0 | queries.tsv:1: colonne 1 : « deux mots » n'est pas un nom | queries.tsv:1: column 1: « deux mots » is no name
          explain requête:x | 0 | queries.tsv:2: colonne 2 : pas de requête | queries.tsv:2: column 2: no query
          formats | 0 | texte brut | plain text
          formats | 0 | XML à champs nommés | XML with named fields
          formats | 0 | export de WordPress | WordPress export
          config | 0 | acteurs | actors
          config | 0 | couleurs | colour
          config | 0 | largeur | width
          config trop | 2 | argument de trop : trop | argument too many: trop
          gazetteer Idlib --nord | 2 | inconnue : --nord ; les options : depeche help gazetteer | unknown option: --nord; the options: depeche help gazetteer
          gazetteer Idlib -nord | 2 | inconnue : -nord ; les options | unknown option: -nord; the options
          search crue --colour x | 2 | inconnue : --colour ; les options | unknown option: --colour; the options
          search crue -nord | 2 | SAUF nord | NOT nord
          facets lieu crue -nord | 2 | SAUF nord | NOT nord
          gazetteer Idlib --format csv | 2 | --format: csv (text, json) | --format: csv (text, json)
          search --requêtes $HOME/requetes.txt --format csv | 2 | --requêtes répond en ndjson | --queries answers as ndjson
          search --requêtes $HOME/requetes.txt --format text | 2 | pas de --format text | no --format text
          search crue --sort ancien --récence 30 | 2 | --récence adoucit l'ordre de pertinence : elle ne va pas avec --sort ancien | --recency bends the order of relevance: it does not go with --sort ancien
          search crue -n abc | 2 | -n : « abc » n'est pas un nombre entier (au moins 0) | -n: “abc” is no whole number (at least 0)
          annotate $HOME/archive --date 21/02/2020 | 2 | --date : « 21/02/2020 » n'est pas un jour, comme 2020-02-21 | “21/02/2020” is no day
          search crue --sort hasard | 2 | « hasard » ? pertinence, récent, ancien | « hasard » ? relevance, newest, oldest
          search crue --tri hasard | 2 | « hasard » ? pertinence, récent, ancien | « hasard » ? relevance, newest, oldest
          facets lieu --tri hasard | 2 | --tri : « hasard » ? nombre, valeur | --sort: “hasard”? count, value
          facets mots crue --tri valeur | 2 | est rangé par vraisemblance | is ordered by its likelihood
          facets lieu --significatifs --tri nombre | 2 | est rangé par vraisemblance | is ordered by its likelihood
          stats --échecs | 0 | aucun fichier illisible | no file failed
          stats --écartés | 0 | aucun fichier sans dépêche | every file held one
          search famille:a* | 0 | famille: attend l'id d'une dépêche | family: wants the id of a dispatch
          export famille:a* | 2 | famille: attend l'id d'une dépêche | family: wants the id of a dispatch
          export crue_zanzibar | 1 | « depeche search » en trouve | depeche search finds
          facets foo | 2 | lieu, acteur, date, | place, actor, published,
          facets foo | 2 | famille, quand, mots | family, when, words
          facets agence --pourquoi AFP | 2 | --pourquoi : seulement avec lieu, origine | --why: only with place, dateline
          timeline --par siècle | 2 | jour, semaine, mois, année | day, week, month, year
          export lieu:Zorglub | 1 | aucun lieu connu sous le nom de « Zorglub » | no place is called “Zorglub”
          search --lieu Syrie --acteur Poutine --du 2020-02 | 1 | Rien ne répond à tous ces filtres à la fois. | Nothing in the archive passes all these filters at once.
          search --du 2020 --au 2021 | 1 | Rien ne répond à ce filtre. | Nothing in the archive passes this filter.
          search crue -n 1 --offset 1 | 0 | rien au-delà de la ligne 1 : une ligne réunit | nothing beyond line 1: a line stands for
          search crue --offset 7 --dépliées | 0 | rien au-delà de la ligne 2 | nothing beyond line 2
          search crue --langue=xx | 2 | --langue: « xx » ? fr, en | --langue: « xx » ? fr, en
          """)
  void speaksTheUsersLanguage(String line, int code, String french, String english) {
    List<String> index = needsIndex(line) ? List.of("--index", "$HOME/index") : List.of();
    TestConsole inFrench = run(line, index);
    assertEquals(code, inFrench.code(), inFrench.toString());
    assertSays(french, inFrench);
    if (!line.contains("--langue")) {
      var options = new ArrayList<>(index);
      options.addAll(List.of("--language", "en"));
      TestConsole inEnglish = run(line, options);
      assertEquals(code, inEnglish.code(), inEnglish.toString());
      assertSays(english, inEnglish);
    }
  }

  private static boolean needsIndex(String line) {
    return !line.contains("--index")
        && line.matches("(search|facets|timeline|export|stats|config).*");
  }

  private static void assertSays(String expected, TestConsole said) {
    String all = (said.out() + said.err()).replaceAll("\\s*\n *", " ");
    assertTrue(all.contains(expected.replace("$HOME", folder.toString())), all);
  }

  @Test
  void saysOnceThatAPointIsNoneOnEarth() {
    TestConsole found = run("search", "près:95,200,30km", "--index", "$HOME/index");
    assertTrue(found.out().contains("près: pas de point 95,200"), found.out());
    assertFalse(found.out().contains("aucun lieu connu"), found.out());
  }

  @Test
  void saysThatAnArchiveIsEmpty() throws IOException {
    assertEquals(0, run("index", "$HOME/broken/vide.txt", "--index", "$HOME/empty").code());
    TestConsole none = run("search", "--lieu", "Syrie", "--index", "$HOME/empty");
    assertEquals(1, none.code());
    assertTrue(none.out().contains("l'archive est vide"), none.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--langue en formats",
        "formats --langue EN",
        "formats --langue=en",
        "--language=en formats",
        "formats --language En"
      })
  void isToldTheLanguageInAnyWay(String line) {
    TestConsole said = run(line, List.of());
    assertEquals(0, said.code(), said.err());
    assertTrue(said.out().contains("plain text"), said.out());
  }

  @Test
  void takesNoLanguageFromBehindTheOptions() {
    assertEquals(1, run("search", "--index", "$HOME/index", "--", "--langue", "zz").code());
  }

  @ParameterizedTest
  @CsvSource({
    "chercher, search",
    "rechercher, search",
    "montrer, show",
    "exporter, export",
    "vérifier, check",
    "verifier, check",
    "réannoter, reannotate",
    "démo, demo",
    "lieux, gazetteer"
  })
  void answersToFrenchNames(String french, String command) {
    assertEquals(command, Commands.named(french).orElseThrow().name());
    TestConsole help = run("aide", french);
    assertTrue(help.out().startsWith("depeche " + command), help.out());
  }

  @Test
  void ordersByDate() {
    assertEquals(0, run("search", "crue", "--sort", "date", "--index", "$HOME/index").code());
  }

  @Test
  void countsMonthsAndTheDatesTheTextsSpeakOf() {
    List<String> index = List.of("--format", "csv", "--index", "$HOME/index");
    for (String months : List.of("facets mois", "facets month")) {
      assertEquals(
          "facet,value,kind,count\r\npublished,2024-02,,2\r\n", run(months, index).out(), months);
    }
    String events = "facet,value,kind,count\r\nevent,1995,,2\r\nevent,2001,,2\r\nevent,2024,,2\r\n";
    for (String facet : List.of("facets quand crue", "facets when", "facets événements")) {
      assertEquals(events, run(facet, index).out(), facet);
    }
    TestConsole chosen = run("facets quand quand:2024-02", index);
    assertTrue(chosen.out().contains("event,2024-02-08,,2"), chosen.out());
  }
}
