package depeche.searcher.translation;

import depeche.searcher.query.QueryNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  /// standing at the beginning, and those of phrases that may be there one by one.
  public Query preferring(Query query, List<QueryNode> nodes) {
    return preferring(
        query,
        Stream.of(
            byRoot(AskedWords.of(nodes)),
            inOpening(AskedWords.of(nodes)),
            alone(AskedWords.ofOptionalPhrases(nodes))));
  }

  /// The same for the hits of a [quorum][QueryTranslator#quorum] of these nodes, where words are
  /// found by their roots already, but those of phrases.
  public Query preferringLoosely(Query query, List<QueryNode> nodes) {
    return preferring(
        query,
        Stream.of(
            inOpening(AskedWords.of(nodes).filter(roots::ranks)),
            byRoot(AskedWords.of(nodes).filter(it -> !roots.finds(it))),
            byRoot(AskedWords.ofPhrases(nodes)),
            alone(AskedWords.ofPhrases(nodes))));
  }

  private Stream<Query> byRoot(Stream<String> asked) {
    return asked.filter(roots::ranks).flatMap(it -> words.byRoot(it).stream());
  }

  private Stream<Query> inOpening(Stream<String> asked) {
    return asked.flatMap(it -> words.inOpening(it).stream());
  }

  private Stream<Query> alone(Stream<String> asked) {
    return asked.flatMap(it -> words.alone(it).stream());
  }

  private static Query preferring(Query query, Stream<Stream<Query>> asides) {
    var preferring = new BooleanQuery.Builder().add(query, Occur.MUST);
    asides.flatMap(Function.identity()).forEach(aside -> preferring.add(aside, Occur.SHOULD));
    BooleanQuery all = preferring.build();
    return all.clauses().size() == 1 ? query : all;
  }

  /// The terms by which hits of these nodes are scored anew, one a root, in the order in which they
  /// are first asked for.
  public List<ScoredTerm> scoredTerms(List<QueryNode> nodes) {
    return List.copyOf(
        AskedWords.of(nodes)
            .filter(roots::ranks)
            .flatMap(it -> words.scoredTerms(it).stream())
            .collect(
                Collectors.toMap(
                    ScoredTerm::root, Function.identity(), (first, _) -> first, LinkedHashMap::new))
            .values());
  }
}
