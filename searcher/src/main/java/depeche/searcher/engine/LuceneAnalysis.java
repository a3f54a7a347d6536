package depeche.searcher.engine;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Passage;
import depeche.dispatch.Place;
import depeche.dispatch.Span;
import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import depeche.fields.StoredAnnotations;
import depeche.searcher.query.JoinedWords;
import depeche.searcher.query.QueryNode;
import depeche.searcher.translation.AnalyzedToken;
import depeche.searcher.translation.NamedPlace;
import depeche.searcher.translation.QueryTranslator;
import depeche.searcher.translation.TextAnalysis;
import depeche.searcher.translation.WordFinder;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldDocs;

/// Analyses hits of a Lucene index; for one thread.
final class LuceneAnalysis implements HitAnalysis {
  /// What G² exceeds one time in a hundred by chance.
  private static final double TELLING = 6.63;

  private static final int NAMES_OF_PEAK = 3;

  private static final Comparator<PlaceMap.Spot> BY_DISPATCHES =
      Comparator.comparingInt(PlaceMap.Spot::dispatches)
          .reversed()
          .thenComparing(spot -> String.join("\t", spot.place().path()))
          .thenComparing(spot -> spot.place().id().orElse(""))
          .thenComparing(spot -> spot.place().point().toString());

  private final IndexSearcher searcher;
  private final QueryTranslator translator;
  private final TextAnalysis analysis;
  private final InstantSource clock;

  LuceneAnalysis(
      IndexSearcher searcher,
      QueryTranslator translator,
      TextAnalysis analysis,
      InstantSource clock) {
    this.clock = clock;
    this.searcher = searcher;
    this.translator = translator;
    this.analysis = analysis;
  }

  @Override
  public List<Meaning> meanings(List<QueryNode> names) throws IOException {
    var meanings = new ArrayList<Meaning>();
    for (QueryNode node : names) {
      List<String> values =
          switch (node) {
            case QueryNode.Place it -> translator.knowsPlace(it) ? placesCalled(it) : List.of();
            case QueryNode.Actor it -> List.copyOf(new ActorNames(searcher).called(it.name()));
            case QueryNode other -> List.of(other.toString());
          };
      if (!values.isEmpty()) {
        meanings.add(new Meaning(node, values));
      }
    }
    return meanings;
  }

