package depeche.indexer.source;

import depeche.dispatch.Status;
import depeche.tables.ResourceTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// By which words a note to editors says what a version is: `advisories.tsv`.
final class Advisories {
  private static final List<Advisory> ALL = read();

  private record Advisory(String word, Status status) {}

  private Advisories() {}

  /// What a note says, if it says so: « ATTENTION - CORRIGE bilan » is a correction.
  static Optional<Status> status(String note) {
    List<String> words = List.of(note.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1));
    return ALL.stream().filter(it -> words.contains(it.word)).map(Advisory::status).findFirst();
  }

  private static List<Advisory> read() {
    return ResourceTable.read(Advisories.class, "advisories.tsv", 2).stream()
        .map(row -> new Advisory(row.get(0), Status.valueOf(row.get(1))))
        .toList();
  }
}
