package depeche.cli;

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
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche facets lieu QUERY`: the values of a facet, with counts; which are typical, which stand
/// beside a name, and the sentences behind one.
final class FacetsCommand implements Command {
  private static final int USUAL_SIZE = 25;
  private static final int USUAL_SENTENCES = 10;

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
    QueryOptions.addTo(spec, console);
    spec.addOption(
        Options.value(
            "MOTIF",
            console.say(
                "seulement les valeurs de ce nom : 'dra*', à toute profondeur",
                "only values of that name: 'dra*', at any depth"),
            "--filtre",
            "--filter"));
    spec.addOption(
        Options.values(
            "NOM",
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
            "VALEUR",
            console.say(
                "les phrases qui font qu'une dépêche a cette valeur (lieu, origine, acteur,"
                    + " typeacteur)",
                "the sentences that give a dispatch that value (place, dateline, actor,"
                    + " actorkind)"),
            "--pourquoi",
            "--why"));
    spec.addOption(
        Options.value(
            "N",
            console.say(
                "valeurs voulues (25), ou phrases (10)", "values wanted (25), or sentences (10)"),
            "-n",
            "--size"));
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
    FacetDimension dimension = QueryOptions.dimension(arguments.getFirst());
    String words = String.join(" ", arguments.subList(1, arguments.size()));
    QueryParser parser = Archives.parser();
    try (LuceneEngine engine = Archives.open(options, console)) {
      SearchRequest request =
          together(request(options, words, dimension, parser), options, parser, engine, console);
      request.query().notes().forEach(console.err()::println);
      AnalysisRenderer renderer = Renderers.ofAnalysis(Options.format(options), console.style());
      if (Options.has(options, "--pourquoi")) {
        QueryNode value = value(dimension, Options.text(options, "--pourquoi", ""), parser);
        int sentences = Options.number(options, "-n", 1, USUAL_SENTENCES);
        Evidence evidence = engine.analysis().evidence(request, value, sentences);
        renderer.evidence(evidence, console.out());
        return found(evidence.sentences());
      }
      if (Options.has(options, "--significatifs")) {
        Significance typical = engine.analysis().significance(request, request.facets().getFirst());
        renderer.significance(typical, console.out());
        return found(typical.values());
      }
      List<Facet> facets = engine.facets(request);
      Renderers.of(Options.format(options), console.style()).facets(facets, console.out());
      return found(facets.stream().flatMap(facet -> facet.values().stream()).toList());
    }
  }

  private static ExitCode found(List<?> values) {
    return values.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private static SearchRequest request(
      ParseResult options, String words, FacetDimension dimension, QueryParser parser) {
    Optional<NamePattern> names =
        Optional.of(Options.text(options, "--filtre", ""))
            .filter(text -> !text.isEmpty())
            .map(FacetsCommand::pattern);
    int size = Options.number(options, "-n", 1, USUAL_SIZE);
    return QueryOptions.request(
        options,
        words,
        parser,
        List.of(new FacetRequest(dimension, size, names)),
        SearchRequest.Order.RELEVANCE,
        0,
        0);
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

  private static QueryNode value(FacetDimension dimension, String name, QueryParser parser) {
    boolean mentioned =
        switch (dimension) {
          case PLACE, DATELINE, ACTOR, ACTOR_KIND -> true;
          case PUBLISHED,
              AGENCY,
              SITE,
              SECTION,
              KEYWORD,
              AUTHOR,
              LANGUAGE,
              PRIORITY,
              GENRE,
              FAMILY ->
              false;
        };
    if (!mentioned) {
      throw new UsageException("--pourquoi: lieu, origine, acteur, typeacteur");
    }
    var notes = new ArrayList<String>();
    QueryNode node = parser.clause(dimension.field(), name, notes);
    if (node instanceof QueryNode.All) {
      throw new UsageException("--pourquoi: " + String.join(" ", notes));
    }
    return node;
  }
}
