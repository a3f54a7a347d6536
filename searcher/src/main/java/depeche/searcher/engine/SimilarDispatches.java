package depeche.searcher.engine;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.PlaceRole;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import depeche.searcher.query.ParsedQuery;
import depeche.searcher.query.QueryNode;
import depeche.searcher.translation.QueryTranslator;
import depeche.searcher.translation.TextAnalysis;
import depeche.searcher.translation.WordFinder;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;

/// The query for dispatches like one: its significant terms, and the actors and places it names.
///
/// A term is significant as far as it is frequent in the dispatch, in its title above all, and rare
/// in the archive (tf·idf); a name counts as much as it is rare. A quarter of the terms must be
/// there or, where no dispatch has so many, a tenth.
final class SimilarDispatches {
  private static final int TERMS = 30;
  private static final int NAMES = 12;
  private static final int TITLE_WEIGHT = 4;
  private static final int LEAD_WEIGHT = 2;

  /// Terms of more than this share of the archive tell nothing.
  private static final double COMMON = .2;

  /// In so few dispatches no term is common.
  private static final int FEW = 20;

  private static final double[] WANTED = {.25, .1};
  private static final int SHORTEST_TERM = 2;

  private final IndexSearcher searcher;
  private final IndexReader reader;
  private final TextAnalysis analysis;
  private final QueryTranslator translator;
  private final SearchRequest.Visibility visibility;
  private final Instant now;

  /// @param now what is under embargo at that moment is hidden unless everything is to be seen
  SimilarDispatches(
      IndexSearcher searcher,
      TextAnalysis analysis,
      QueryTranslator translator,
      SearchRequest.Visibility visibility,
      Instant now) {
    this.visibility = visibility;
    this.searcher = searcher;
    this.reader = searcher.getIndexReader();
    this.analysis = analysis;
    this.translator = translator;
    this.now = now;
  }

  SimilarPage page(AnnotatedDispatch dispatch, int size) throws IOException {
    var family = new FamilyMembers(searcher, translator, dispatch, visibility, now);
    List<AnnotatedDispatch> members = family.listed();
    return new SimilarPage(
        dispatch, members, others(dispatch, family.query(), members.size(), size));
  }

  private List<Hit> others(AnnotatedDispatch dispatch, Query family, int members, int size)
      throws IOException {
    List<Hit> hits = List.of();
    for (int i = 0; i < WANTED.length && hits.isEmpty(); i++) {
      Query others =
          dispatches(SearchPlan.everything(visibility, now))
              .add(like(dispatch, members, WANTED[i]), Occur.MUST)
              .add(family, Occur.MUST_NOT)
              .build();
      hits = hits(others, size);
    }
    return hits;
  }

  private static BooleanQuery.Builder dispatches(Query query) {
    return new BooleanQuery.Builder()
        .add(SearchPlan.isDispatch(), Occur.FILTER)
        .add(query, Occur.FILTER);
  }

  private List<Hit> hits(Query query, int size) throws IOException {
    var request =
        SearchRequest.of(new ParsedQuery("", new QueryNode.All(), List.of()))
            .lines(0, size)
            .with(SearchRequest.Families.COLLAPSED);
    if (size == 0) {
      return List.of();
    }
    var lines = new PageLines(searcher, query, request);
    TopFieldDocs top = searcher.search(query, lines.collector(size));
    return new HitReader(searcher, analysis, translator, request, WordFinder.By.STEM)
        .page(lines.first(size, top));
  }

  private record Weighted(Term term, double weight) {}

  /// @param family how many dispatches have all its terms: a term of no others finds nothing
  /// @param wanted the share of its terms that another must have
  private Query like(AnnotatedDispatch dispatch, int family, double wanted) throws IOException {
    List<Weighted> terms = heaviest(terms(dispatch.dispatch().text(), family), TERMS);
    if (terms.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    var words = new BooleanQuery.Builder();
    for (Weighted it : terms) {
      words.add(boosted(new TermQuery(it.term), it.weight / terms.getFirst().weight), Occur.SHOULD);
    }
    words.setMinimumNumberShouldMatch((int) Math.ceil(wanted * terms.size()));
    var query = new BooleanQuery.Builder().add(words.build(), Occur.MUST);
    for (Weighted it : heaviest(names(dispatch, family), NAMES)) {
      query.add(boosted(new ConstantScoreQuery(new TermQuery(it.term)), it.weight), Occur.SHOULD);
    }
    return query.build();
  }

  private static Query boosted(Query query, double boost) {
    return new BoostQuery(query, (float) boost);
  }

  private static List<Weighted> heaviest(List<Weighted> terms, int count) {
    return terms.stream()
        .sorted(
            Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::term))
        .limit(count)
        .toList();
  }

  private List<Weighted> terms(DispatchText text, int family) throws IOException {
    var frequencies = new HashMap<String, Integer>();
    text.title().ifPresent(title -> count(title, TITLE_WEIGHT, frequencies));
    text.lead().ifPresent(lead -> count(lead, LEAD_WEIGHT, frequencies));
    text.body().forEach(paragraph -> count(paragraph, 1, frequencies));
    var weighted = new ArrayList<Weighted>();
    for (Map.Entry<String, Integer> entry : frequencies.entrySet()) {
      Term term = new Term(DispatchField.TEXT.indexName(), entry.getKey());
      int documents = reader.docFreq(term);
      if (telling(documents, family) && entry.getKey().length() >= SHORTEST_TERM) {
        weighted.add(new Weighted(term, (1 + Math.log(entry.getValue())) * rarity(documents)));
      }
    }
    return weighted;
  }

  private void count(String passage, int weight, Map<String, Integer> frequencies) {
    analysis
        .asked(DispatchField.TEXT.indexName(), passage)
        .forEach(token -> frequencies.merge(token.term(), weight, Integer::sum));
  }

  private List<Weighted> names(AnnotatedDispatch dispatch, int family) throws IOException {
    Set<Term> terms = new HashSet<>();
    dispatch
        .actors()
        .forEach(it ->
            terms.add(
                new Term(DispatchField.ACTOR.indexName(), FacetDimension.actorValue(it.actor()))));
    dispatch.places().stream()
        .filter(it -> it.mentions().stream().anyMatch(m -> m.role() != PlaceRole.GOVERNMENT))
        .forEach(it ->
            terms.add(
                new Term(
                    DispatchField.PLACE.indexName(), FacetDimension.pathValue(it.place().path()))));
    var weighted = new ArrayList<Weighted>();
    for (Term term : terms) {
      int documents = reader.docFreq(term);
      if (telling(documents, family)) {
        weighted.add(new Weighted(term, rarity(documents)));
      }
    }
    return weighted;
  }

  private boolean telling(int documents, int family) {
    return documents > family && documents <= Math.max(FEW, COMMON * reader.numDocs());
  }

  private double rarity(int documents) {
    return Math.log(1 + (reader.numDocs() - documents + .5) / (documents + .5));
  }
}
