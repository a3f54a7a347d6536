package depeche.searcher.engine;

import depeche.dispatch.AnnotatedDispatch;
import java.util.List;

/// Cuts passages that tell why a dispatch matched.
final class SnippetMaker {
  private static final int LEAD = 200;

  Snippet title(AnnotatedDispatch dispatch) {
    return new Snippet(dispatch.dispatch().text().title().orElse(""), List.of());
  }

  List<Snippet> snippets(AnnotatedDispatch dispatch) {
    String lead = dispatch.dispatch().text().lead().orElse("");
    return List.of(new Snippet(lead.substring(0, Math.min(LEAD, lead.length())), List.of()));
  }
}
