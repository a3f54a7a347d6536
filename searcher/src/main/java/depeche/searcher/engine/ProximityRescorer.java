package depeche.searcher.engine;

import depeche.fields.DispatchField;
import depeche.searcher.translation.RankingParameters;
import depeche.searcher.translation.ScoredTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;

/// Moves dispatches up for where the words of the query stand in them.
///
/// The first hundred hits are scored twice: each adds to its score what the places of the words are
/// worth ([ProximityScore]). That is never negative, so the hundred stay before all others, and
/// pages fit together.
final class ProximityRescorer {
  private static final int RESCORED = 100;
  private static final int MOST_TERMS = 1000;

  private final IndexSearcher searcher;
  private final RankingParameters.Proximity ranking;

  ProximityRescorer(IndexSearcher searcher, RankingParameters.Proximity ranking) {
    this.searcher = searcher;
    this.ranking = ranking;
  }

  /// The same hits, in an order that minds the places of these terms.
  Query rescored(Query hits, List<ScoredTerm> terms) throws IOException {
    if (terms.size() < 2 || terms.size() > MOST_TERMS) {
      return hits;
    }
    int[] first = first(hits);
    return new BooleanQuery.Builder()
        .add(hits, Occur.MUST)
        .add(new GivenScores(first, scores(first, terms)), Occur.SHOULD)
        .build();
  }

  private float[] scores(int[] first, List<ScoredTerm> terms) throws IOException {
    double[] weights = weights(terms);
    var scores = new float[first.length];
    int next = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      if (next < first.length && first[next] < end) {
        var proximity = new ProximityScore(leaf.reader(), terms, weights, ranking);
        for (; next < first.length && first[next] < end; next++) {
          scores[next] = proximity.of(first[next] - leaf.docBase);
        }
      }
    }
    return scores;
  }

  /// The idf of the terms, as BM25 has it.
  private double[] weights(List<ScoredTerm> terms) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    String field = DispatchField.TEXT.indexName();
    int texts = reader.getDocCount(field);
    var weights = new double[terms.size()];
    for (int i = 0; i < weights.length; i++) {
      int with = reader.docFreq(new Term(field, terms.get(i).lemma()));
      weights[i] = Math.log(1 + (texts - with + 0.5) / (with + 0.5));
    }
    return weights;
  }

  /// The documents of the first hits, ascending.
  private int[] first(Query hits) throws IOException {
    var top =
        new TopFieldCollectorManager(
            HitOrder.sort(SearchRequest.Order.RELEVANCE), RESCORED, RESCORED);
    return Arrays.stream(searcher.search(hits, top).scoreDocs)
        .mapToInt(it -> it.doc)
        .sorted()
        .toArray();
  }
}
