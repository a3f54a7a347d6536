package depeche.searcher.render;

import java.io.IOException;
import java.util.List;

/// Whether an index is whole, for programs.
///
/// @param problems what is wrong, empty if nothing is
public record CheckList(int dispatches, int files, int forgotten, List<String> problems) {
  public CheckList {
    problems = List.copyOf(problems);
  }

  /// One object: `{"version": 1, "whole": true, "dispatches": …, "problems": []}`.
  public void json(Appendable out) throws IOException {
    JsonLine.write(
        out,
        json -> {
          json.writeBooleanProperty("whole", problems.isEmpty());
          json.writeNumberProperty("dispatches", dispatches);
          json.writeNumberProperty("files", files);
          json.writeNumberProperty("forgotten", forgotten);
          JsonLine.strings(json, "problems", problems);
        });
  }
}
