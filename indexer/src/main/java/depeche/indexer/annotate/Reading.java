package depeche.indexer.annotate;

import depeche.dispatch.Dispatch;
import java.util.List;

/// A dispatch and the tokens of its editorial passages, as annotators read it.
public record Reading(Dispatch dispatch, List<TokenizedPassage> passages) {
  public Reading {
    passages = List.copyOf(passages);
  }

  /// Cuts the dispatch into tokens.
  public static Reading of(Dispatch dispatch) {
    return new Reading(
        dispatch,
        dispatch.text().editorial().stream()
            .map(passage -> new TokenizedPassage(passage, PassageTokenizer.tokens(passage.text())))
            .toList());
  }
}
