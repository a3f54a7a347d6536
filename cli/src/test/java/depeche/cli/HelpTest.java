package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.analysis.Folding;
import depeche.searcher.language.Language;
import depeche.searcher.query.QueryParser;
import depeche.searcher.query.SavedQueries;
import depeche.searcher.query.SavedQuery;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  private static final Set<String> FRENCH_LABELS =
      Set.of(
          "ORDRE", "FICHIER", "JOUR", "JOURS", "NOM", "MOTIF", "VALEUR", "LISTE", "UNITÉ",
          "REQUÊTE", "DÉBUT", "LIEU", "ACTEUR", "AGENCE");

  static Stream<Command> commands() {
    return Commands.all().stream();
  }

  @Test
  void speaksTwoLanguages() {
    assertTrue(TestConsole.run("help").out().contains("moteur de recherche"));
    assertTrue(TestConsole.run("help", "--langue", "en").out().contains("a search engine"));
    assertTrue(TestConsole.run("help", "search", "--langue", "en").out().contains("--place PLACE"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void hasAPageForEachCommandNoWiderThanTheTerminal(Command command) {
    for (int width : List.of(40, 60, 100)) {
      TestConsole help = TestConsole.ofWidth(width, "help", command.name());
      assertEquals(0, help.code());
      assertTrue(help.out().startsWith("depeche " + command.name()), help.out());
      help.out()
          .lines()
          .filter(line -> !line.startsWith("  depeche "))
          .forEach(line -> assertTrue(line.length() <= width, line));
    }
  }

  @Test
  void fitsThePage() {
    for (String page : List.of("help", "help requêtes", "config", "gazetteer Saint-Denis")) {
      TestConsole narrow = TestConsole.ofWidth(40, page.split(" ", -1));
      assertEquals(0, narrow.code());
      // a path is one word, however long
      narrow
          .out()
          .lines()
          .filter(line -> line.indexOf('/') < 0)
          .forEach(line -> assertTrue(line.length() <= 40, page + ": " + line));
    }
    String query = "frappe OU raid lieu:Syrie date:2020 \"zone de désescalade\" truc:machin";
    TestConsole explained = TestConsole.ofWidth(40, "explain", query);
    explained.out().lines().forEach(line -> assertTrue(line.length() <= 40, line));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void namesOptionsAndTheirValuesInTheUsersLanguage(Command command) {
    var page = new PrintWriter(Writer.nullWriter());
    Console french = TestConsole.console("", 100, page, page);
    Console english = french.withLanguage(Language.ENGLISH);
    for (OptionSpec option : command.spec(english).options()) {
      assertFalse(FRENCH_LABELS.contains(option.paramLabel()), option.toString());
      String name = HelpPage.name(option, english);
      boolean plain = Folding.fold(HelpPage.name(option, french)).equals(name);
      assertTrue(!plain || option.names().length < 3, name);
    }
    for (var argument : command.spec(english).positionalParameters()) {
      assertFalse(FRENCH_LABELS.contains(argument.paramLabel()), argument.paramLabel());
    }
  }

  @Test
  void namesTheFrenchNamesOfCommandsToTheFrench() {
    assertTrue(TestConsole.run("help").out().contains("(chercher, rechercher)"));
    assertFalse(TestConsole.run("help", "--langue", "en").out().contains("chercher"));
    assertTrue(TestConsole.run("help", "show", "--langue", "en").out().contains("also: montrer"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void showsExamplesThatTheCommandUnderstands(Command command) {
    var page = new PrintWriter(Writer.nullWriter());
    Console console = TestConsole.console("", 100, page, page);
    for (List<String> example : HelpPage.examplesOf(command.name())) {
      var words = new ArrayList<String>();
      Matcher word = WORD.matcher(example.get(1).replaceFirst(" <.*", ""));
      while (word.find()) {
        words.add(word.group(1) == null ? word.group(2) : word.group(1));
      }
      assertEquals(command.name(), words.removeFirst());
      new CommandLine(command.spec(console)).parseArgs(words.toArray(String[]::new));
    }
  }

  @Test
  void everyExampleBelongsToACommand() {
    HelpPage.rows("examples.tsv")
        .forEach(row -> assertTrue(Commands.named(row.getFirst()).isPresent(), row.toString()));
  }

  @Test
  void theLanguagePageShowsQueriesThatAreUnderstood() {
    assertEquals(0, TestConsole.run("help", "requêtes").code());
    var parser =
        new QueryParser(
            LocalDate.of(2020, 2, 21),
            Language.FRENCH,
            () -> new SavedQueries(List.of(new SavedQuery("sahel", "Mali OU Niger", ""))));
    HelpPage.rows("queries.tsv")
        .forEach(
            row -> assertEquals(List.of(), parser.parse(row.getFirst()).notes(), row.getFirst()));
  }

  @Test
  void namesWhatAMistypedCommandMayMean() {
    TestConsole mistyped = TestConsole.run("serch", "Idlib");
    assertEquals(2, mistyped.code());
    assertTrue(mistyped.err().contains("peut-être search"), mistyped.err());
  }

  @Test
  void saysWhichOptionHasNoValueInTheUsersLanguage() {
    TestConsole mute = TestConsole.run("search", "--lieu");
    assertEquals(2, mute.code());
    assertTrue(mute.err().contains("il manque la valeur de --lieu"), mute.err());
    assertFalse(mute.err().contains("Missing"), mute.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "annotate", "show", "similar", "diff", "complete", "explain"})
  void saysWhatACommandWithoutArgumentsLacks(String command) {
    TestConsole mute = TestConsole.run(command);
    assertEquals(2, mute.code());
    assertTrue(mute.err().startsWith("depeche: il manque "), mute.err());
  }
}
