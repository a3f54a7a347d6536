package depeche.indexer.annotate.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A line of a resource of this package: columns separated by tabs; `#` begins a comment line.
record ResourceLine(String file, int number, List<String> columns) {
  ResourceLine {
    columns = List.copyOf(columns);
  }

  /// The lines that say something.
  ///
  /// @throws IllegalArgumentException naming the line that has another number of columns
  static List<ResourceLine> read(String file, int width) {
    InputStream stream = ResourceLine.class.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException("missing resource " + file);
    }
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      var lines = new ArrayList<ResourceLine>();
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          var read = new ResourceLine(file, number, List.of(line.split("\t", -1)));
          if (read.columns.size() != width) {
            throw read.error(read.columns.size() + " columns instead of " + width);
          }
          lines.add(read);
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  String column(int index) {
    return columns.get(index).strip();
  }

  IllegalArgumentException error(String what) {
    return new IllegalArgumentException(file + ":" + number + ": " + what);
  }
}
