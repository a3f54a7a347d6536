package depeche.cli;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Dispatch;
import depeche.searcher.engine.ClauseMatch;
import depeche.searcher.engine.LuceneEngine;
import depeche.searcher.query.ParsedQuery;
import depeche.searcher.query.QueryInWords;
import depeche.searcher.query.SavedQueries;
import depeche.searcher.query.SavedQuery;
import depeche.searcher.render.MatchPage;
import depeche.searcher.render.SafeText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche explain QUERY`: how a query was understood, and why it finds a dispatch or does not.
final class ExplainCommand implements Command {
  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String summary(Console console) {
    return console.say(
        "ce que veut dire une requête, et pourquoi elle trouve une dépêche",
        "what a query means, and why it finds a dispatch");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    spec.addPositional(
        Options.arguments(console.say("REQUÊTE", "QUERY"), "1..*", summary(console)));
    spec.addOption(
        Options.value(
            "ID",
            console.say(
                "la dépêche dont on veut savoir pourquoi elle est trouvée, ou ne l'est pas",
                "the dispatch of which to say why it is found, or is not"),
            "--pour",
            "--for"));
    spec.addOption(Options.index(console));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    ParsedQuery parsed = Archives.parser(console).parse(Options.words(options));
    console.out().println(parsed.node());
    console.out().println(QueryInWords.of(parsed.node(), console.language()));
    SavedQueries.in(parsed.node()).forEach(saved -> console.out().println(line(saved)));
    parsed.notes().forEach(note -> console.out().println("· " + note));
    String id = Options.text(options, "--pour", "");
    return id.isEmpty() ? ExitCode.DONE : explain(id, parsed, options, console);
  }

  private static ExitCode explain(
      String id, ParsedQuery parsed, ParseResult options, Console console) throws IOException {
    try (LuceneEngine engine = Archives.open(options, console)) {
      Optional<AnnotatedDispatch> found = engine.dispatch(id);
      if (found.isEmpty()) {
        console.err().println(console.say("aucune dépêche ", "no dispatch ") + id);
        return ExitCode.NOTHING_FOUND;
      }
      Dispatch dispatch = found.get().dispatch();
      String title = SafeText.forTerminal(dispatch.text().title().orElse(""));
      console.out().println();
      console.out().println(dispatch.id() + "  " + title);
      List<ClauseMatch> matches = engine.analysis().matches(parsed.node(), found.get());
      new MatchPage(console.style()).print(dispatch.text(), matches, console.out());
      return matches.stream().allMatch(ClauseMatch::holds) ? ExitCode.DONE : ExitCode.NOTHING_FOUND;
    }
  }

  /// What a saved query stands for, and the user's note.
  private static String line(SavedQuery saved) {
    String note = saved.note().isEmpty() ? "" : " – " + saved.note();
    return "requête:" + saved.name() + " = " + saved.text() + note;
  }
}
