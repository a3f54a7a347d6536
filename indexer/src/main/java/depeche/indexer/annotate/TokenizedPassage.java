package depeche.indexer.annotate;

import depeche.dispatch.Mention;
import depeche.dispatch.Passage;
import depeche.dispatch.Span;
import java.util.List;

/// A passage cut into tokens, once for all annotators.
public record TokenizedPassage(Passage passage, List<Token> tokens) {
  public TokenizedPassage {
    tokens = List.copyOf(tokens);
  }

  /// The span from the first to the last of these tokens, both included.
  public Span span(int firstToken, int lastToken) {
    return passage.span(tokens.get(firstToken).start(), tokens.get(lastToken).end());
  }

  /// The mention from the first to the last of these tokens, both included.
  public Mention mention(int firstToken, int lastToken) {
    return passage.mention(tokens.get(firstToken).start(), tokens.get(lastToken).end());
  }
}
