package depeche.indexer.source;

import depeche.dispatch.Status;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
    try (InputStream in =
            Objects.requireNonNull(
                Advisories.class.getResourceAsStream("/depeche/indexer/source/advisories.tsv"));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Advisory(cells[0], Status.valueOf(cells[1])))
          .toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
