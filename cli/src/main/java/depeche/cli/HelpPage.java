package depeche.cli;

import depeche.searcher.language.Language;
import depeche.searcher.render.Wrapping;
import depeche.tables.ResourceTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// A page of help: a command with its examples and options, or the query language, in the language
/// of the console and no wider than it.
///
/// An option is shown under one name. Its names are declared in the order French, English, others;
/// a short one before all.
final class HelpPage {
  /// Where descriptions begin, if the page is wide enough for two columns.
  private static final int COLUMN = 26;

  /// Where the summaries of commands begin.
  private static final int NARROW_COLUMN = 13;

  private final Console console;
  private final PrintWriter out;

  HelpPage(Console console) {
    this.console = console;
    this.out = console.out();
  }

  /// The names of a command in the language of the console.
  static List<String> names(Command command, Console console) {
    return console.language() == Language.ENGLISH
        ? List.of(command.name())
        : Stream.concat(Stream.of(command.name()), command.aliases().stream()).toList();
  }

  /// What there is.
  void overview() {
    print(
        Wrapping.lines(
            console.say(
                "Dépêche : moteur de recherche pour archives de dépêches",
                "Dépêche: a search engine for archives of French news dispatches"),
            console.width(),
            2));
    out.println();
    for (Command command : Commands.all()) {
      List<String> others = names(command, console).subList(1, names(command, console).size());
      String also = others.isEmpty() ? "" : " (" + String.join(", ", others) + ")";
      row(command.name(), command.summary(console) + also, NARROW_COLUMN);
    }
    out.println();
    row(
        console.say("depeche help COMMANDE", "depeche help COMMAND"),
        console.say(
            "ce qu'elle fait, des exemples, ses options", "what it does, examples, its options"),
        COLUMN);
    row(
        console.say("depeche help requêtes", "depeche help queries"),
        console.say("comment s'écrit une requête", "how queries are written"),
        COLUMN);
    row(
        console.say("--langue fr|en", "--language fr|en"),
        console.say("la langue des messages", "the language of messages"),
        COLUMN);
  }

  void command(Command command) {
    CommandSpec spec = command.spec(console);
    var synopsis = new StringBuilder("depeche ").append(command.name());
    spec.positionalParameters()
        .forEach(argument -> synopsis.append(' ').append(argument.paramLabel()).append('…'));
    String whole = synopsis + (spec.options().isEmpty() ? "" : " [options]");
    print(Wrapping.lines(whole, console.width(), 4));
    print(Wrapping.lines("  " + command.summary(console), console.width(), 2));
    if (!command.aliases().isEmpty()) {
      String others = String.join(", ", command.aliases());
      print(Wrapping.lines("  " + console.say("aussi : ", "also: ") + others, console.width(), 2));
    }
    examples(command);
    if (!spec.positionalParameters().isEmpty()) {
      out.println();
    }
    spec.positionalParameters()
        .forEach(argument -> row(argument.paramLabel(), description(argument)));
    List<OptionSpec> filters = spec.options().stream().filter(option -> narrows(option)).toList();
    section(
        console.say("Options", "Options"),
        spec.options().stream().filter(option -> !filters.contains(option)).toList());
    section(
        console.say(
            "Filtres (plusieurs valeurs d'un filtre : l'une d'elles)",
            "Filters (several values of one filter: any of them)"),
        filters);
    if (!filters.isEmpty()) {
      out.println();
      print(
          Wrapping.lines(
              console.say(
                  "Les options s'écrivent aussi en anglais (--place, --from) et sans accents.",
                  "Options are also known by their French names (--lieu, --du)."),
              console.width(),
              0));
    }
  }

  /// How queries are written: `queries.tsv`, whose rows are what to write and what it means.
  void queryLanguage() {
    out.println(console.say("Une requête", "A query"));
    out.println();
    rows("queries.tsv").forEach(row -> row(row.get(0), console.say(row.get(1), row.get(2))));
  }

  private void examples(Command command) {
    List<List<String>> examples = examplesOf(command.name());
    if (!examples.isEmpty()) {
      out.println();
    }
    for (List<String> example : examples) {
      // Whole, however narrow the page: a command that is cut cannot be pasted.
      out.println("  depeche " + example.get(1));
      print(
          Wrapping.lines(
              "      " + console.say(example.get(2), example.get(3)), console.width(), 6));
    }
  }

  /// The rows of `examples.tsv` for a command: its name, what to type, what that does.
  static List<List<String>> examplesOf(String command) {
    return rows("examples.tsv").filter(row -> row.getFirst().equals(command)).toList();
  }

  private void section(String heading, List<OptionSpec> options) {
    if (!options.isEmpty()) {
      out.println();
      print(Wrapping.lines(heading, console.width(), 2));
      options.forEach(option ->
          row(
              shown(option) + (option.arity().max() == 0 ? "" : " " + option.paramLabel()),
              description(option)));
    }
  }

  private void row(String left, String right) {
    row(left, right, COLUMN);
  }

  private void row(String left, String right, int column) {
    String start = "  " + left;
    boolean wide = console.width() >= 2 * column;
    if (wide && start.length() < column) {
      print(
          Wrapping.lines(
              start + " ".repeat(column - start.length()) + right, console.width(), column));
    } else {
      int indent = wide ? column : 6;
      print(Wrapping.lines(start, console.width(), 4));
      print(Wrapping.lines(" ".repeat(indent) + right, console.width(), indent));
    }
  }

  private void print(List<String> lines) {
    lines.forEach(out::println);
  }

  private static String description(ArgSpec argument) {
    return String.join(" ", argument.description());
  }

  private static boolean narrows(OptionSpec option) {
    return Stream.of(option.names()).anyMatch(QueryOptions::narrows);
  }

  private String shown(OptionSpec option) {
    String[] names = option.names();
    return isShort(names[0]) && names.length > 1
        ? names[0] + ", " + name(option, console)
        : name(option, console);
  }

  /// The name of an option in the language of the console.
  static String name(OptionSpec option, Console console) {
    List<String> names = Stream.of(option.names()).filter(name -> !isShort(name)).toList();
    if (names.isEmpty()) {
      return option.names()[0];
    }
    return console.say(names.getFirst(), names.get(Math.min(1, names.size() - 1)));
  }

  private static boolean isShort(String name) {
    return !name.startsWith("--");
  }

  /// The rows of a table of this package: cells between tabs.
  static Stream<List<String>> rows(String table) {
    return ResourceTable.read(HelpPage.class, table).stream();
  }
}
