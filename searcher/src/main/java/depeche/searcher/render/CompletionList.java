package depeche.searcher.render;

import depeche.searcher.engine.Completion;
import depeche.searcher.language.Language;
import java.io.IOException;
import java.util.List;

/// Prints what a beginning may become, one a line: the text, its kind and how many dispatches have
/// it between tabs, so that a shell can cut it.
public final class CompletionList {
  private final Language language;

  public CompletionList(Language language) {
    this.language = language;
  }

  public void text(List<Completion> completions, Appendable out) throws IOException {
    for (Completion it : completions) {
      out.append(SafeText.forTerminal(it.text()))
          .append('\t')
          .append(language.choose(it.kind().french(), it.kind().english()))
          .append('\t')
          .append(Integer.toString(it.dispatches()))
          .append('\n');
    }
  }

  /// The same as a table for spreadsheets, a header first, whatever the language.
  public static void csv(List<Completion> completions, Appendable out) throws IOException {
    SafeText.csvLine(out, List.of("value", "kind", "count"));
    for (Completion it : completions) {
      SafeText.csvLine(
          out, List.of(it.text(), it.kind().english(), Integer.toString(it.dispatches())));
    }
  }

  /// One object, whatever the language: `{"version": 1, "completions": [{"value": …}]}`.
  public static void json(List<Completion> completions, Appendable out) throws IOException {
    JsonLine.write(
        out,
        json -> {
          json.writeArrayPropertyStart("completions");
          for (Completion it : completions) {
            json.writeStartObject();
            json.writeStringProperty("value", it.text());
            json.writeStringProperty("kind", it.kind().english());
            json.writeNumberProperty("count", it.dispatches());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
