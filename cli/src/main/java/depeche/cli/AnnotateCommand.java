package depeche.cli;

import depeche.dispatch.SourceLocation;
import depeche.indexer.annotate.user.UserLexicons;
import depeche.indexer.source.FieldMapping;
import depeche.indexer.write.AnnotationRun;
import depeche.searcher.render.Renderer;
import depeche.searcher.render.Renderers;
import depeche.searcher.render.SafeText;
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
  public List<String> aliases() {
    return List.of("annoter");
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
        console.say("JOUR", "DAY"),
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
      throw new UsageException("--date: “" + text + "” is no day, such as 2020-02-21");
    }
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    Renderer renderer = Renderers.of(Options.format(options), console.style());
    List<Path> sources = NamedSources.all(options, console);
    var tally = new Tally(console);
    UserLexicons lexicons = UserFiles.lexicons(options, console);
    FieldMapping fields = FieldOption.mapping(options, console);
    if (Options.has(options, WHY[0])) {
      AnnotationRun.explain(
          sources,
          date(options),
          lexicons,
          fields,
          dispatch -> {
            tally.annotated++;
            renderer.explained(dispatch, console.out());
          },
          tally);
    } else {
      AnnotationRun.annotate(
          sources,
          date(options),
          lexicons,
          fields,
          dispatch -> {
            tally.annotated++;
            renderer.dispatch(dispatch, console.out());
          },
          tally);
    }
    return tally.end();
  }

  /// What became of the items. As for `index`, a page that is no article is no failure.
  private static final class Tally implements AnnotationRun.Failures {
    private final Console console;
    private int annotated;
    private int failed;

    Tally(Console console) {
      this.console = console;
    }

    @Override
    public void failed(SourceLocation location, String reason) {
      failed++;
      console.err().println(IndexingWords.failure(location, reason, console));
    }

    @Override
    public void skipped(SourceLocation location, String reason) {
      String said = location + ": " + console.said(reason);
      console.err().println(console.say("écarté  ", "skipped  ") + SafeText.forTerminal(said));
    }

    @Override
    public void note(SourceLocation location, String text) {
      console.err().println(IndexingWords.note(location + ": " + console.said(text), console));
    }

    ExitCode end() {
      if (failed > 0) {
        return ExitCode.SOME_FAILED;
      }
      return annotated == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }
}
