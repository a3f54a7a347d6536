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
    int prose = 0;
    int left = Prose.length(paragraphs);
    for (String paragraph : paragraphs) {
      Optional<PagePhrases.Kind> phrase = PagePhrases.kindOf(paragraph);
      if (phrase.isPresent()) {
        if (closes(phrase.get(), prose, left)) {
          break;
        }
        inBox = phrase.get() != PagePhrases.Kind.LINE;
      } else if (!inBox || Prose.isProse(paragraph)) {
        inBox = false;
        kept.add(paragraph);
        prose += proseOf(paragraph);
      }
      left -= proseOf(paragraph);
    }
    return kept;
  }

  private static int proseOf(String paragraph) {
    return Prose.isProse(paragraph) ? paragraph.length() : 0;
  }

  /// Whether the text is over: a phrase before any text is a button above it.
  ///
  /// @param kept how much prose stands before it
  /// @param left how much prose stands from it on
  private static boolean closes(PagePhrases.Kind phrase, int kept, int left) {
    return switch (phrase) {
      case END -> kept > 0;
      case TAIL -> left < kept;
      case BOX, LINE -> false;
    };
  }
}
