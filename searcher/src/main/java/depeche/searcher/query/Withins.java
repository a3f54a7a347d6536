package depeche.searcher.query;

import depeche.fields.DispatchField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What may stand inside `phrase(…)` and `paragraphe(…)`: words of one field of prose. Whatever
/// else is asked for there is asked of the whole dispatch, and the user is told.
final class Withins {
  private Withins() {}

  /// The node of `clause` asked within one stretch; empty where nothing is left of it.
  static Optional<QueryNode> of(
      Stretch stretch, DispatchField field, QueryNode clause, QueryNotes notes) {
    var inside = new ArrayList<QueryNode>();
    var whole = new ArrayList<QueryNode>();
    List<QueryNode> conjuncts =
        clause instanceof QueryNode.And and && and.saved().isEmpty()
            ? and.clauses()
            : List.of(clause);
    for (QueryNode conjunct : conjuncts) {
      boolean fits = field.use() == DispatchField.Use.TEXT && isOfWords(conjunct, field);
      (fits ? inside : whole).add(conjunct);
    }
    if (!whole.isEmpty()) {
      String outside = QueryNotes.shortened(whole.getFirst().toString());
      notes.add(
          "%s(…) ne réunit que des mots d'un même champ : %s est cherché dans toute la dépêche"
              .formatted(stretch.queryName(), outside),
          "%s(…) joins words of one field alone: %s is looked for in the whole dispatch"
              .formatted(stretch.englishName(), outside));
    }
    Clauses.all(inside).map(it -> within(stretch, field, it)).ifPresent(whole::addFirst);
    return Clauses.all(whole);
  }

  /// A word alone is in one sentence anyway.
  private static QueryNode within(Stretch stretch, DispatchField field, QueryNode clause) {
    return isLeaf(clause) ? clause : new QueryNode.Within(stretch, field, clause);
  }

  private static boolean isLeaf(QueryNode node) {
    return switch (node) {
      case QueryNode.Word _, QueryNode.Exact _, QueryNode.Prefix _, QueryNode.Wildcard _ -> true;
      case QueryNode.Fuzzy _ -> true;
      default -> false;
    };
  }

  private static boolean isOfWords(QueryNode node, DispatchField field) {
    return switch (node) {
      case QueryNode.Word it -> it.field() == field;
      case QueryNode.Exact it -> it.field() == field;
      case QueryNode.Phrase it -> it.field() == field;
      case QueryNode.Prefix it -> it.field() == field;
      case QueryNode.Wildcard it -> it.field() == field;
      case QueryNode.Fuzzy it -> it.field() == field;
      case QueryNode.AtLeast it -> isOfWords(it.clause(), field);
      case QueryNode.And it -> it.clauses().stream().allMatch(one -> isOfWords(one, field));
      case QueryNode.Or it -> it.clauses().stream().allMatch(one -> isOfWords(one, field));
      case QueryNode.Quorum it -> it.clauses().stream().allMatch(one -> isOfWords(one, field));
      case QueryNode.Not it -> isOfWords(it.clause(), field);
      case QueryNode.All _,
          QueryNode.None _,
          QueryNode.Place _,
          QueryNode.Actor _,
          QueryNode.Value _,
          QueryNode.Days _,
          QueryNode.Near _,
          QueryNode.Within _ ->
          false;
    };
  }

  /// The words that a clause wants, without those it excludes.
  static List<QueryNode> words(QueryNode clause) {
    return switch (clause) {
      case QueryNode.And it -> words(it.clauses());
      case QueryNode.Or it -> words(it.clauses());
      case QueryNode.Quorum it -> words(it.clauses());
      case QueryNode.Not _ -> List.of();
      default -> List.of(clause);
    };
  }

  private static List<QueryNode> words(List<QueryNode> clauses) {
    return clauses.stream().flatMap(it -> words(it).stream()).toList();
  }

  /// The same clause as it is written behind its field: `titre:phrase(a b)`.
  static QueryNode unscoped(QueryNode clause) {
    DispatchField text = DispatchField.TEXT;
    return switch (clause) {
      case QueryNode.Word it -> new QueryNode.Word(text, it.text());
      case QueryNode.Exact it -> new QueryNode.Exact(text, it.text());
      case QueryNode.Phrase it -> new QueryNode.Phrase(text, it.words(), it.slop());
      case QueryNode.Prefix it -> new QueryNode.Prefix(text, it.text());
      case QueryNode.Wildcard it -> new QueryNode.Wildcard(text, it.pattern());
      case QueryNode.Fuzzy it -> new QueryNode.Fuzzy(text, it.text(), it.edits());
      case QueryNode.AtLeast it -> new QueryNode.AtLeast(unscoped(it.clause()), it.times());
      case QueryNode.And it -> new QueryNode.And(unscoped(it.clauses()), it.saved());
      case QueryNode.Or it -> new QueryNode.Or(unscoped(it.clauses()));
      case QueryNode.Quorum it -> new QueryNode.Quorum(it.wanted(), unscoped(it.clauses()));
      case QueryNode.Not it -> new QueryNode.Not(unscoped(it.clause()));
      default -> clause;
    };
  }

  private static List<QueryNode> unscoped(List<QueryNode> clauses) {
    return clauses.stream().map(Withins::unscoped).toList();
  }
}
