package depeche.searcher.engine;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Span;
import java.util.List;

/// Why a value is one of some hits: the sentences that mention it.
///
/// @param value what was asked for, in the query language
/// @param total how many hits have the value
public record Evidence(String value, long total, List<Sentence> sentences) {
  public Evidence {
    sentences = List.copyOf(sentences);
  }

  /// A sentence, in a dispatch that has the value.
  ///
  /// @param span where the sentence stands
  /// @param text the sentence with the mentions marked
  /// @param name the value as it is counted: a path, a name
  /// @param rule what made a mention of the words
  /// @param more how many more sentences of the same dispatch mention it, none of them given
  public record Sentence(
      AnnotatedDispatch dispatch, Span span, Snippet text, String name, String rule, int more) {}
}
