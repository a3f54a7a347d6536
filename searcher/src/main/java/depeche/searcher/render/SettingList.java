package depeche.searcher.render;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Prints the settings in force, for people or for programs.
public final class SettingList {
  private final Style style;

  public SettingList(Style style) {
    this.style = style;
  }

  /// One setting and whence it comes.
  ///
  /// @param name as programs read it, or as the user does
  /// @param exists whether the file or folder is there, where the value names one
  /// @param from what set it
  public record Setting(String name, String value, Optional<Boolean> exists, String from) {}

  /// One a line: `index /home/a/index (absent) (--index)`.
  public void text(List<Setting> settings, Appendable out) throws IOException {
    for (Setting it : settings) {
      String missing =
          it.exists().orElse(true) ? "" : style.language().choose(" (absent)", " (not there)");
      String line = "%-9s %s%s  (%s)".formatted(it.name(), it.value(), missing, it.from());
      for (String part : Wrapping.lines(line, style.width(), 10)) {
        out.append(part.stripTrailing()).append('\n');
      }
    }
  }

  /// One object: `{"version": 1, "settings": {"index": {"value": …, "exists": …, "from": …}}}`.
  public static void json(List<Setting> settings, Appendable out) throws IOException {
    JsonLine.write(
        out,
        json -> {
          json.writeObjectPropertyStart("settings");
          for (Setting it : settings) {
            json.writeObjectPropertyStart(it.name());
            json.writeStringProperty("value", it.value());
            it.exists().ifPresent(exists -> json.writeBooleanProperty("exists", exists));
            json.writeStringProperty("from", it.from());
            json.writeEndObject();
          }
          json.writeEndObject();
        });
  }
}
