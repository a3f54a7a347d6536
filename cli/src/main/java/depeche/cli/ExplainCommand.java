package depeche.cli;

import depeche.searcher.query.ParsedQuery;
import depeche.searcher.query.QueryInWords;
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
    parsed.notes().forEach(note -> console.out().println("· " + note));
    return ExitCode.DONE;
  }
}
