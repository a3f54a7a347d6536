package depeche.indexer.source.table;

import depeche.indexer.source.ItemReader;
import depeche.indexer.source.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The rows of a table, one at a time. For one thread.
final class CsvRows {
  private final ItemReader in;
  private final char delimiter;

  CsvRows(ItemReader in, char delimiter) {
    this.in = in;
    this.delimiter = delimiter;
  }

  /// One row.
  ///
  /// @param position of its first character
  /// @param tooLong whether it is beyond [Limits#ITEM_BYTES]; what is behind that, up to the end of
  ///   the line, is lost with it
  record Row(List<String> cells, long position, boolean tooLong) {}

  /// The next row, or empty at the end.
  Optional<Row> next() throws IOException {
    long start = in.position();
    int c = in.read();
    if (c < 0) {
      return Optional.empty();
    }
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    int length = 0;
    boolean quoted = false;
    while (c >= 0 && (quoted || c != '\n')) {
      in.nextItem();
      length++;
      if (length > Limits.ITEM_BYTES) {
        in.line();
        return Optional.of(new Row(List.of(), start, true));
      }
      int next = in.read();
      if (quoted && c == '"' && next == '"') {
        cell.append('"');
        next = in.read();
      } else if (c == '"' && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (c == delimiter && !quoted) {
        add(cell, cells);
      } else {
        cell.append((char) c);
      }
      c = next;
    }
    add(cell, cells);
    return Optional.of(new Row(cells, start, false));
  }

  private static void add(StringBuilder cell, List<String> cells) {
    cells.add(cell.toString().strip());
    cell.setLength(0);
  }

  /// The cells of one line.
  static List<String> cells(String line, char delimiter) {
    var cells = new ArrayList<String>();
    for (String cell : line.split(Pattern.quote(String.valueOf(delimiter)), -1)) {
      cells.add(cell.strip().replaceAll("^\"|\"$", ""));
    }
    return cells;
  }
}
