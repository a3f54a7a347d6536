package depeche.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table in a resource file: UTF-8, columns parted by tabs, `#` before a comment line.
public final class ResourceTable {
  private ResourceTable() {}

  /// The rows of a table.
  ///
  /// @param owner the class beside which the file lies
  /// @throws IllegalStateException if the file is not there
  public static List<List<String>> read(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /// The same, every row with `columns` cells at least.
  ///
  /// @throws IllegalStateException if a row has fewer
  public static List<List<String>> read(Class<?> owner, String name, int columns) {
    List<List<String>> rows = read(owner, name);
    for (List<String> row : rows) {
      if (row.size() < columns) {
        throw new IllegalStateException(name + ": too few columns: " + row);
      }
    }
    return rows;
  }
}
