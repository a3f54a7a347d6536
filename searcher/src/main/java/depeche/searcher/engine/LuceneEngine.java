package depeche.searcher.engine;

import depeche.dispatch.AnnotatedDispatch;
import depeche.fields.DispatchAnalyzer;
import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import depeche.searcher.translation.GazetteerNames;
import depeche.searcher.translation.PlaceNames;
import depeche.searcher.translation.QueryTranslator;
import depeche.searcher.translation.RankingParameters;
import depeche.searcher.translation.TextAnalysis;
import depeche.searcher.translation.WordFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;

/// The engine over a Lucene index; for one thread.
///
/// A search is a [SearchPlan] run once for the hits and once more for each dimension whose values
/// the request chose, so that choosing one value leaves the counts of the others standing.
///
/// Long, since it is all that one may ask of an archive, in a few lines each.
public final class LuceneEngine implements SearchEngine {
  /// Each batch ranks all hits once more.
  private static final int EXPORT_BATCH = 10_000;

  /// A pasted dispatch of a thousand words is a query of as many words, each with its forms: more
  /// than the thousand clauses that Lucene usually allows. [depeche.searcher.query.QueryParser]
  /// bounds the words.
  private static final int MOST_CLAUSES = 1 << 21;

  private final Archive archive;
  private final IndexSearcher searcher;
  private final QueryTranslator translator;
  private final TextAnalysis analysis;
  private final ProximityRescorer rescorer;
  private final InstantSource clock;

  /// How long the engine will live, which decides how files are read.
  public enum Lifetime {
    /// a search or two, then the process ends: plain reads, which start faster
    ONE_SEARCH,
    /// many searches: memory-mapped files
    LONG
  }

  private LuceneEngine(
      Archive archive,
      TextAnalysis analysis,
      PlaceNames places,
      RankingParameters ranking,
      InstantSource clock) {
    this.archive = archive;
    this.clock = clock;
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    this.searcher = new IndexSearcher(archive.reader());
    searcher.setQueryCache(null);
    searcher.setSimilarity(new BM25Similarity(ranking.k1(), ranking.b()));
    this.analysis = analysis;
    this.rescorer = new ProximityRescorer(searcher, ranking.proximity());
    this.translator = new QueryTranslator(archive.reader(), analysis, places, ranking);
  }

  /// Opens the archive at `path`.
  ///
  /// @throws MissingArchiveException if there is none
  /// @throws depeche.fields.IncompatibleIndexException if another version wrote it
  public static LuceneEngine open(Path path, Lifetime lifetime) throws IOException {
    return open(path, lifetime, new GazetteerNames());
  }

  /// The same, with other names of places than those of the bundled gazetteer.
  public static LuceneEngine open(Path path, Lifetime lifetime, PlaceNames places)
      throws IOException {
    // Opening the index and loading the lemmas know nothing of each other: a core for each.
    var analysis = new FutureTask<>(LuceneEngine::loadedAnalysis);
    Thread.ofPlatform().daemon().start(analysis);
    Archive archive = Archive.open(path, lifetime);
    return new LuceneEngine(
        archive, result(analysis), places, RankingParameters.DEFAULT, InstantSource.system());
  }

  /// Opens an index in any directory, which the engine closes.
  ///
  /// @param clock tells which embargoes are over
  static LuceneEngine open(
      Directory directory, PlaceNames places, RankingParameters ranking, InstantSource clock)
      throws IOException {
    return new LuceneEngine(Archive.open(directory), loadedAnalysis(), places, ranking, clock);
  }

  private static TextAnalysis loadedAnalysis() {
    var analysis = new TextAnalysis(new DispatchAnalyzer());
    analysis.tokens(DispatchField.TEXT.indexName(), "dépêche");
    return analysis;
  }

  private static TextAnalysis result(FutureTask<TextAnalysis> analysis) throws IOException {
    try {
      return analysis.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("the analysis of French does not load", failure.getCause());
    }
  }

  @Override
  public ResultPage search(SearchRequest request) throws IOException {
    long start = System.nanoTime();
    SearchPlan strict = SearchPlan.of(request, translator, clock.instant());
    SearchRequest ordered = ordered(request, strict);
    List<SearchPlan> attempts = strict.attempts(request);
    SearchPlan plan = attempts.getFirst();
    Found found = find(ordered, plan);
    for (int i = 1; i < attempts.size() && found.total() == 0; i++) {
      plan = attempts.get(i);
      found = find(ordered, plan);
    }
    plan = found.total() > 0 ? plan : attempts.getFirst();
    WordFinder.By by = plan.isFallback() ? WordFinder.By.ROOT : WordFinder.By.STEM;
    List<Hit> hits = new HitReader(searcher, analysis, translator, ordered, by).page(found.lines());
    List<Facet> facets = facets(ordered, plan, found.matches());
    var suggester = new Suggester(searcher, translator, clock.instant());
    long withAll = plan.isFallback() ? 0 : found.dispatches();
    return new ResultPage(
        ordered,
        request.query().node().toString(),
        plan.isFallback() && found.total() > 0,
        Remarks.of(
            request,
            searcher,
            translator,
            plan.isFallback() || found.total() == 0 ? hidden(request) : 0),
        suggester.suggestions(request, withAll),
        suggester.wider(request, withAll),
        found.total(),
        found.lines().size(),
        Duration.ofNanos(System.nanoTime() - start),
        hits,
        facets);
  }

  /// How many dispatches have what is asked for and are not to be seen.
  private int hidden(SearchRequest request) throws IOException {
    SearchRequest all = request.showing(SearchRequest.Visibility.EVERYTHING);
    return searcher.count(SearchPlan.of(all, translator, clock.instant()).hits())
        - searcher.count(SearchPlan.of(request, translator, clock.instant()).hits());
  }

