package depeche.cli;

import depeche.analysis.Folding;
import depeche.searcher.engine.LuceneEngine;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.engine.Timeline;
import depeche.searcher.render.Renderers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche timeline QUERY`: the hits over time, with the peaks and what they were about.
final class TimelineCommand implements Command {
  @Override
  public String name() {
    return "timeline";
  }

  @Override
  public List<String> aliases() {
    return List.of("chronologie");
  }

  @Override
  public String summary(Console console) {
    return console.say(
        "les dépêches trouvées au fil du temps, et les pics", "hits over time, with the peaks");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    QueryOptions.addTo(spec, console);
    spec.addOption(QueryOptions.families(console));
    spec.addOption(
        Options.value(
            console.say("UNITÉ", "UNIT"),
            console.say(
                "jour, semaine, mois ou année (sinon ce qui convient)",
                "day, week, month or year (else what suits)"),
            "--par",
            "--by"));
    spec.addOption(
        Options.flag(
            console.say(
                "les jours dont le texte parle, non ceux de la parution",
                "the days that the text speaks of, not those of publication"),
            "--événements",
            "--events",
            "--evenements"));
    spec.addOption(Options.format(console, "text, json, ndjson, csv"));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    SearchRequest request = QueryOptions.everyHit(options, console);
    var clock =
        Options.has(options, "--événements") ? Timeline.Clock.EVENT : Timeline.Clock.PUBLISHED;
    try (LuceneEngine engine = Archives.open(options, console)) {
      QueryOptions.sayFallback(engine.analysis(), request, console);
      Timeline timeline =
          engine.analysis().timeline(request, new Timeline.Request(clock, unit(options, console)));
      Renderers.ofAnalysis(Options.format(options), console.style())
          .timeline(timeline, console.out());
      return timeline.hits() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  private static Optional<Timeline.Unit> unit(ParseResult options, Console console) {
    String name = Options.text(options, "--par", "");
    return switch (Folding.fold(name)) {
      case "" -> Optional.empty();
      case "jour", "day" -> Optional.of(Timeline.Unit.DAY);
      case "semaine", "week" -> Optional.of(Timeline.Unit.WEEK);
      case "mois", "month" -> Optional.of(Timeline.Unit.MONTH);
      case "annee", "an", "year" -> Optional.of(Timeline.Unit.YEAR);
      default ->
          throw new UsageException(
              console.say("--par : « ", "--by: « ")
                  + name
                  + console.say(" » ? jour, semaine, mois, année", " » ? day, week, month, year"));
    };
  }
}
