package depeche.cli;

import depeche.dispatch.Labelled;
import depeche.searcher.engine.LuceneEngine;
import depeche.searcher.engine.PlaceMap;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.render.MapFormat;
import depeche.searcher.render.MapRenderer;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche map QUERY`: the places of the hits as a picture.
final class MapCommand implements Command {
  private static final int USUAL_SIZE = 24;

  @Override
  public String name() {
    return "map";
  }

  @Override
  public List<String> aliases() {
    return List.of("carte");
  }

  @Override
  public String summary(Console console) {
    return console.say("les lieux des dépêches sur une carte", "places of the hits, as a picture");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    QueryOptions.addTo(spec, console);
    spec.addOption(QueryOptions.families(console));
    spec.addOption(
        Options.value("N", console.say("lieux nommés (24)", "places named (24)"), "-n", "--size"));
    spec.addOption(Options.format(console, "text, svg, geojson, csv"));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    MapFormat format = format(options);
    int listed = Options.number(options, "-n", 1, USUAL_SIZE);
    SearchRequest request = QueryOptions.everyHit(options, console);
    try (LuceneEngine engine = Archives.open(options, console)) {
      QueryOptions.sayFallback(engine.analysis(), request, console);
      PlaceMap map = engine.analysis().places(request);
      MapRenderer.of(format, console.style(), listed).print(map, console.out());
      return map.spots().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  private static MapFormat format(ParseResult options) {
    String text = Options.text(options, "--format", MapFormat.TEXT.label());
    try {
      return Labelled.of(MapFormat.class, text);
    } catch (IllegalArgumentException unknown) {
      throw Options.unknownFormat(text, MapFormat.values());
    }
  }
}
