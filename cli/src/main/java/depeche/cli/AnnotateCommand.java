package depeche.cli;

import depeche.indexer.annotate.user.UserLexicons;
import depeche.indexer.source.FieldMapping;
import depeche.indexer.write.AnnotationRun;
import depeche.searcher.render.Renderer;
import depeche.searcher.render.Renderers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `depeche annotate SOURCE…`: what the program sees in files, without an index.
final class AnnotateCommand implements Command {
  private static final String[] WHY = {"--pourquoi", "--why"};

  @Override
  public String name() {
    return "annotate";
  }

  @Override
  public String summary(Console console) {
    return console.say(
        "les lieux, acteurs et dates d'un fichier, et la règle de chacun",
        "the places, actors and dates of a file, with the rule behind each");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    spec.addPositional(
        Options.arguments(
            "SOURCE", "1..*", console.say("fichiers ou dossiers", "files or folders")));
    spec.addOption(date(console));
    spec.addOption(FieldOption.spec(console));
    spec.addOption(
        Options.flag(
            console.say(
                "pourquoi : la règle, les indices, les candidats écartés",
                "why: the rule, the evidence, the candidates that lost"),
            WHY));
    UserFiles.addTo(spec, console);
    spec.addOption(Options.format(console, "text, json, ndjson, csv"));
    return spec;
  }

  static OptionSpec date(Console console) {
    return Options.value(
        "JOUR",
        console.say(
            "le jour de parution des sources qui n'en disent rien (2020-02-21)",
            "publication day of the sources that give none (2020-02-21)"),
        "--date");
  }

  static Optional<LocalDate> date(ParseResult options) {
    String text = Options.text(options, "--date", "");
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException none) {
      throw new UsageException("--date: « " + text + " » ? 2020-02-21");
    }
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    Renderer renderer = Renderers.of(Options.format(options), console.style());
    List<Path> sources = Options.arguments(options).stream().map(Path::of).toList();
    var failures = new int[1];
    AnnotationRun.Failures named =
        (location, reason) -> {
          failures[0]++;
          console.err().println(location + ": " + reason);
        };
    UserLexicons lexicons = UserFiles.lexicons(options, console);
    FieldMapping fields = FieldOption.mapping(options, console);
    if (Options.has(options, WHY[0])) {
      AnnotationRun.explain(
          sources,
          date(options),
          lexicons,
          fields,
          dispatch -> renderer.explained(dispatch, console.out()),
          named);
    } else {
      AnnotationRun.annotate(
          sources,
          date(options),
          lexicons,
          fields,
          dispatch -> renderer.dispatch(dispatch, console.out()),
          named);
    }
    return failures[0] > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }
}
