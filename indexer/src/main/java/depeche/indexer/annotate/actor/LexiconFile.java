package depeche.indexer.annotate.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A lexicon of this package's resources: UTF-8, one entry a line, columns separated by tabs, lines
/// that start with # are comments.
final class LexiconFile {
  private LexiconFile() {}

  /// Hands the columns of each entry of `name` to `reader`; empty last columns may be missing.
  static void read(String name, int columns, Consumer<List<String>> reader) {
    try (InputStream in = LexiconFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + LexiconFile.class);
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          reader.accept(columns(line, columns));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": " + e.getMessage(), e);
    }
  }

  private static List<String> columns(String line, int columns) {
    var cells = new ArrayList<String>(columns);
    int start = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
      cells.add(line.substring(start, tab));
      start = tab + 1;
    }
    cells.add(line.substring(start));
    while (cells.size() < columns) {
      cells.add("");
    }
    return cells;
  }

  /// The parts of a cell that holds several, separated by |.
  static List<String> several(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }
}
