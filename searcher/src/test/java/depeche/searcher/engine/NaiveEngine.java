package depeche.searcher.engine;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Status;
import depeche.fields.DispatchAnalyzer;
import depeche.fields.FacetDimension;
import depeche.searcher.query.QueryNode;
import depeche.searcher.translation.PlaceNames;
import depeche.searcher.translation.TextAnalysis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The oracle: looks at every dispatch, one by one, with neither index nor shortcut. It knows no
/// relevance: hits come newest first unless the oldest are wanted.
final class NaiveEngine implements SearchEngine {
  private final List<ReadDispatch> archive;
  private final NaiveMatcher matcher;
  private final NaiveFacets facets;

  NaiveEngine(List<TestDispatch.Indexed> dispatches, PlaceNames places) {
    var analyzer = new DispatchAnalyzer();
    var analysis = new TextAnalysis(analyzer);
    int gap = analyzer.getPositionIncrementGap("text");
    Map<String, List<String>> members =
        dispatches.stream()
            .collect(
                Collectors.groupingBy(
                    TestDispatch.Indexed::family,
                    Collectors.mapping(TestDispatch.Indexed::id, Collectors.toList())));
    archive =
        dispatches.stream()
            .map(it ->
                new ReadDispatch(it, members.getOrDefault(it.family(), List.of()), analysis, gap))
            .toList();
    matcher = new NaiveMatcher(archive, analysis, places);
    facets = new NaiveFacets(archive, matcher);
  }

  @Override
  public ResultPage search(SearchRequest request) {
    DrillDown drillDown = DrillDown.of(request);
    Predicate<ReadDispatch> base =
        matcher
            .all(drillDown.base())
            .or(() -> matcher.asWritten(new QueryNode.And(drillDown.base())))
            .orElse(_ -> true)
            .and(visible(request));
    List<ReadDispatch> hits = matching(base, drillDown, Optional.empty());
    boolean fallback = false;
    if (hits.isEmpty() && request.fallback() == SearchRequest.Fallback.ALLOWED) {
      Predicate<ReadDispatch> loose = loose(drillDown.base()).and(visible(request));
      List<ReadDispatch> looser = matching(loose, drillDown, Optional.empty());
      if (!looser.isEmpty()) {
        hits = looser;
        base = loose;
        fallback = true;
      }
    }
    var counted = new ArrayList<Facet>();
    for (FacetRequest wanted : request.facets()) {
      List<ReadDispatch> among = matching(base, drillDown, Optional.of(wanted.dimension()));
      counted.add(
          facets.facet(wanted, among, request.families(), drillDown.chosen(wanted.dimension())));
    }
    var families = new HashSet<String>();
    List<Hit> lines =
        hits.stream()
            .sorted(order(request))
            .filter(it ->
                request.families() == SearchRequest.Families.EXPANDED
                    || families.add(it.family().id()))
            .map(this::hit)
            .toList();
    List<Hit> page = lines.stream().skip(request.offset()).limit(request.size()).toList();
    boolean byFamily = request.families() == SearchRequest.Families.COUNTED;
    return new ResultPage(
        request,
        "",
        fallback,
        List.of(),
        List.of(),
        Optional.empty(),
        byFamily ? lines.size() : hits.size(),
        Math.min(lines.size(), request.offset() + request.size() + 1),
        Duration.ZERO,
        page,
        counted);
  }

  private Predicate<ReadDispatch> all(List<QueryNode> nodes) {
    return matcher.all(nodes).orElse(_ -> true);
  }

  private Predicate<ReadDispatch> visible(SearchRequest request) {
    return it ->
        request.visibility() == SearchRequest.Visibility.EVERYTHING
            || (it.metadata().status() != Status.CANCELLED
                && it.metadata().status() != Status.WITHHELD
                && !it.metadata().embargoedUntil().filter(TestArchive.NOW::isBefore).isPresent()
                && archive.stream().noneMatch(other -> supersedes(other, it)));
  }

  private boolean supersedes(ReadDispatch newer, ReadDispatch older) {
    Optional<String> guid = older.metadata().guid();
    if (guid.isEmpty() || newer.id().equals(older.id())) {
      return false;
    }
    boolean later = newer.versionSecond() > older.versionSecond();
    if (newer.metadata().replaces().equals(guid) && later) {
      return true;
    }
    boolean numbered =
        archive.stream()
            .filter(it -> it.metadata().guid().equals(guid))
            .allMatch(it -> it.versionNumber() >= 0);
    boolean byNumber = numbered && newer.versionNumber() != older.versionNumber();
    return newer.metadata().guid().equals(guid)
        && (byNumber ? newer.versionNumber() > older.versionNumber() : later);
  }

  private Predicate<ReadDispatch> loose(List<QueryNode> conjuncts) {
    List<QueryNode> bare = conjuncts.stream().filter(FallbackPolicy::isBare).toList();
    List<Predicate<ReadDispatch>> words =
        bare.stream().flatMap(node -> matcher.loosely(node).stream()).toList();
    if (bare.size() < 2 || words.isEmpty()) {
      return _ -> false;
    }
    Predicate<ReadDispatch> rest =
        all(conjuncts.stream().filter(it -> !FallbackPolicy.isBare(it)).toList());
    return rest.and(it -> 3 * words.stream().filter(word -> word.test(it)).count() >= words.size());
  }

  private List<ReadDispatch> matching(
      Predicate<ReadDispatch> base, DrillDown drillDown, Optional<FacetDimension> leftOut) {
    Predicate<ReadDispatch> condition = base;
    for (var choice : drillDown.choices().entrySet()) {
      if (!leftOut.equals(Optional.of(choice.getKey()))) {
        for (List<QueryNode> anyOf : choice.getValue()) {
          condition = condition.and(matcher.condition(new QueryNode.Or(anyOf)).orElse(_ -> true));
        }
      }
    }
    return archive.stream().filter(condition).toList();
  }

  private static Comparator<ReadDispatch> order(SearchRequest request) {
    boolean oldest = request.order() == SearchRequest.Order.OLDEST;
    return Comparator.<ReadDispatch>comparingLong(it ->
            it.publishedSecond().map(second -> oldest ? second : -second).orElse(Long.MAX_VALUE))
        .thenComparing(ReadDispatch::id);
  }

  private Hit hit(ReadDispatch read) {
    var none = new Snippet("", List.of());
    return new Hit(read.annotated(), 0, none, List.of(none), read.family());
  }

  @Override
  public List<Facet> facets(SearchRequest request) {
    return search(request).facets();
  }

  @Override
  public void export(SearchRequest request, Consumer<AnnotatedDispatch> each) {
    throw new UnsupportedOperationException("the oracle exports nothing");
  }

  @Override
  public Optional<AnnotatedDispatch> dispatch(String id) {
    return archive.stream().filter(it -> it.id().equals(id)).map(ReadDispatch::annotated).findAny();
  }

  @Override
  public Optional<SimilarPage> similar(String id, int size, SearchRequest.Visibility visibility) {
    throw new UnsupportedOperationException("the oracle knows no likeness");
  }

  @Override
  public Optional<AnnotatedDispatch> versionBefore(String id, SearchRequest.Visibility visibility) {
    throw new UnsupportedOperationException("the oracle knows no order of versions");
  }

  @Override
  public ArchiveStatistics statistics() {
    throw new UnsupportedOperationException("the oracle has no figures");
  }

  @Override
  public void close() {}
}
