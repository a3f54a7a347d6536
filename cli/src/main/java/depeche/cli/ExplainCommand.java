package depeche.cli;

import depeche.searcher.query.ParsedQuery;
import depeche.searcher.query.QueryInWords;
import depeche.searcher.query.SavedQueries;
import depeche.searcher.query.SavedQuery;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche explain QUERY`: how a query was understood.
final class ExplainCommand implements Command {
  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String summary(Console console) {
    return console.say("ce que veut dire une requête", "what a query means");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    spec.addPositional(
        Options.arguments(console.say("REQUÊTE", "QUERY"), "1..*", summary(console)));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    ParsedQuery parsed = Archives.parser(console).parse(Options.words(options));
    console.out().println(parsed.node());
    console.out().println(QueryInWords.of(parsed.node(), console.language()));
    SavedQueries.in(parsed.node()).forEach(saved -> console.out().println(line(saved)));
    parsed.notes().forEach(note -> console.out().println("· " + note));
    return ExitCode.DONE;
  }

  /// What a saved query stands for, and the user's note.
  private static String line(SavedQuery saved) {
    String note = saved.note().isEmpty() ? "" : " – " + saved.note();
    return "requête:" + saved.name() + " = " + saved.text() + note;
  }
}
