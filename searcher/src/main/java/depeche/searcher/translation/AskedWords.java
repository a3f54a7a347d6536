package depeche.searcher.translation;

import depeche.fields.DispatchField;
import depeche.searcher.query.QueryNode;
import depeche.searcher.query.Withins;
import java.util.List;
import java.util.stream.Stream;

/// The words without a field that nodes ask for, by which hits are ranked.
final class AskedWords {
  private AskedWords() {}

  static Stream<String> of(List<QueryNode> nodes) {
    return nodes.stream().flatMap(AskedWords::of).distinct();
  }

  /// Those of them that these nodes themselves ask for in a row.
  static Stream<String> ofPhrases(List<QueryNode> nodes) {
    return nodes.stream()
        .filter(QueryNode.Phrase.class::isInstance)
        .flatMap(AskedWords::of)
        .distinct();
  }

  /// Those of them that are asked for in a row, where that may be there or not.
  static Stream<String> ofOptionalPhrases(List<QueryNode> nodes) {
    return nodes.stream().flatMap(AskedWords::ofOptionalPhrases).distinct();
  }

  private static Stream<String> ofOptionalPhrases(QueryNode node) {
    return switch (node) {
      case QueryNode.And it -> ofOptionalPhrases(it.clauses());
      case QueryNode.Or _, QueryNode.Quorum _ ->
          Stream.concat(ofPhrases(node.children()), ofOptionalPhrases(node.children()));
      case QueryNode.All _,
          QueryNode.None _,
          QueryNode.Word _,
          QueryNode.Phrase _,
          QueryNode.Exact _,
          QueryNode.Pattern _,
          QueryNode.Place _,
          QueryNode.Actor _,
          QueryNode.Value _,
          QueryNode.Days _,
          QueryNode.Near _,
          QueryNode.Within _,
          QueryNode.AtLeast _,
          QueryNode.Not _ ->
          Stream.empty();
    };
  }

  /// The words without a field that a node asks for: all of them, any, so many, or in a row.
  private static Stream<String> of(QueryNode node) {
    return switch (node) {
      case QueryNode.Word it when it.field() == DispatchField.TEXT -> Stream.of(it.text());
      case QueryNode.Phrase it when it.field() == DispatchField.TEXT -> it.words().stream();
      case QueryNode.Within it when it.field() == DispatchField.TEXT ->
          Withins.words(it.clause()).stream().flatMap(AskedWords::of);
      case QueryNode.And it -> it.clauses().stream().flatMap(AskedWords::of);
      case QueryNode.Or it -> it.clauses().stream().flatMap(AskedWords::of);
      case QueryNode.Quorum it -> it.clauses().stream().flatMap(AskedWords::of);
      case QueryNode.AtLeast it -> of(it.clause());
      case QueryNode.All _,
          QueryNode.None _,
          QueryNode.Word _,
          QueryNode.Exact _,
          QueryNode.Phrase _,
          QueryNode.Prefix _,
          QueryNode.Wildcard _,
          QueryNode.Fuzzy _,
          QueryNode.Place _,
          QueryNode.Actor _,
          QueryNode.Value _,
          QueryNode.Days _,
          QueryNode.Near _,
          QueryNode.Within _,
          QueryNode.Not _ ->
          Stream.empty();
    };
  }
}
