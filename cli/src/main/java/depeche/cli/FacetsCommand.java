package depeche.cli;

import depeche.fields.FacetDimension;
import depeche.searcher.engine.Facet;
import depeche.searcher.engine.FacetRequest;
import depeche.searcher.engine.SearchEngine;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.render.Renderers;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche facets lieu QUERY`: the values of a facet, with counts.
final class FacetsCommand implements Command {
  private static final int USUAL_SIZE = 25;

  @Override
  public String name() {
    return "facets";
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
            "N", console.say("valeurs voulues (25)", "values wanted (25)"), "-n", "--size"));
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
    int size = Options.number(options, "-n", 1, USUAL_SIZE);
    SearchRequest request =
        QueryOptions.request(
            options,
            words,
            Archives.parser(),
            List.of(new FacetRequest(dimension, size)),
            SearchRequest.Order.RELEVANCE,
            0,
            0);
    try (SearchEngine engine = Archives.open(options, console)) {
      List<Facet> facets = engine.facets(request);
      Renderers.of(Options.format(options), console.style()).facets(facets, console.out());
      return facets.stream().allMatch(facet -> facet.values().isEmpty())
          ? ExitCode.NOTHING_FOUND
          : ExitCode.DONE;
    }
  }
}
