package depeche.indexer.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Drops the boxes and prompts that a text copied from a page carries between and after its
/// paragraphs.
final class TextBoxes {
  private TextBoxes() {}

  static List<String> without(List<String> paragraphs) {
    var kept = new ArrayList<String>();
    boolean inBox = false;
    for (int i = 0; i < paragraphs.size(); i++) {
      String paragraph = paragraphs.get(i);
      Optional<Phrases.Kind> phrase = Phrases.kindOf(paragraph);
      if (phrase.isPresent()) {
        if (closes(phrase.get(), kept, paragraphs.subList(i, paragraphs.size()))) {
          break;
        }
        inBox = phrase.get() != Phrases.Kind.LINE;
      } else if (!inBox || Prose.isProse(paragraph)) {
        inBox = false;
        kept.add(paragraph);
      }
    }
    return kept;
  }

  /// Whether the text is over: a phrase before any text is a button above it.
  private static boolean closes(Phrases.Kind phrase, List<String> kept, List<String> left) {
    return switch (phrase) {
      case END -> Prose.length(kept) > 0;
      case TAIL -> Prose.length(left) < Prose.length(kept);
      case BOX, LINE -> false;
    };
  }
}
