package depeche.cli;

import depeche.searcher.render.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche config`: the settings in force, and whence each comes.
final class ConfigCommand implements Command {
  /// @param name as programs read it
  /// @param from what set it
  private record Setting(String name, String value, String from) {}

  @Override
  public String name() {
    return "config";
  }

  @Override
  public String summary(Console console) {
    return console.say(
        "les réglages en vigueur et d'où ils viennent", "the settings in force, and whence");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    spec.addOption(Options.index(console));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    for (Setting setting : settings(options, console)) {
      console.out().println("%-9s %s  (%s)".formatted(setting.name, setting.value, setting.from));
    }
    return ExitCode.DONE;
  }

  private static List<Setting> settings(ParseResult options, Console console) {
    var settings = new ArrayList<Setting>();
    Path index = Options.index(options, console);
    String whence =
        Options.has(options, "--index")
            ? "--index"
            : console.variable("DEPECHE_INDEX").isPresent()
                ? "$DEPECHE_INDEX"
                : folder("XDG_DATA_HOME", "~/.local/share", console);
    settings.add(new Setting("index", shown(index, console), whence));
    String home = folder("XDG_CONFIG_HOME", "~/.config", console);
    for (String file : List.of("actors", "places")) {
      Path path = UserFiles.folder(console).resolve(file + ".tsv");
      settings.add(new Setting(file, shown(path, console), home));
    }
    settings.add(
        new Setting(
            "language",
            console.language() == Language.FRENCH ? "fr" : "en",
            console.say("--langue, sinon la locale", "--langue, else the locale")));
    boolean muted = console.variable("NO_COLOR").isPresent();
    settings.add(
        new Setting(
            "colour",
            console.outIsTerminal() && !muted
                ? console.say("oui", "yes")
                : console.say("non", "no"),
            muted
                ? "$NO_COLOR"
                : console.outIsTerminal()
                    ? console.say("un terminal", "a terminal")
                    : console.say("pas un terminal", "no terminal")));
    settings.add(
        new Setting(
            "width",
            Integer.toString(console.width()),
            console.say("$COLUMNS, sinon le terminal", "$COLUMNS, else the terminal")));
    return settings;
  }

  private static String folder(String variable, String usual, Console console) {
    return console.variable(variable).isPresent() ? "$" + variable : usual;
  }

  private static String shown(Path path, Console console) {
    return Files.exists(path) ? path.toString() : path + console.say(" (absent)", " (not there)");
  }
}
