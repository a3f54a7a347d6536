package depeche.searcher.translation;

import depeche.searcher.query.QueryNode;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// What the words of a query add to the rank of hits, beside finding them.
public final class RankingQueries {
  private final WordQueries words;
  private final WordRoots roots;

  RankingQueries(WordQueries words, WordRoots roots) {
    this.words = words;
    this.roots = roots;
  }

  /// The same hits, in an order that also minds what words of these nodes tell by their roots, by
  /// standing at the beginning, and those of phrases one by one.
  public Query preferring(Query query, List<QueryNode> nodes) {
    return preferring(
        query,
        Stream.concat(
            AskedWords.of(nodes)
                .flatMap(
                    it -> Stream.concat(words.byRoot(it).stream(), words.atBeginning(it).stream())),
            AskedWords.ofPhrases(nodes).flatMap(it -> words.alone(it).stream())));
  }

  /// The same for the hits of a [quorum][QueryTranslator#quorum], where words are found by their
  /// roots already.
  public Query preferringLoosely(Query query, List<QueryNode> nodes) {
    return preferring(
        query,
        Stream.concat(
            AskedWords.of(nodes).filter(roots::tell).flatMap(it -> words.atBeginning(it).stream()),
            AskedWords.ofPhrases(nodes)
                .flatMap(
                    it -> Stream.concat(words.byRoot(it).stream(), words.alone(it).stream()))));
  }

  private static Query preferring(Query query, Stream<Query> asides) {
    var preferring = new BooleanQuery.Builder().add(query, Occur.MUST);
    asides.forEach(aside -> preferring.add(aside, Occur.SHOULD));
    BooleanQuery all = preferring.build();
    return all.clauses().size() == 1 ? query : all;
  }

  /// The words that hits are looked through for which answer these nodes, in their order.
  public List<LookedUpWord> lookedUpWords(List<QueryNode> nodes) {
    return AskedWords.of(nodes)
        .filter(roots::tell)
        .flatMap(it -> words.lookedUp(it).stream())
        .distinct()
        .toList();
  }
}