  /// Without words to rank by, the newest come first.
  private static SearchRequest ordered(SearchRequest request, SearchPlan plan) {
    return plan.scored() || request.order() != SearchRequest.Order.RELEVANCE
        ? request
        : request.in(SearchRequest.Order.NEWEST);
  }

  /// The first lines, one more than the page takes if there are, and all matches where facets or
  /// families want them.
  ///
  /// @param total of dispatches, or of families where those are counted
  private record Found(List<ScoreDoc> lines, long total, Matches matches) {
    long dispatches() {
      return matches.segments().isEmpty() ? total : matches.total();
    }
  }

  private Found find(SearchRequest request, SearchPlan plan) throws IOException {
    int wanted = (int) Math.min(request.end() + 1, archive.reader().maxDoc() + 1L);
    boolean everyMatch =
        !request.facets().isEmpty() || request.families() == SearchRequest.Families.COUNTED;
    Query hits = ranked(request, plan);
    var lines = new PageLines(searcher, hits, request);
    if (!everyMatch) {
      TopFieldDocs top = searcher.search(hits, lines.collector(wanted));
      return new Found(lines.first(wanted, top), top.totalHits.value(), new Matches(List.of()));
    }
    Object[] both =
        searcher.search(
            hits, new MultiCollectorManager(lines.collector(wanted), Matches.manager()));
    Matches matches = (Matches) both[1];
    long total =
        request.families() == SearchRequest.Families.COUNTED
            ? FamilyValues.distinct(matches)
            : matches.total();
    return new Found(lines.first(wanted, (TopFieldDocs) both[0]), total, matches);
  }

  private Query ranked(SearchRequest request, SearchPlan plan) throws IOException {
    if (request.order() != SearchRequest.Order.RELEVANCE) {
      return plan.hits();
    }
    Query relevant = rescorer.rescored(plan.hits(), plan.scoredTerms());
    return request.halfLife().isEmpty()
        ? relevant
        : RecencyWeight.applied(relevant, request.halfLife().get(), clock.instant(), searcher);
  }

  @Override
  public List<Facet> facets(SearchRequest request) throws IOException {
    return search(request.withoutHits()).facets();
  }

  private List<Facet> facets(SearchRequest request, SearchPlan plan, Matches hits)
      throws IOException {
    var facets = new ArrayList<Facet>();
    var choices = new Choice.Reader(translator, new ActorNames(searcher));
    for (FacetRequest wanted : request.facets()) {
      FacetDimension dimension = wanted.dimension();
      Optional<Query> sideways = plan.sideways(dimension);
      Matches matches =
          sideways.isPresent() ? searcher.search(sideways.get(), Matches.manager()) : hits;
      FacetCounts counts = FacetCounts.of(archive.reader(), dimension, matches, request.families());
      facets.add(FacetView.of(wanted, counts, plan.chosen(dimension), choices));
    }
    return facets;
  }

  /// The same hits, analysed as a whole.
  public HitAnalysis analysis() {
    return new LuceneAnalysis(searcher, translator, analysis, clock);
  }

  /// What `prefix` may become ([Completions]).
  public List<Completion> completions(String prefix, int size) {
    return Completions.of(archive.reader(), prefix, size);
  }

  @Override
  public void export(SearchRequest request, Consumer<AnnotatedDispatch> each) throws IOException {
    SearchPlan plan = SearchPlan.of(request, translator, clock.instant());
    SearchRequest ordered = ordered(request, plan);
    var sort = HitOrder.sort(ordered.order());
    Query query = ranked(ordered, plan);
    TopDocs batch = searcher.search(query, EXPORT_BATCH, sort);
    while (batch.scoreDocs.length > 0) {
      for (ScoreDoc doc : batch.scoreDocs) {
        each.accept(DispatchDocument.read(searcher.storedFields().document(doc.doc)));
      }
      ScoreDoc last = batch.scoreDocs[batch.scoreDocs.length - 1];
      batch = searcher.searchAfter(last, query, EXPORT_BATCH, sort);
    }
  }

  @Override
  public Optional<AnnotatedDispatch> dispatch(String typed) throws IOException {
    String id = typed.toLowerCase(Locale.ROOT);
    String field = DispatchField.ID.indexName();
    Optional<AnnotatedDispatch> whole = sole(new TermQuery(new Term(field, id)));
    return whole.isPresent() || id.isEmpty() ? whole : sole(new PrefixQuery(new Term(field, id)));
  }

  private Optional<AnnotatedDispatch> sole(Query query) throws IOException {
    Query dispatches =
        new BooleanQuery.Builder()
            .add(SearchPlan.isDispatch(), Occur.FILTER)
            .add(query, Occur.FILTER)
            .build();
    ScoreDoc[] found = searcher.search(dispatches, 2).scoreDocs;
    return found.length == 1
        ? Optional.of(DispatchDocument.read(searcher.storedFields().document(found[0].doc)))
        : Optional.empty();
  }

  @Override
  public Optional<SimilarPage> similar(String id, int size, SearchRequest.Visibility visibility)
      throws IOException {
    Optional<AnnotatedDispatch> found = dispatch(id);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SimilarDispatches(searcher, analysis, translator, visibility, clock.instant())
                .page(found.get(), size));
  }

  @Override
  public Optional<AnnotatedDispatch> versionBefore(String id, SearchRequest.Visibility visibility)
      throws IOException {
    Optional<AnnotatedDispatch> found = dispatch(id);
    return found.isEmpty()
        ? Optional.empty()
        : new FamilyMembers(searcher, translator, found.get(), visibility, clock.instant())
            .before();
  }

  @Override
  public ArchiveStatistics statistics() throws IOException {
    return new StatisticsGatherer(archive, searcher).gather();
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
