package depeche.indexer.annotate.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A table that a user writes by hand: columns between tabs, empty lines and comments, whose first
/// character is `#`, are skipped. A line that makes no sense is named and the rest is used.
public final class UserFile {
  private final Path path;
  private final List<Problem> problems = new ArrayList<>();

  public UserFile(Path path) {
    this.path = path;
  }

  /// A line that makes no sense, and why.
  ///
  /// @param number of the line, from 1
  public record Problem(Path file, int number, String reason) {
    /// `places.tsv:3`.
    public String place() {
      return file + ":" + number;
    }

    @Override
    public String toString() {
      return place() + ": " + reason;
    }
  }

  /// The cells of one line, without the blanks around them.
  public record Line(int number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }

    /// The cell of a column, empty where the line is shorter.
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    /// A cell that must not be empty.
    ///
    /// @throws IllegalArgumentException naming what is missing
    public String needed(int column, String what) {
      if (cell(column).isEmpty()) {
        throw new IllegalArgumentException("column " + (column + 1) + ": no " + what);
      }
      return cell(column);
    }

    /// The parts of a cell that holds several, separated by |.
    public List<String> several(int column) {
      return List.of(cell(column).split("\\|", -1)).stream()
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .toList();
    }
  }

  /// Hands every line to `reader`, which throws IllegalArgumentException at one that is wrong.
  public void read(Consumer<Line> reader) throws IOException {
    // decoded leniently: one wrong byte must not cost the whole file
    String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String content = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (!content.isBlank() && !content.startsWith("#")) {
        read(new Line(number, cells(content)), reader);
      }
    }
  }

  private void read(Line line, Consumer<Line> reader) {
    try {
      reader.accept(line);
    } catch (IllegalArgumentException wrong) {
      problems.add(new Problem(path, line.number(), String.valueOf(wrong.getMessage())));
    }
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1)).stream().map(String::strip).toList();
  }

  /// The lines that were wrong.
  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
