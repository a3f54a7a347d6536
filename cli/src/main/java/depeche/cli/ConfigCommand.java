package depeche.cli;

import depeche.searcher.language.Language;
import depeche.searcher.render.SettingList;
import depeche.searcher.render.SettingList.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche config`: the settings in force, and whence each comes.
final class ConfigCommand implements Command {
  @Override
  public String name() {
    return "config";
  }

  @Override
  public List<String> aliases() {
    return List.of("réglages");
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
    spec.addOption(Options.format(console, "text, json"));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    Language spoken = console.language();
    switch (Options.textOrJson(options)) {
      // programs are told in one language, whatever the user's is
      case JSON, NDJSON ->
          SettingList.json(
              settings(options, spoken, console.withLanguage(Language.ENGLISH)), console.out());
      case TEXT, CSV ->
          new SettingList(console.style()).text(settings(options, spoken, console), console.out());
    }
    return ExitCode.DONE;
  }

  /// @param spoken the language in force
  /// @param console in the language of the answer
  private static List<Setting> settings(ParseResult options, Language spoken, Console console) {
    var settings = new ArrayList<Setting>();
    settings.add(file("index", Options.index(options, console), indexFrom(options, console)));
    String home = folder("XDG_CONFIG_HOME", "~/.config", console);
    Path folder = UserFiles.folder(console);
    settings.add(file(console.say("acteurs", "actors"), folder.resolve("actors.tsv"), home));
    settings.add(file(console.say("lieux", "places"), folder.resolve("places.tsv"), home));
    settings.add(file(console.say("requêtes", "queries"), folder.resolve("queries.tsv"), home));
    settings.add(
        value(
            console.say("langue", "language"),
            spoken == Language.FRENCH ? "fr" : "en",
            console.say("--langue, sinon la locale", "--language, else the locale")));
    boolean muted = console.variable("NO_COLOR").isPresent();
    boolean coloured = console.outIsTerminal() && !muted;
    settings.add(
        value(
            console.say("couleurs", "colour"),
            coloured ? console.say("oui", "yes") : console.say("non", "no"),
            muted
                ? "$NO_COLOR"
                : console.outIsTerminal()
                    ? console.say("un terminal", "a terminal")
                    : console.say("pas un terminal", "no terminal")));
    settings.add(
        value(
            console.say("largeur", "width"),
            Integer.toString(console.width()),
            console.say("$COLUMNS, sinon le terminal", "$COLUMNS, else the terminal")));
    return settings;
  }

  private static String indexFrom(ParseResult options, Console console) {
    if (Options.has(options, "--index")) {
      return "--index";
    }
    return console.variable("DEPECHE_INDEX").isPresent()
        ? "$DEPECHE_INDEX"
        : folder("XDG_DATA_HOME", "~/.local/share", console);
  }

  private static String folder(String variable, String usual, Console console) {
    return console.variable(variable).isPresent() ? "$" + variable : usual;
  }

  private static Setting file(String name, Path path, String from) {
    return new Setting(name, path.toString(), Optional.of(Files.exists(path)), from);
  }

  private static Setting value(String name, String value, String from) {
    return new Setting(name, value, Optional.empty(), from);
  }
}
