package depeche.searcher.render;

import java.io.IOException;
import java.util.List;

/// The names of what can be read, for programs.
public final class FormatList {
  private FormatList() {}

  /// One object: `{"version": 1, "formats": ["zip", …]}`.
  public static void json(List<String> names, Appendable out) throws IOException {
    JsonLine.write(out, json -> JsonLine.strings(json, "formats", names));
  }
}
