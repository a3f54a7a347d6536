package depeche.places.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A hand-written table: UTF-8, tabs between columns, `#` before comments, the last comment before
/// the first line names the columns.
final class HandTable {
  private HandTable() {}

  /// The lines of a table by the names of their columns; missing columns at the end are empty.
  static List<Map<String, String>> read(Path file) throws IOException {
    var rows = new ArrayList<Map<String, String>>();
    List<String> columns = List.of();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.startsWith("#")) {
        if (rows.isEmpty() && line.contains("\t")) {
          columns = List.of(line.substring(1).strip().split("\t", -1));
        }
      } else if (!line.isBlank()) {
        rows.add(row(line, columns, file.getFileName() + ":" + number));
      }
    }
    return rows;
  }

  private static Map<String, String> row(String line, List<String> columns, String where)
      throws IOException {
    String[] cells = line.split("\t", -1);
    if (cells.length > columns.size()) {
      throw new IOException(where + ": " + cells.length + " columns, expected " + columns);
    }
    var row = new LinkedHashMap<String, String>();
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), i < cells.length ? cells[i].strip() : "");
    }
    return row;
  }

  /// What a cell lists between bars.
  static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }
}
