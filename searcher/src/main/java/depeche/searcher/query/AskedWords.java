package depeche.searcher.query;

import depeche.fields.DispatchField;
import java.util.List;
import java.util.stream.Stream;

/// The words without a field that nodes ask for, by which hits are ranked.
final class AskedWords {
  private AskedWords() {}

  static Stream<String> of(List<QueryNode> nodes) {
    return nodes.stream().flatMap(AskedWords::of).distinct();
  }

  /// The words without a field that a node asks for: all of them, any, or in a row.
  private static Stream<String> of(QueryNode node) {
    if (node instanceof QueryNode.Word word && word.field() == DispatchField.TEXT) {
      return Stream.of(word.text());
    }
    if (node instanceof QueryNode.Phrase phrase && phrase.field() == DispatchField.TEXT) {
      return phrase.words().stream();
    }
    if (node instanceof QueryNode.Within within && within.field() == DispatchField.TEXT) {
      return Withins.words(within.clause()).stream().flatMap(AskedWords::of);
    }
    if (node instanceof QueryNode.And and) {
      return and.clauses().stream().flatMap(AskedWords::of);
    }
    return node instanceof QueryNode.Or or
        ? or.clauses().stream().flatMap(AskedWords::of)
        : Stream.empty();
  }
}
