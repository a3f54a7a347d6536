package depeche.indexer.annotate;

import depeche.dispatch.Dispatch;
import depeche.dispatch.Passage;
import java.util.ArrayList;
import java.util.List;

/// A dispatch, or a stretch of a very long one, and the tokens of its editorial passages, as
/// annotators read it.
public record Reading(Dispatch dispatch, List<TokenizedPassage> passages) {
  /// What is longer than this in UTF-16 units, some ten thousand words, is read in stretches that
  /// know nothing of each other: annotators compare every name of a text with all others.
  static final int STRETCH = 60_000;

  public Reading {
    passages = List.copyOf(passages);
  }

  /// Cuts the dispatch into tokens, and between two passages into stretches if it is very long. Of
  /// a passage longer than a stretch, which is no prose, the rest is not read.
  public static List<Reading> stretches(Dispatch dispatch) {
    var stretches = new ArrayList<Reading>();
    var passages = new ArrayList<TokenizedPassage>();
    int length = 0;
    for (Passage passage : dispatch.text().editorial()) {
      String text = passage.text();
      String read = text.substring(0, Math.min(text.length(), STRETCH));
      if (length > 0 && length + read.length() > STRETCH) {
        stretches.add(new Reading(dispatch, passages));
        passages.clear();
        length = 0;
      }
      passages.add(new TokenizedPassage(passage, PassageTokenizer.tokens(read)));
      length += read.length();
    }
    stretches.add(new Reading(dispatch, passages));
    return stretches;
  }
}
