package depeche.cli;

import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceFormats;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche formats`: what can be read.
final class FormatsCommand implements Command {
  @Override
  public String name() {
    return "formats";
  }

  @Override
  public String summary(Console console) {
    return console.say("les formats que l'on sait lire", "what can be read");
  }

  @Override
  public CommandSpec spec(Console console) {
    return Options.spec(name(), summary(console));
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    for (SourceFormat format : SourceFormats.all()) {
      console.out().println(format.name());
    }
    return ExitCode.DONE;
  }
}
