package depeche.searcher.translation;

import java.util.Collections;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// Lucene queries for words that stand in a text several times.
final class MentionQueries {
  private MentionQueries() {}

  /// What `scored` finds, where any of some rows stand at least `times` times.
  static Query both(Query scored, String indexField, List<TermRow> rows, int times) {
    return new BooleanQuery.Builder()
        .add(scored, Occur.MUST)
        .add(new IntervalQuery(indexField, times(anyRow(rows), times)), Occur.FILTER)
        .build();
  }

  /// Where `once` stands so many times.
  static IntervalsSource times(IntervalsSource once, int times) {
    return Intervals.unordered(Collections.nCopies(times, once).toArray(IntervalsSource[]::new));
  }

  /// Where any of some rows stands.
  static IntervalsSource anyRow(List<TermRow> rows) {
    return rows.size() == 1
        ? source(rows.getFirst())
        : Intervals.or(rows.stream().map(MentionQueries::source).toArray(IntervalsSource[]::new));
  }

  /// Where the words of a row stand in a row.
  static IntervalsSource source(TermRow row) {
    List<TermRow.Slot> slots = row.slots();
    var sources = new IntervalsSource[slots.size()];
    for (int i = 0; i < sources.length; i++) {
      int hole = i == 0 ? 0 : slots.get(i).position() - slots.get(i - 1).position() - 1;
      IntervalsSource word = anyOf(slots.get(i).terms());
      sources[i] = hole == 0 ? word : Intervals.extend(word, hole, 0);
    }
    return sources.length == 1 ? sources[0] : Intervals.phrase(sources);
  }

  static IntervalsSource anyOf(List<String> terms) {
    return terms.size() == 1
        ? Intervals.term(terms.getFirst())
        : Intervals.or(terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
  }
}
