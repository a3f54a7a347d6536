package depeche.cli;

import depeche.indexer.annotate.user.UserFile;
import depeche.indexer.annotate.user.UserLexicons;
import depeche.places.Gazetteer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// The files in which the user corrects the lexicons: `actors.tsv` and `places.tsv` in the folder
/// of settings, or those that options name. [SavedQueryFile] is beside them.
final class UserFiles {
  private static final String[] ACTORS = {"--acteurs", "--actors"};
  private static final String[] PLACES = {"--lieux", "--places"};

  private UserFiles() {}

  static void addTo(CommandSpec spec, Console console) {
    spec.addOption(
        Options.value(
            console.say("FICHIER", "FILE"),
            console.say(
                "vos acteurs : ajouts, alias, fusions (sinon ~/.config/depeche/actors.tsv)",
                "your actors: additions, aliases, merges (else ~/.config/depeche/actors.tsv)"),
            ACTORS));
    spec.addOption(
        Options.value(
            console.say("FICHIER", "FILE"),
            console.say(
                "vos lieux (sinon ~/.config/depeche/places.tsv)",
                "your places (else ~/.config/depeche/places.tsv)"),
            PLACES));
  }

  /// What the files say; wrong lines are named on stderr and the rest is used.
  static UserLexicons lexicons(ParseResult options, Console console) throws IOException {
    UserLexicons lexicons =
        UserLexicons.read(
            file(options, ACTORS[0], folder(console).resolve("actors.tsv")),
            file(options, PLACES[0], folder(console).resolve("places.tsv")));
    lexicons.problems().forEach(it -> console.err().println(problem(it, console)));
    return lexicons;
  }

  /// `places.tsv:3: colonne 1 : pas de nom`.
  static String problem(UserFile.Problem problem, Console console) {
    return problem.place() + ": " + console.said(problem.reason());
  }

  /// The places of the world with the user's own, as the settings have them. What is wrong with
  /// them `index` has said, and a file that cannot be read now must not stop a search.
  static Gazetteer gazetteer(Console console) {
    Path places = folder(console).resolve("places.tsv");
    if (!Files.exists(places)) {
      return Gazetteer.bundled();
    }
    try {
      return UserLexicons.read(Optional.empty(), Optional.of(places)).gazetteer();
    } catch (IOException unreadable) {
      console.err().println("depeche: " + unreadable.getMessage());
      return Gazetteer.bundled();
    }
  }

  /// The user's file of places, which need not be there yet.
  static Path places(ParseResult options, Console console) {
    return Options.has(options, PLACES[0])
        ? Path.of(Options.text(options, PLACES[0], ""))
        : folder(console).resolve("places.tsv");
  }

  private static Optional<Path> file(ParseResult options, String name, Path usual) {
    return Options.has(options, name)
        ? Optional.of(Path.of(Options.text(options, name, "")))
        : Optional.of(usual).filter(Files::exists);
  }

  /// The folder of the user's settings.
  static Path folder(Console console) {
    return console
        .variable("XDG_CONFIG_HOME")
        .map(Path::of)
        .orElseGet(() ->
            Path.of(console.variable("HOME").orElse(System.getProperty("user.home")))
                .resolve(".config"))
        .resolve("depeche");
  }
}
