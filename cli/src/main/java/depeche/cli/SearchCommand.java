package depeche.cli;

import depeche.analysis.Folding;
import depeche.fields.FacetDimension;
import depeche.indexer.source.LenientUtf8Reader;
import depeche.searcher.engine.FacetRequest;
import depeche.searcher.engine.LuceneEngine;
import depeche.searcher.engine.ResultPage;
import depeche.searcher.engine.SearchEngine;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.query.QueryParser;
import depeche.searcher.render.Format;
import depeche.searcher.render.Renderer;
import depeche.searcher.render.Renderers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche search`: a query to a page of hits with facets.
final class SearchCommand implements Command {
  private static final int USUAL_SIZE = 10;
  private static final int USUAL_FACET_SIZE = 8;
  private static final List<FacetDimension> USUAL_FACETS =
      List.of(FacetDimension.PLACE, FacetDimension.ACTOR, FacetDimension.PUBLISHED);

  @Override
  public String name() {
    return "search";
  }

  @Override
  public List<String> aliases() {
    return List.of("chercher", "rechercher");
  }

  @Override
  public String summary(Console console) {
    return console.say(
        "une requête, une page de dépêches et ses facettes",
        "a query, a page of dispatches and its facets");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    QueryOptions.addTo(spec, console);
    spec.addOption(
        Options.value(
            "N", console.say("dépêches par page (10)", "dispatches a page (10)"), "-n", "--size"));
    spec.addOption(
        Options.value(
            "N", console.say("dépêches à passer", "dispatches to pass over"), "--offset"));
    spec.addOption(
        Options.value(
            console.say("ORDRE", "ORDER"),
            console.say("pertinence, récent ou ancien", "relevance, newest or oldest"),
            "--tri",
            "--sort"));
    spec.addOption(
        Options.value(
            console.say("JOURS", "DAYS"),
            console.say(
                "la pertinence baisse de moitié en tant de jours ; sans date, comme les plus vieux",
                "relevance halves in so many days; without a date, as the oldest"),
            "--récence",
            "--recency",
            "--recence"));
    spec.addOption(
        Options.value(
            console.say("LISTE", "LIST"),
            console.say(
                "les facettes voulues : lieu,acteur,date,agence…",
                "the facets wanted: place,actor,date,agency…"),
            "--facettes",
            "--facets"));
    spec.addOption(
        Options.flag(console.say("sans facettes", "no facets"), "--sans-facettes", "--no-facets"));
    spec.addOption(
        Options.value(
            "N", console.say("valeurs par facette (8)", "values a facet (8)"), "--facet-size"));
    spec.addOption(QueryOptions.families(console));
    spec.addOption(
        Options.flag(
            console.say("une ligne par reprise", "a line for each republication"),
            "--dépliées",
            "--expanded",
            "--depliees"));
    spec.addOption(
        Options.value(
            console.say("FICHIER", "FILE"),
            console.say(
                "une requête par ligne (- : entrée standard), réponses en ndjson",
                "one query a line (-: standard input), answers as ndjson"),
            "--requêtes",
            "--queries",
            "--requetes"));
    spec.addOption(Options.format(console, "text, json, ndjson, csv"));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    LuceneEngine.Lifetime lifetime =
        Options.has(options, "--requêtes")
            ? LuceneEngine.Lifetime.LONG
            : LuceneEngine.Lifetime.ONE_SEARCH;
    String file = Options.text(options, "--requêtes", "");
    if (!file.isEmpty()) {
      checkMany(options, console);
    }
    try (SearchEngine engine = Archives.open(options, console, lifetime)) {
      QueryParser parser = Archives.parser(console);
      return file.isEmpty()
          ? one(options, console, engine, parser)
          : many(file, options, console, engine, parser);
    }
  }

  /// What makes no sense beside `--requêtes` is said, not passed over.
  private static void checkMany(ParseResult options, Console console) {
    String words = Options.words(options);
    if (!words.isBlank()) {
      throw new UsageException(
          console.say(
              "--requêtes donne les requêtes : pas d'autres mots (" + words + ")",
              "--queries gives the queries: no other words (" + words + ")"));
    }
    if (Options.has(options, "--format")) {
      switch (Options.format(options)) {
        case JSON, NDJSON -> {}
        case TEXT, CSV ->
            throw new UsageException(
                console.say(
                        "--requêtes répond en ndjson, une ligne par requête : pas de --format ",
                        "--queries answers as ndjson, a line a query: no --format ")
                    + Options.text(options, "--format", ""));
      }
    }
  }

  private static ExitCode one(
      ParseResult options, Console console, SearchEngine engine, QueryParser parser)
      throws IOException {
    Renderer renderer = Renderers.of(Options.format(options), console.style());
    ResultPage page = engine.search(request(options, Options.words(options), parser, console));
    renderer.page(page, console.out());
    if (page.fallback() && Options.format(options) == Format.CSV) {
      console.err().println(Renderers.fallback(console.language()));
    }
    return page.total() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private static ExitCode many(
      String file, ParseResult options, Console console, SearchEngine engine, QueryParser parser)
      throws IOException {
    Renderer renderer = Renderers.of(Format.NDJSON, console.style());
    boolean found = false;
    try (BufferedReader lines = new BufferedReader(open(file, console))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          ResultPage page = engine.search(request(options, line.strip(), parser, console));
          renderer.page(page, console.out());
          found |= page.total() > 0;
        }
      }
    }
    return found ? ExitCode.DONE : ExitCode.NOTHING_FOUND;
  }

  private static Reader open(String file, Console console) throws IOException {
    InputStream in = file.equals("-") ? console.in() : Files.newInputStream(Path.of(file));
    return new LenientUtf8Reader(in, Charset.forName("windows-1252"));
  }

  private static SearchRequest request(
      ParseResult options, String words, QueryParser parser, Console console) {
    SearchRequest request =
        QueryOptions.request(
            options,
            words,
            parser,
            facets(options, console),
            order(Options.text(options, "--sort", "pertinence"), console),
            Options.number(options, "--offset", 0, 0),
            Options.number(options, "-n", 0, USUAL_SIZE));
    int days = Options.number(options, "--récence", 1, 0);
    if (days > 0 && request.order() != SearchRequest.Order.RELEVANCE) {
      throw new UsageException(
          console.say(
              "--récence adoucit l'ordre de pertinence : elle ne va pas avec --sort "
                  + Options.text(options, "--sort", ""),
              "--recency bends the order of relevance: it does not go with --sort "
                  + Options.text(options, "--sort", "")));
    }
    return days > 0 ? request.fading(Duration.ofDays(days)) : request;
  }

  private static List<FacetRequest> facets(ParseResult options, Console console) {
    if (Options.has(options, "--no-facets")) {
      return List.of();
    }
    int size = Options.number(options, "--facet-size", 1, USUAL_FACET_SIZE);
    String names = Options.text(options, "--facets", "");
    var dimensions = new ArrayList<FacetDimension>();
    if (names.isEmpty()) {
      dimensions.addAll(USUAL_FACETS);
    } else {
      for (String name : names.split(",", -1)) {
        dimensions.add(QueryOptions.dimension(name, List.of(), console));
      }
    }
    return dimensions.stream().distinct().map(it -> new FacetRequest(it, size)).toList();
  }

  static SearchRequest.Order order(String name, Console console) {
    return switch (Folding.fold(name)) {
      case "pertinence", "relevance" -> SearchRequest.Order.RELEVANCE;
      case "recent", "newest", "date" -> SearchRequest.Order.NEWEST;
      case "ancien", "oldest" -> SearchRequest.Order.OLDEST;
      default ->
          throw new UsageException(
              "--sort: « "
                  + name
                  + console.say(
                      " » ? pertinence, récent, ancien", " » ? relevance, newest, oldest"));
    };
  }
}
