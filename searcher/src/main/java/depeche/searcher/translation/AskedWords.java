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

  /// Those of them that are asked for in a row: by a phrase that must or may be there.
  static Stream<String> ofPhrases(List<QueryNode> nodes) {
    return nodes.stream().flatMap(AskedWords::ofPhrases).distinct();
  }

  private static Stream<String> ofPhrases(QueryNode node) {
    return switch (node) {
      case QueryNode.Phrase _ -> of(node);
      case QueryNode.And _, QueryNode.Or _, QueryNode.Quorum _ -> ofPhrases(node.children());
      case QueryNode.All _,
          QueryNode.None _,
          QueryNode.Word _,
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
