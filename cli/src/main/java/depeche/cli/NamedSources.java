package depeche.cli;

import depeche.indexer.source.Archive;
import depeche.indexer.write.VanishedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ParseResult;

/// The files and folders that the arguments of a command name.
///
/// One that is not there is more likely mistyped than gone, so nothing is read; only `index
/// --prune` takes it for gone, if the archive holds something that was read there.
record NamedSources(List<Path> present, List<VanishedSource> gone) {
  NamedSources {
    present = List.copyOf(present);
    gone = List.copyOf(gone);
  }

  /// Those of a command that reads them all.
  ///
  /// @throws UsageException if one is not there
  static List<Path> all(ParseResult options, Console console) {
    List<Path> sources = paths(options);
    for (Path source : sources) {
      if (!isPresent(source)) {
        throw new UsageException(missing(source, console));
      }
    }
    return sources;
  }

  /// Those of a run on the archive in `folder` that forgets what is gone.
  ///
  /// @throws UsageException if one is not there, and the archive knows nothing of it
  static NamedSources ofPruning(ParseResult options, Path folder, Console console)
      throws IOException {
    List<Path> sources = paths(options);
    List<VanishedSource> gone = VanishedSource.among(sources, folder);
    for (VanishedSource source : gone) {
      if (source.files() == 0) {
        throw new UsageException(missing(source.source(), console));
      }
    }
    return new NamedSources(sources.stream().filter(NamedSources::isPresent).toList(), gone);
  }

  /// Says before it is done what is to go.
  void announce(Console console) {
    for (VanishedSource source : gone) {
      console
          .err()
          .println(
              source.place()
                  + console.say(
                      " a disparu, et l'on en retire ",
                      " is gone, and so goes what was read there: ")
                  + console.counted(source.files(), "fichier lu là|fichiers lus là", "file|files"));
    }
  }

  private static List<Path> paths(ParseResult options) {
    return Options.arguments(options).stream().map(Path::of).toList();
  }

  private static boolean isPresent(Path source) {
    return source.equals(Archive.STANDARD_INPUT) || Files.exists(source);
  }

  private static String missing(Path source, Console console) {
    return source
        + console.say(
            " : introuvable ; rien n'est lu", ": no such file or folder; nothing is read");
  }
}
