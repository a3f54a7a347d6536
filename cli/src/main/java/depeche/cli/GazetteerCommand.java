package depeche.cli;

import depeche.dispatch.PlaceKind;
import depeche.indexer.annotate.user.PlaceImport;
import depeche.places.Gazetteer;
import depeche.places.GazetteerEntry;
import depeche.searcher.render.PlaceList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche gazetteer NAME`: the places of a name; `depeche gazetteer import FILE`: more places.
final class GazetteerCommand implements Command {
  private static final int SHOWN_PROBLEMS = 20;

  @Override
  public String name() {
    return "gazetteer";
  }

  @Override
  public List<String> aliases() {
    return List.of("lieux");
  }

  @Override
  public String summary(Console console) {
    return console.say("cherche ou importe des lieux", "looks up or imports places");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    spec.addPositional(
        Options.arguments(
            console.say("NOM", "NAME"),
            "1..*",
            console.say(
                "un nom de lieu, ou « import FICHIER » : un fichier de GeoNames (19 colonnes, txt"
                    + " ou zip) ou de lieux à vous (nom, sorte, pays, latitude, longitude, alias"
                    + " séparés par |, contenant), ajouté à votre fichier de lieux",
                "a name of a place, or « import FILE »: a GeoNames dump (19 columns, txt or zip) or"
                    + " places of yours (name, kind, country, latitude, longitude, aliases"
                    + " separated by |, container), added to your file of places")));
    UserFiles.addTo(spec, console);
    spec.addOption(
        Options.value(
            "N",
            console.say(
                "n'importe que les lieux d'au moins N habitants",
                "imports only places of at least N inhabitants"),
            "--min-population"));
    spec.addOption(Options.format(console, "text, json"));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    List<String> arguments = Options.arguments(options);
    return arguments.size() == 2 && arguments.getFirst().equals("import")
        ? importFrom(Path.of(arguments.getLast()), options, console)
        : lookUp(Options.words(options), options, console);
  }

  private static ExitCode importFrom(Path file, ParseResult options, Console console)
      throws IOException {
    Path into = UserFiles.places(options, console);
    PlaceImport.Report report =
        PlaceImport.run(file, into, Options.number(options, "--min-population", 0, 0));
    report.problems().stream()
        .limit(SHOWN_PROBLEMS)
        .forEach(it -> console.err().println(UserFiles.problem(it, console)));
    console
        .err()
        .println(
            String.join(
                ", ",
                console.counted(
                        report.added(),
                        "lieu ajouté à |lieux ajoutés à ",
                        "place added to |places added to ")
                    + into,
                console.counted(report.known(), "déjà connu|déjà connus", "known already"),
                console.counted(report.leftOut(), "écarté|écartés", "left out"),
                console.counted(
                    report.problems().size(),
                    "ligne fautive|lignes fautives",
                    "wrong line|wrong lines")));
    return report.problems().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private static ExitCode lookUp(String name, ParseResult options, Console console)
      throws IOException {
    Gazetteer gazetteer = UserFiles.lexicons(options, console).gazetteer();
    List<GazetteerEntry> found = gazetteer.named(name);
    switch (Options.textOrJson(options)) {
      case JSON, NDJSON -> PlaceList.json(found, gazetteer, console.out());
      case TEXT, CSV -> found.forEach(entry -> console.print(line(entry, gazetteer, console), 4));
    }
    if (found.isEmpty()) {
      console
          .err()
          .println(console.say("aucun lieu de ce nom : ", "no place of that name: ") + name);
    }
    return found.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private static String kind(PlaceKind kind, Console console) {
    String french =
        switch (kind) {
          case CONTINENT -> "continent";
          case COUNTRY -> "pays";
          case REGION -> "région";
          case CITY -> "ville";
          case DISTRICT -> "quartier";
          case STREET -> "voie";
          case BUILDING -> "bâtiment";
          case NATURAL -> "relief";
          case WATER -> "eau";
          case OTHER -> "autre";
        };
    return console.say(french, kind.label());
  }

  private static String line(GazetteerEntry entry, Gazetteer gazetteer, Console console) {
    String path = gazetteer.place(entry).path().stream().collect(Collectors.joining(" > "));
    String point =
        entry
            .point()
            .map(it -> String.format(Locale.ROOT, ", %.4f %.4f", it.lat(), it.lon()))
            .orElse("");
    String population =
        entry.population() == 0
            ? ""
            : ", "
                + console.counted(
                    entry.population(), "habitant|habitants", "inhabitant|inhabitants");
    return "%s (%s%s%s) %s"
        .formatted(path, kind(entry.kind(), console), point, population, entry.id());
  }
}
