package depeche.cli;

import depeche.indexer.source.Archive;
import depeche.indexer.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// How much a run has before it, listed beside it: looking at a folder costs little, reading it
/// much.
final class SourcesAhead {
  private final List<Path> sources;
  private volatile long bytes = -1;

  SourcesAhead(List<Path> sources) {
    this.sources = List.copyOf(sources);
  }

  /// Begins to list; the list is dropped if the process ends before it.
  void begin() {
    Thread.ofPlatform().daemon().start(this::list);
  }

  private void list() {
    if (sources.contains(Archive.STANDARD_INPUT)) {
      return;
    }
    long listed = 0;
    try {
      var archive = new Archive(sources);
      for (Optional<SourceFile> next = archive.next(); next.isPresent(); next = archive.next()) {
        listed += next.get().bytes();
      }
    } catch (IOException unknown) {
      return;
    }
    bytes = listed;
  }

  /// The bytes of all files, once they are listed.
  OptionalLong bytes() {
    long listed = bytes;
    return listed < 0 ? OptionalLong.empty() : OptionalLong.of(listed);
  }
}
