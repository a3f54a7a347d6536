package depeche.cli;

import depeche.analysis.Folding;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import depeche.searcher.engine.Evidence;
import depeche.searcher.engine.Facet;
import depeche.searcher.engine.FacetRequest;
import depeche.searcher.engine.HitAnalysis;
import depeche.searcher.engine.LuceneEngine;
import depeche.searcher.engine.Meaning;
import depeche.searcher.engine.NamePattern;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.engine.Significance;
import depeche.searcher.query.QueryNode;
import depeche.searcher.query.QueryParser;
import depeche.searcher.render.AnalysisRenderer;
import depeche.searcher.render.Renderers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche facets lieu QUERY`: the values of a facet, with counts; which are typical, which stand
/// beside a name, and the sentences behind one. `depeche facets mots QUERY`: the typical words.
///
/// Long by its options, each with what it does in two languages.
final class FacetsCommand implements Command {
  private static final int USUAL_SIZE = 25;
  private static final int USUAL_SENTENCES = 10;

  /// What the words of the text are called, which are no facet, but can be typical.
  private static final Set<String> WORDS = Set.of("mot", "mots", "word", "words");

  /// The fields whose values are mentions in the text.
  private static final Set<DispatchField> MENTIONED =
      Set.of(
          DispatchField.PLACE,
          DispatchField.DATELINE,
          DispatchField.ACTOR,
          DispatchField.ACTOR_KIND);

  @Override
  public String name() {
    return "facets";
  }

  @Override
  public List<String> aliases() {
    return List.of("facettes");
  }

  @Override
  public String summary(Console console) {
    return console.say(
        "les valeurs d'une facette et leurs comptes", "the values of a facet, with counts");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    QueryOptions.addTo(spec, console.say("FACETTE REQUÊTE", "FACET QUERY"), console);
    spec.addOption(
        Options.value(
            console.say("MOTIF", "PATTERN"),
            console.say(
                "seulement les valeurs de ce nom : 'dra*', à toute profondeur",
                "only values of that name: 'dra*', at any depth"),
            "--filtre",
            "--filter"));
    spec.addOption(
        Options.values(
            console.say("NOM", "NAME"),
            console.say(
                "dans les dépêches qui nomment aussi cet acteur ou ce lieu",
                "in the dispatches that name that actor or place too"),
            "--avec",
            "--with"));
    spec.addOption(
        Options.flag(
            console.say(
                "les valeurs typiques de ces dépêches au regard de toute l'archive",
                "the values typical of these dispatches against the whole archive"),
            "--significatifs",
            "--significant"));
    spec.addOption(
        Options.value(
            console.say("VALEUR", "VALUE"),
            console.say(
                "les phrases qui font qu'une dépêche a cette valeur (lieu, origine, acteur,"
                    + " typeacteur)",
                "the sentences that give a dispatch that value (place, dateline, actor,"
                    + " actorkind)"),
            "--pourquoi",
            "--why"));
    spec.addOption(
        Options.value(
            console.say("ORDRE", "ORDER"),
            console.say(
                "nombre ou valeur ; mois, date et quand vont du plus ancien au plus récent",
                "count or value; months, published and when go from the oldest to the newest"),
            "--tri",
            "--sort"));
    spec.addOption(
        Options.value(
            "N",
            console.say(
                "valeurs voulues, les plus fréquentes (25 ; tous les mois), ou phrases (10)",
                "values wanted, the most frequent (25; all months), or sentences (10)"),
            "-n",
            "--size",
            "--facet-size"));
    spec.addOption(QueryOptions.families(console));
    spec.addOption(Options.format(console, "text, json, ndjson, csv"));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    List<String> arguments = Options.arguments(options);
    if (arguments.isEmpty()) {
      throw new UsageException(
          console.say(
              "quelle facette ? depeche facets lieu 'zone de désescalade'",
              "which facet? depeche facets place 'zone de désescalade'"));
    }
    String facet = arguments.getFirst();
    String words = String.join(" ", arguments.subList(1, arguments.size()));
    boolean ofWords = WORDS.contains(Folding.fold(facet));
    List<FacetDimension> dimensions =
        ofWords
            ? List.of()
            : List.of(
                QueryOptions.dimension(facet, List.of(console.say("mots", "words")), console));
    QueryParser parser = Archives.parser(console);
    try (LuceneEngine engine = Archives.open(options, console)) {
      if (Options.has(options, "--tri") && (ofWords || Options.has(options, "--significatifs"))) {
        throw new UsageException(
            console.say(
                "--tri : ce qui est typique est rangé par vraisemblance",
                "--sort: what is typical is ordered by its likelihood"));
      }
      SearchRequest asked = request(options, words, dimensions, parser, console);
      SearchRequest request = together(asked, options, parser, engine, console);
      request.query().notes().forEach(console.err()::println);
      QueryOptions.sayFallback(engine.analysis(), request, console);
      AnalysisRenderer renderer = Renderers.ofAnalysis(Options.format(options), console.style());
      if (Options.has(options, "--pourquoi")) {
        QueryNode value =
            value(dimensions, Options.text(options, "--pourquoi", ""), parser, console);
        int sentences = Options.number(options, "-n", 1, USUAL_SENTENCES);
        Evidence evidence = engine.analysis().evidence(request, value, sentences);
        renderer.evidence(evidence, console.out());
        return found(evidence.sentences());
      }
      if (ofWords || Options.has(options, "--significatifs")) {
        HitAnalysis analysis = engine.analysis();
        Significance typical =
            ofWords
                ? analysis.words(request, size(options), names(options))
                : analysis.significance(request, request.facets().getFirst());
        renderer.significance(typical, console.out());
        return found(typical.values());
      }
      List<Facet> facets = engine.facets(request);
      Renderers.of(Options.format(options), console.style()).facets(facets, console.out());
      return found(facets.stream().flatMap(it -> it.values().stream()).toList());
    }
  }

  private static ExitCode found(List<?> values) {
    return values.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private static SearchRequest request(
      ParseResult options,
      String words,
      List<FacetDimension> dimensions,
      QueryParser parser,
      Console console) {
    Optional<NamePattern> names =
        names(options).or(() -> months(Options.arguments(options).getFirst()));
    return QueryOptions.request(
        options,
        words,
        parser,
        dimensions.stream().map(it -> facet(it, names, options, console)).toList(),
        SearchRequest.Order.RELEVANCE,
        0,
        0);
  }

  private static FacetRequest facet(
      FacetDimension dimension, Optional<NamePattern> names, ParseResult options, Console console) {
    FacetRequest.Order order = order(dimension, options, console);
    boolean series = dimension == FacetDimension.PUBLISHED && order == FacetRequest.Order.VALUE;
    int size = series && !Options.has(options, "-n") ? Integer.MAX_VALUE : size(options);
    return new FacetRequest(dimension, size, names, order);
  }

  /// The order that was asked for; without a word, time runs from the oldest to the newest.
  private static FacetRequest.Order order(
      FacetDimension dimension, ParseResult options, Console console) {
    String name = Options.text(options, "--tri", dimension.isCalendar() ? "valeur" : "nombre");
    return switch (Folding.fold(name)) {
      case "nombre", "count" -> FacetRequest.Order.COUNT;
      case "valeur", "value" -> FacetRequest.Order.VALUE;
      default ->
          throw new UsageException(
              console.say("--tri : « ", "--sort: “")
                  + name
                  + console.say(" » ? nombre, valeur", "”? count, value"));
    };
  }

  private static int size(ParseResult options) {
    return Options.number(options, "-n", 1, USUAL_SIZE);
  }

  private static Optional<NamePattern> names(ParseResult options) {
    return Optional.of(Options.text(options, "--filtre", ""))
        .filter(text -> !text.isEmpty())
        .map(FacetsCommand::pattern);
  }

  /// `facets mois` counts by month, however many years those are of.
  private static Optional<NamePattern> months(String facet) {
    return FacetDimension.isMonths(facet)
        ? Optional.of(new NamePattern("????-??"))
        : Optional.empty();
  }

  private static NamePattern pattern(String text) {
    try {
      return new NamePattern(text);
    } catch (IllegalArgumentException none) {
      throw new UsageException("--filtre: " + none.getMessage());
    }
  }

  /// The request narrowed to what names all of `--avec` too, and on stderr what that was taken for.
  private static SearchRequest together(
      SearchRequest request,
      ParseResult options,
      QueryParser parser,
      LuceneEngine engine,
      Console console)
      throws IOException {
    SearchRequest narrowed = request;
    HitAnalysis analysis = engine.analysis();
    for (String name : Options.all(options, "--avec")) {
      List<QueryNode> candidates = candidates(name, parser);
      List<Meaning> meanings = analysis.meanings(candidates);
      List<QueryNode> nodes = meanings.stream().map(Meaning::node).toList();
      String understood =
          meanings.stream()
              .map(it -> it.node() + " (" + String.join(", ", it.values()) + ")")
              .collect(Collectors.joining(console.say(" ou ", " or ")));
      console
          .err()
          .println(
              console.say("avec ", "with ")
                  + name
                  + console.say(" : ", ": ")
                  + (nodes.isEmpty()
                      ? console.say("ni acteur ni lieu de l'archive", "no actor or place there")
                      : understood));
      narrowed = narrowed.together(nodes.isEmpty() ? candidates : nodes);
    }
    return narrowed;
  }

  /// A name as an actor and as a place, unless the user says which: `lieu:Washington`.
  private static List<QueryNode> candidates(String name, QueryParser parser) {
    QueryNode parsed = parser.parse(name).node();
    return parsed instanceof QueryNode.Place || parsed instanceof QueryNode.Actor
        ? List.of(parsed)
        : List.of(
            parser.clause(DispatchField.ACTOR, name, new ArrayList<>()),
            parser.clause(DispatchField.PLACE, name, new ArrayList<>()));
  }

  private static QueryNode value(
      List<FacetDimension> dimensions, String name, QueryParser parser, Console console) {
    DispatchField field =
        dimensions.stream()
            .map(FacetDimension::field)
            .filter(MENTIONED::contains)
            .findFirst()
            .orElseThrow(() ->
                new UsageException(
                    console.say(
                        "--pourquoi : seulement avec lieu, origine, acteur, typeacteur",
                        "--why: only with place, dateline, actor, actorkind")));
    var notes = new ArrayList<String>();
    QueryNode node = parser.clause(field, name, notes);
    if (node instanceof QueryNode.All) {
      throw new UsageException(console.say("--pourquoi : ", "--why: ") + String.join(" ", notes));
    }
    return node;
  }
}
