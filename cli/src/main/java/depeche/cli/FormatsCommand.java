package depeche.cli;

import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceFormats;
import depeche.searcher.render.FormatList;
import java.io.IOException;
import java.util.List;
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
    CommandSpec spec = Options.spec(name(), summary(console));
    spec.addOption(Options.format(console, "text, json"));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    List<String> names = SourceFormats.all().stream().map(SourceFormat::name).toList();
    switch (Options.textOrJson(options)) {
      case JSON, NDJSON -> FormatList.json(names, console.out());
      case TEXT, CSV -> names.forEach(name -> console.out().println(console.said(name)));
    }
    return ExitCode.DONE;
  }
}