  /// The paths of the places that the archive understands by that name.
  private List<String> placesCalled(QueryNode.Place place) throws IOException {
    NamedPlace meant = translator.named(place);
    var paths = new ArrayList<String>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), place.field().indexName());
      for (long ord = 0; ord < values.getValueCount(); ord++) {
        List<String> path = FacetDimension.path(values.lookupOrd(ord).utf8ToString());
        if (meant.is(path)) {
          paths.add(String.join(" > ", path));
        }
      }
    }
    return paths.stream().distinct().sorted().toList();
  }

  @Override
  public boolean fallsBack(SearchRequest request) throws IOException {
    List<SearchPlan> attempts =
        SearchPlan.of(request, translator, clock.instant()).attempts(request);
    return attempts.size() > 1
        && searcher.count(attempts.getFirst().hits()) == 0
        && searcher.count(attempts.getLast().hits()) > 0;
  }

  @Override
  public Significance significance(SearchRequest request, FacetRequest wanted) throws IOException {
    Hits hits = hits(request);
    var all = SearchPlan.everything(request.visibility(), clock.instant());
    return new SignificanceGatherer(
            searcher.getIndexReader(),
            searcher.search(all, Matches.manager()),
            new Counting(request.families()))
        .of(wanted, hits.matches(), chosen(hits, wanted.dimension()));
  }

  @Override
  public Significance words(SearchRequest request, int size, Optional<NamePattern> names)
      throws IOException {
    var gatherer = new WordSignificance(searcher.getIndexReader(), analysis);
    Hits hits = hits(request);
    Query query = hits.plan().hits();
    for (ScoreDoc doc :
        searcher.search(query, WordSignificance.READ, HitOrder.sort(order(request, hits)))
            .scoreDocs) {
      gatherer.add(read(doc.doc).dispatch().text());
    }
    int archive = searcher.count(SearchPlan.everything(request.visibility(), clock.instant()));
    return gatherer.mostTelling(size, names, asked(request), archive);
  }

  /// The stems of the words of a request.
  private Set<String> asked(SearchRequest request) {
    return HitReader.asked(request).stream()
        .flatMap(node -> analysis.asked(DispatchField.TEXT.indexName(), node.toString()).stream())
        .map(AnalyzedToken::term)
        .collect(Collectors.toSet());
  }

  private Hits hits(SearchRequest request) throws IOException {
    return Hits.of(request, translator, searcher, clock.instant());
  }

  private Choice chosen(Hits hits, FacetDimension dimension) throws IOException {
    return new Choice.Reader(translator, new ActorNames(searcher))
        .read(dimension, hits.plan().chosen(dimension));
  }

  @Override
  public Evidence evidence(SearchRequest request, QueryNode value, int sentences)
      throws IOException {
    Hits hits = hits(request);
    Query having = among(hits, value);
    var lines = new PageLines(searcher, having, request.in(order(request, hits)));
    TopFieldDocs first = searcher.search(having, lines.collector(sentences));
    var gatherer = new EvidenceGatherer(MentionFinder.of(List.of(value), translator));
    for (ScoreDoc line : lines.first(sentences, first)) {
      gatherer.add(read(line.doc), sentences - gatherer.gathered().size());
    }
    int total = new Counting(request.families()).total(searcher.search(having, Matches.manager()));
    return new Evidence(value.toString(), total, gatherer.gathered());
  }

  @Override
  public Timeline timeline(SearchRequest request, Timeline.Request wanted) throws IOException {
    Hits hits = hits(request);
    var counting = new Counting(request.families());
    return new TimelineGatherer(searcher.getIndexReader(), wanted, counting)
        .gather(hits.matches(), (from, to) -> peak(request, hits, wanted.clock(), from, to));
  }

  private Timeline.Peak peak(
      SearchRequest request, Hits hits, Timeline.Clock clock, LocalDate from, LocalDate to)
      throws IOException {
    var days =
        new QueryNode.Days(
            TimelineGatherer.field(clock), Optional.of(from), Optional.of(to), from + ".." + to);
    Query within = among(hits, days);
    Matches matches = searcher.search(within, Matches.manager());
    ScoreDoc[] best = searcher.search(within, 1, HitOrder.sort(order(request, hits))).scoreDocs;
    Optional<String> title =
        best.length == 0 ? Optional.empty() : read(best[0].doc).dispatch().text().title();
    return new Timeline.Peak(typical(hits, matches, new Counting(request.families())), title);
  }

  /// Those of the hits that have a value too, whatever of their words was asked for.
  private Query among(Hits hits, QueryNode value) {
    return new BooleanQuery.Builder()
        .add(hits.plan().hits(), Occur.MUST)
        .add(translator.query(value), Occur.FILTER)
        .build();
  }

  /// Without words to rank by, the newest come first.
  private static SearchRequest.Order order(SearchRequest request, Hits hits) {
    return hits.plan().scored() ? request.order() : SearchRequest.Order.NEWEST;
  }

  private AnnotatedDispatch read(int document) throws IOException {
    return DispatchDocument.read(searcher.storedFields().document(document));
  }

  /// The actors and places that some of the hits have more often than the rest.
  private List<String> typical(Hits hits, Matches some, Counting counting) throws IOException {
    var gatherer = new SignificanceGatherer(searcher.getIndexReader(), hits.matches(), counting);
    var values = new ArrayList<Significance.Value>();
    for (FacetDimension dimension : List.of(FacetDimension.ACTOR, FacetDimension.PLACE)) {
      var wanted = new FacetRequest(dimension, NAMES_OF_PEAK);
      values.addAll(gatherer.of(wanted, some, chosen(hits, dimension)).values());
    }
    return values.stream()
        .filter(value -> value.score() > TELLING)
        .sorted(Comparator.comparingDouble(Significance.Value::score).reversed())
        .map(value -> value.path().getLast())
        .distinct()
        .limit(NAMES_OF_PEAK)
        .toList();
  }

  @Override
  public PlaceMap places(SearchRequest request) throws IOException {
    Hits hits = hits(request);
    Matches matches = hits.matches();
    Choice chosen = chosen(hits, FacetDimension.PLACE);
    var counting = new Counting(request.families());
    Map<Long, Set<Place>> named = new HashMap<>();
    for (Matches.Segment segment : matches.segments()) {
      StoredFields stored = segment.context().reader().storedFields();
      Counting.Keys keys = counting.keys(segment);
      for (int i = 0; i < segment.count(); i++) {
        int doc = segment.doc(i);
        Set<Place> places =
            StoredAnnotations.places(stored.document(doc, StoredAnnotations.PLACE_FIELDS));
        places.removeIf(place -> place.point().isEmpty());
        if (!places.isEmpty()) {
          named.computeIfAbsent(keys.of(doc), _ -> new HashSet<>()).addAll(places);
        }
      }
    }
    Map<Place, Integer> counts = new HashMap<>();
    named.values().forEach(places -> places.forEach(it -> counts.merge(it, 1, Integer::sum)));
    List<PlaceMap.Spot> spots =
        counts.entrySet().stream()
            .map(entry ->
                new PlaceMap.Spot(
                    entry.getKey(),
                    entry.getValue(),
                    entry.getKey().path().stream().anyMatch(chosen::takes)))
            .sorted(BY_DISPATCHES)
            .toList();
    return new PlaceMap(spots, counting.total(matches), named.size());
  }

  @Override
  public List<Span> found(SearchRequest request, AnnotatedDispatch dispatch) {
    return found(HitReader.asked(request), dispatch);
  }

  private List<Span> found(List<QueryNode> asked, AnnotatedDispatch dispatch) {
    var words = new WordFinder(asked, analysis, WordFinder.By.STEM);
    Stream<Span> ofWords =
        dispatch.dispatch().text().editorial().stream().flatMap(passage -> spans(words, passage));
    Stream<Span> ofMentions =
        MentionFinder.of(asked, translator).in(dispatch).stream().map(MentionFinder.Found::span);
    return Stream.concat(ofWords, ofMentions).distinct().sorted().toList();
  }

  @Override
  public List<ClauseMatch> matches(QueryNode query, AnnotatedDispatch dispatch) throws IOException {
    List<QueryNode> clauses =
        query instanceof QueryNode.And and ? JoinedWords.in(and.clauses()) : List.of(query);
    var matches = new ArrayList<ClauseMatch>();
    for (QueryNode clause : clauses) {
      boolean holds = searcher.count(only(dispatch, clause)) > 0;
      List<QueryNode> asked = holds ? List.of(clause) : List.of();
      matches.add(new ClauseMatch(clause, holds, found(asked, dispatch)));
    }
    return matches;
  }

  private Query only(AnnotatedDispatch dispatch, QueryNode clause) {
    QueryNode id = new QueryNode.Value(DispatchField.ID, dispatch.dispatch().id());
    return new BooleanQuery.Builder()
        .add(translator.query(id), Occur.FILTER)
        .add(translator.queryOrAsWritten(clause), Occur.FILTER)
        .build();
  }

  private static Stream<Span> spans(WordFinder words, Passage passage) {
    return words.marks(passage.zone(), passage.text()).stream()
        .map(mark -> passage.span(mark.start(), mark.end()));
  }
}
