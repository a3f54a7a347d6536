package depeche.searcher.render;

import depeche.dispatch.Dispatch;
import depeche.dispatch.Metadata;
import depeche.searcher.language.Days;
import depeche.searcher.language.Language;
import java.util.ArrayList;
import java.util.List;

/// The line that says which dispatch it is, when and whence: `12 mars 2020 · AFP · 28qz`.
final class Byline {
  private static final String BETWEEN = " · ";

  private final Language language;

  Byline(Language language) {
    this.language = language;
  }

  /// The title, or that there is none, for a terminal.
  String title(Dispatch dispatch) {
    return SafeText.forTerminal(dispatch.text().title().orElse(untitled()));
  }

  String untitled() {
    return language.choose("(sans titre)", "(no title)");
  }

  /// The day and the id, with `between` between them and `after` behind them, for a terminal.
  String of(Dispatch dispatch, List<String> between, List<String> after) {
    var parts = new ArrayList<String>();
    parts.add(published(dispatch.metadata()));
    parts.addAll(between);
    parts.add(dispatch.id());
    parts.addAll(after);
    return SafeText.forTerminal(String.join(BETWEEN, parts));
  }

  private String published(Metadata metadata) {
    return metadata
        .published()
        .map(it -> Days.inWords(it.value(), language))
        .orElse(language.choose("sans date", "undated"));
  }

  /// Who sent it and who published it.
  static List<String> whence(Metadata metadata) {
    var parts = new ArrayList<String>();
    metadata.agency().ifPresent(parts::add);
    metadata.site().ifPresent(parts::add);
    return parts;
  }

  /// The same with the section.
  static List<String> whenceExactly(Metadata metadata) {
    List<String> parts = whence(metadata);
    metadata.section().ifPresent(parts::add);
    return parts;
  }
}
