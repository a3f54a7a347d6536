package depeche.searcher.translation;

import depeche.analysis.Folding;
import depeche.analysis.WordForms;
import depeche.fields.DispatchField;
import depeche.searcher.query.QueryNode;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/// Lucene queries for prefixes, patterns and words with wrong letters, all on folded words.
///
/// Prefixes and patterns find every term they match, as bits, without a score; of the terms that a
/// fuzzy word is near to, the nearest [#FUZZY_TERMS] are taken.
final class PatternQueries {
  /// How many terms stand in for a fuzzy word.
  static final int FUZZY_TERMS = 100;

  /// The letters at its beginning that a fuzzy word must have right.
  static final int FUZZY_PREFIX = 1;

  private PatternQueries() {}

  /// The words of a field that `pattern` of `*` and `?` matches.
  static Query pattern(DispatchField field, String pattern) {
    return switch (field.use()) {
      case TEXT ->
          new AutomatonQuery(new Term(field.forms(), pattern), TermPattern.ofForms(pattern));
      case NAME -> terms(field.words(), pattern);
      case PLACE -> terms(field.keys(), pattern);
      case ACTOR -> both(terms(field.keys(), pattern), terms(field.words(), pattern));
      case KEYWORD, DAY, EVENT, POINT -> terms(field.indexName(), pattern);
    };
  }

  private static Query terms(String indexField, String pattern) {
    return new AutomatonQuery(new Term(indexField, pattern), TermPattern.ofTerms(pattern));
  }

  /// The words of a field that are at most `edits` letters away from `text`.
  static Query fuzzy(DispatchField field, String text, int edits) {
    String folded = Folding.fold(text);
    return switch (field.use()) {
      case TEXT ->
          both(
              fuzzy(field.forms(), folded, edits, FUZZY_PREFIX),
              fuzzy(field.forms(), WordForms.FOLDED + folded, edits, FUZZY_PREFIX + 1));
      case NAME -> fuzzy(field.words(), folded, edits, FUZZY_PREFIX);
      case PLACE -> fuzzy(field.keys(), folded, edits, FUZZY_PREFIX);
      case ACTOR ->
          both(
              fuzzy(field.keys(), folded, edits, FUZZY_PREFIX),
              fuzzy(field.words(), folded, edits, FUZZY_PREFIX));
      case KEYWORD, DAY, EVENT, POINT -> fuzzy(field.indexName(), folded, edits, FUZZY_PREFIX);
    };
  }

  private static Query fuzzy(String indexField, String term, int edits, int prefix) {
    int possible = Math.clamp(edits, 0, FuzzyQuery.defaultMaxEdits);
    return new FuzzyQuery(new Term(indexField, term), possible, prefix, FUZZY_TERMS, true);
  }

  /// The terms of a field of forms that a pattern, a prefix or a fuzzy word matches.
  static List<CompiledAutomaton> ofForms(QueryNode.Pattern node) {
    return switch (node) {
      case QueryNode.Prefix it -> List.of(ofForms(it.text() + "*"));
      case QueryNode.Wildcard it -> List.of(ofForms(it.pattern()));
      case QueryNode.Fuzzy it ->
          List.of(
              near(Folding.fold(it.text()), it.edits(), FUZZY_PREFIX),
              near(WordForms.FOLDED + Folding.fold(it.text()), it.edits(), FUZZY_PREFIX + 1));
    };
  }

  private static CompiledAutomaton ofForms(String pattern) {
    return new CompiledAutomaton(TermPattern.ofForms(pattern), false, true);
  }

  private static CompiledAutomaton near(String term, int edits, int prefix) {
    int possible = Math.clamp(edits, 0, FuzzyQuery.defaultMaxEdits);
    return FuzzyQuery.getFuzzyAutomaton(term, possible, prefix, true);
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }
}
