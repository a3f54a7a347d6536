package depeche.searcher.translation;

import depeche.fields.DispatchField;
import depeche.searcher.query.QueryNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/// The Lucene query of `phrase(…)` and `paragraphe(…)`: of the stretches of a text, those of which
/// a tree of words is true.
///
/// Each node of the tree is the stretches that fulfil it: those that hold a word, those of one node
/// that are those of another, those that are not.
final class WithinQueries {
  /// How many terms stand in for a pattern, the most frequent: each is followed by itself through
  /// every text, so that a letter and a star would take seconds.
  static final int MOST_TERMS = 500;

  private final DispatchField field;
  private final IntervalsSource stretches;
  private final TextAnalysis analysis;
  private final ArchiveTerms archive;

  private WithinQueries(QueryNode.Within within, TextAnalysis analysis, ArchiveTerms archive) {
    this.field = within.field();
    this.stretches = new StretchSource(new Term(field.sentences(), within.stretch().mark()));
    this.analysis = analysis;
    this.archive = archive;
  }

  /// Finds what `within` means, unscored; empty where analysis leaves nothing of it.
  static Optional<Query> of(QueryNode.Within within, TextAnalysis analysis, ArchiveTerms archive) {
    var queries = new WithinQueries(within, analysis, archive);
    return queries
        .fulfilling(within.clause())
        .map(source -> new IntervalQuery(queries.field.indexName(), source));
  }

  private Optional<IntervalsSource> fulfilling(QueryNode node) {
    return switch (node) {
      case QueryNode.Word it -> holding(source(it.text()));
      case QueryNode.Phrase it -> phrase(String.join(" ", it.words()), it.slop());
      case QueryNode.Exact it -> exact(it).flatMap(this::holding);
      case QueryNode.Pattern it -> holding(pattern(it));
      case QueryNode.AtLeast it -> holding(times(it));
      case QueryNode.And it -> all(it.clauses());
      case QueryNode.Or it -> any(sources(it.clauses()));
      case QueryNode.Quorum it -> quorum(it);
      case QueryNode.Not it -> fulfilling(it.clause()).map(this::except);
      case QueryNode.All _ -> Optional.of(stretches);
      case QueryNode.None _, QueryNode.Fact _, QueryNode.Within _ ->
          Optional.of(Intervals.noIntervals("not of words"));
    };
  }

  private List<IntervalsSource> sources(List<QueryNode> clauses) {
    return clauses.stream().flatMap(clause -> fulfilling(clause).stream()).toList();
  }

  private Optional<IntervalsSource> all(List<QueryNode> clauses) {
    return sources(clauses).stream().reduce(Intervals::containing);
  }

  private static Optional<IntervalsSource> any(List<IntervalsSource> sources) {
    return sources.isEmpty()
        ? Optional.empty()
        : Optional.of(Intervals.or(sources.toArray(IntervalsSource[]::new)));
  }

  private Optional<IntervalsSource> quorum(QueryNode.Quorum quorum) {
    List<IntervalsSource> sources = sources(quorum.clauses());
    int wanted = Math.min(quorum.wanted(), sources.size());
    return wanted <= 1 ? any(sources) : Optional.of(new QuorumSource(stretches, wanted, sources));
  }

  private IntervalsSource except(IntervalsSource excluded) {
    return Intervals.notContaining(stretches, excluded);
  }

  private Optional<IntervalsSource> holding(Optional<IntervalsSource> words) {
    return words.map(it -> Intervals.containing(stretches, it));
  }

  private Optional<IntervalsSource> holding(IntervalsSource words) {
    return holding(Optional.of(words));
  }

  /// Where words stand in a row, in any of their spellings.
  private Optional<IntervalsSource> source(String words) {
    List<TermRow> spellings = analysis.rows(field.indexName(), words);
    return spellings.isEmpty() ? Optional.empty() : Optional.of(MentionQueries.anyRow(spellings));
  }

  private Optional<IntervalsSource> phrase(String text, int slop) {
    TermRow row = analysis.row(field.indexName(), text);
    if (slop == 0 || row.slots().size() < 2) {
      return holding(source(text));
    }
    List<IntervalsSource> words =
        row.slots().stream().map(slot -> MentionQueries.anyOf(slot.terms())).toList();
    List<Integer> places = row.slots().stream().map(TermRow.Slot::position).toList();
    return Optional.of(new NearSource(stretches, words, places, slop));
  }

  private Optional<IntervalsSource> exact(QueryNode.Exact exact) {
    TermRow row = FormTerms.exact(analysis, field, exact.text());
    return row.isEmpty() ? Optional.empty() : Optional.of(inForms(MentionQueries.source(row)));
  }

  private Optional<IntervalsSource> times(QueryNode.AtLeast several) {
    Optional<IntervalsSource> once =
        switch (several.clause()) {
          case QueryNode.Word it -> source(it.text());
          case QueryNode.Phrase it -> source(String.join(" ", it.words()));
          case QueryNode.Exact it -> exact(it);
        };
    return once.map(it -> MentionQueries.times(it, several.times()));
  }

  private IntervalsSource pattern(QueryNode.Pattern node) {
    Map<String, Integer> counts = terms(node, field, archive);
    List<String> terms =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_TERMS)
            .map(Map.Entry::getKey)
            .toList();
    return terms.isEmpty()
        ? Intervals.noIntervals("no word of the archive")
        : inForms(MentionQueries.anyOf(terms));
  }

  /// Whether a pattern matches more terms than are looked for within a stretch.
  static boolean isCut(QueryNode.Pattern pattern, DispatchField field, ArchiveTerms archive) {
    return terms(pattern, field, archive).size() > MOST_TERMS;
  }

  /// The terms that a pattern matches, each with how many documents have it.
  private static Map<String, Integer> terms(
      QueryNode.Pattern pattern, DispatchField field, ArchiveTerms archive) {
    Map<String, Integer> counts = new HashMap<>();
    for (CompiledAutomaton automaton : PatternQueries.ofForms(pattern)) {
      counts.putAll(archive.counted(field.forms(), automaton));
    }
    return counts;
  }

  /// Words stand at the same positions in the field of forms.
  private IntervalsSource inForms(IntervalsSource words) {
    return Intervals.fixField(field.forms(), words);
  }
}
