package depeche.searcher.query;

import depeche.fields.DispatchField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What may stand inside `phrase(…)` and `paragraphe(…)`: words of one field of prose. Whatever
/// else is asked for there is asked of the whole dispatch, and the user is told.
public final class Withins {
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
    boolean alone = clause instanceof QueryNode.Words && !(clause instanceof QueryNode.Phrase);
    return alone ? clause : new QueryNode.Within(stretch, field, clause);
  }

  private static boolean isOfWords(QueryNode node, DispatchField field) {
    return switch (node) {
      case QueryNode.Words it -> it.field() == field;
      case QueryNode.AtLeast _,
          QueryNode.And _,
          QueryNode.Or _,
          QueryNode.Quorum _,
          QueryNode.Not _ ->
          node.children().stream().allMatch(one -> isOfWords(one, field));
      case QueryNode.All _, QueryNode.None _, QueryNode.Fact _, QueryNode.Within _ -> false;
    };
  }

  /// The words that a clause wants, without those it excludes.
  public static List<QueryNode> words(QueryNode clause) {
    return switch (clause) {
      case QueryNode.And _, QueryNode.Or _, QueryNode.Quorum _ ->
          clause.children().stream().flatMap(it -> words(it).stream()).toList();
      case QueryNode.Not _ -> List.of();
      case QueryNode.Words _,
          QueryNode.AtLeast _,
          QueryNode.Within _,
          QueryNode.Fact _,
          QueryNode.All _,
          QueryNode.None _ ->
          List.of(clause);
    };
  }

  /// The same clause as it is written behind its field: `titre:phrase(a b)`.
  static QueryNode unscoped(QueryNode clause) {
    DispatchField text = DispatchField.TEXT;
    return switch (clause) {
      case QueryNode.Written it -> unscoped(it);
      case QueryNode.Prefix it -> new QueryNode.Prefix(text, it.text());
      case QueryNode.Wildcard it -> new QueryNode.Wildcard(text, it.pattern());
      case QueryNode.Fuzzy it -> new QueryNode.Fuzzy(text, it.text(), it.edits());
      case QueryNode.AtLeast it -> new QueryNode.AtLeast(unscoped(it.clause()), it.times());
      case QueryNode.And _, QueryNode.Or _, QueryNode.Quorum _, QueryNode.Not _ ->
          clause.withChildren(Withins::unscoped);
      case QueryNode.Within _, QueryNode.Fact _, QueryNode.All _, QueryNode.None _ -> clause;
    };
  }

  private static QueryNode.Written unscoped(QueryNode.Written written) {
    DispatchField text = DispatchField.TEXT;
    return switch (written) {
      case QueryNode.Word it -> new QueryNode.Word(text, it.text());
      case QueryNode.Exact it -> new QueryNode.Exact(text, it.text());
      case QueryNode.Phrase it -> new QueryNode.Phrase(text, it.words(), it.slop());
    };
  }
}
