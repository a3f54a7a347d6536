package depeche.indexer.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The lines of a resource file of this package: UTF-8, columns parted by tabs, `#` opens a comment
/// line.
final class ResourceTable {
  private ResourceTable() {}

  /// @throws IllegalStateException if the file is not there or a line has fewer than `columns`
  static List<List<String>> read(String name, int columns) {
    var rows = new ArrayList<List<String>>();
    try (InputStream in = ResourceTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing from the program");
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          List<String> row = List.of(line.split("\t", -1));
          if (row.size() < columns) {
            throw new IllegalStateException(name + ": too few columns: " + line);
          }
          rows.add(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
