package depeche.cli;

import depeche.searcher.engine.LuceneEngine;
import depeche.searcher.query.QueryParser;
import depeche.searcher.translation.GazetteerNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import picocli.CommandLine.ParseResult;

/// Opens the archive that a command works on.
final class Archives {
  private Archives() {}

  static LuceneEngine open(ParseResult options, Console console) throws IOException {
    return open(options, console, LuceneEngine.Lifetime.ONE_SEARCH);
  }

  static LuceneEngine open(ParseResult options, Console console, LuceneEngine.Lifetime lifetime)
      throws IOException {
    return LuceneEngine.open(
        existing(options, console),
        lifetime,
        new GazetteerNames(() -> UserFiles.gazetteer(console)));
  }

  /// The folder of the index, which is there.
  static Path existing(ParseResult options, Console console) {
    Path folder = Options.index(options, console);
    if (!Files.isDirectory(folder)) {
      throw new UsageException(missing(folder, console));
    }
    return folder;
  }

  static String missing(Path folder, Console console) {
    return console.say("pas d'archive dans ", "no archive in ")
        + folder
        + console.say(
            " : lancez d'abord « depeche index DOSSIER »", ": run depeche index FOLDER first");
  }

  /// A parser for which today is today, and which knows the user's saved queries.
  static QueryParser parser(Console console) {
    return new QueryParser(
        LocalDate.now(ZoneId.systemDefault()), console.language(), new SavedQueryFile(console));
  }
}
