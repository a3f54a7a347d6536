package depeche.cli;

import depeche.dispatch.AnnotatedDispatch;
import depeche.searcher.engine.Hit;
import depeche.searcher.engine.LuceneEngine;
import depeche.searcher.engine.ResultPage;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.engine.SimilarPage;
import depeche.searcher.render.FacetKeys;
import depeche.searcher.render.Format;
import depeche.searcher.render.Renderers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche explore`: one archive, many questions. Each line typed is a query, or a key that the
/// page shows.
final class ExploreCommand implements Command {
  private static final int SIMILAR = 10;
  private static final Pattern SIMILAR_TO =
      Pattern.compile("(?:~|/(?:semblables?|similar) )([0-9]{1,6})");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  /// A longer number that no line has is a year or the like, and so a question.
  private static final int LONGEST_RANK = 3;

  private static final List<String> ENDS = List.of("q", "quit", "exit", "/quitter", "/quit", "/q");
  private static final List<String> HELPS = List.of("?", "help", "/aide", "/help");

  @Override
  public String name() {
    return "explore";
  }

  @Override
  public List<String> aliases() {
    return List.of("explorer");
  }

  @Override
  public String summary(Console console) {
    return console.say(
        "va de question en question, les facettes sous les doigts",
        "goes from question to question, facets at hand");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    spec.addPositional(
        Options.arguments(
            console.say("REQUÊTE", "QUERY"),
            "0..*",
            console.say("la première question", "the first question")));
    spec.addOption(Options.index(console));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    try (LuceneEngine engine = Archives.open(options, console, LuceneEngine.Lifetime.LONG);
        Lines lines = Lines.of(console, engine)) {
      var exploration = new Exploration(Archives.parser(console), Options.words(options));
      new Dialogue(engine, exploration, console).run(lines);
    }
    return ExitCode.DONE;
  }

  /// Answers line by line.
  private static final class Dialogue {
    private final LuceneEngine engine;
    private final Exploration exploration;
    private final Console console;
    private final FacetKeys keys;
    private ResultPage page;

    Dialogue(LuceneEngine engine, Exploration exploration, Console console) throws IOException {
      this.engine = engine;
      this.exploration = exploration;
      this.console = console;
      this.keys = new FacetKeys(console.language());
      this.page = search();
    }

    void run(Lines lines) throws IOException {
      hint();
      Optional<String> line = lines.next();
      while (line.isPresent() && !ENDS.contains(line.get().strip())) {
        answer(line.get().strip());
        console.out().flush();
        line = lines.next();
      }
    }

    private void answer(String line) throws IOException {
      Matcher similar = SIMILAR_TO.matcher(line);
      Optional<FacetKeys.Value> value = keys.value(line);
      boolean number = NUMBER.matcher(line).matches();
      if (HELPS.contains(line)) {
        help();
      } else if (number && isShown(line)) {
        show(hit(line));
      } else if (similar.matches() && isShown(similar.group(1))) {
        similar(hit(similar.group(1)));
      } else if (value.isPresent()) {
        exploration.toggle(value.get());
        page = search();
      } else if (similar.matches()
          || (number && line.length() <= LONGEST_RANK)
          || keys.resembles(line)) {
        missing(line, similar.matches() || number);
      } else {
        move(line);
        page = search();
      }
    }

    /// What is typed in vain must not cost the reader the question.
    private void missing(String typed, boolean line) {
      String what =
          line
              ? console.say("pas de ligne « %s » sur cette page", "no line “%s” on this page")
              : console.say("pas de clef « %s » sur cette page", "no key “%s” on this page");
      console.print(
          (what + console.say(" ; pour chercher le mot : \"%s\"", "; to look for the word: \"%s\""))
              .formatted(typed, typed),
          2);
    }

    private void move(String line) {
      switch (line) {
        case "", ">" -> {
          if (page.more()) {
            exploration.nextPage();
          }
        }
        case "<" -> exploration.previousPage();
        case "-", "/vider", "/clear" -> exploration.clear();
        case "/récent", "/recent", "/newest" -> exploration.order(SearchRequest.Order.NEWEST);
        case "/ancien", "/oldest" -> exploration.order(SearchRequest.Order.OLDEST);
        case "/pertinence", "/relevance" -> exploration.order(SearchRequest.Order.RELEVANCE);
        default -> exploration.ask(line);
      }
    }

    private ResultPage search() throws IOException {
      ResultPage found = engine.search(exploration.request());
      keys.print(found, console.style(), console.out());
      console.out().println();
      console.out().flush();
      return found;
    }

    private boolean isShown(String rank) {
      int number = Integer.parseInt(rank) - page.request().offset();
      return number >= 1 && number <= page.hits().size();
    }

    private AnnotatedDispatch hit(String rank) {
      Hit hit = page.hits().get(Integer.parseInt(rank) - page.request().offset() - 1);
      return hit.dispatch();
    }

    private void show(AnnotatedDispatch dispatch) throws IOException {
      Renderers.of(Format.TEXT, console.style())
          .dispatch(dispatch, engine.analysis().found(page.request(), dispatch), console.out());
      console.out().println();
    }

    private void similar(AnnotatedDispatch dispatch) throws IOException {
      Optional<SimilarPage> found =
          engine.similar(dispatch.dispatch().id(), SIMILAR, page.request().visibility());
      if (found.isPresent()) {
        Renderers.versions(Format.TEXT, console.style()).similar(found.get(), console.out());
        console.out().println();
      }
    }

    private void hint() {
      console
          .out()
          .println(
              console.say(
                  "une question, un numéro, une clef (l1, a2…), > la suite, ? l'aide, q la fin",
                  "a question, a number, a key (p1, a2…), > more, ? help, q the end"));
      console.out().flush();
    }

    private void help() {
      HelpPage.rows("explore.tsv")
          .forEach(row ->
              console
                  .out()
                  .println(
                      "  %-14s %s".formatted(row.get(0), console.say(row.get(1), row.get(2)))));
    }
  }
}
