package depeche.searcher.engine;

import depeche.fields.DispatchAnalyzer;
import depeche.fields.DispatchDocument;
import depeche.fields.FacetDimension;
import depeche.fields.FamilyNumber;
import depeche.fields.FileOutcome;
import depeche.fields.IndexStamp;
import depeche.fields.SourceRecord;
import depeche.indexer.write.VersionChains;
import depeche.searcher.query.ParsedQuery;
import depeche.searcher.query.QueryNode;
import depeche.searcher.translation.PlaceNames;
import depeche.searcher.translation.RankingParameters;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Real indexes in memory, and requests over them.
final class TestArchive {
  /// What the engines take for the present.
  static final Instant NOW = Instant.parse("2020-02-20T12:00:00Z");

  private TestArchive() {}

  /// An engine over an index of several segments.
  static LuceneEngine of(List<TestDispatch.Indexed> dispatches, int perSegment) throws IOException {
    return of(dispatches, perSegment, PlaceNames.NONE);
  }

  static LuceneEngine of(List<TestDispatch.Indexed> dispatches, int perSegment, PlaceNames places)
      throws IOException {
    var directory = new ByteBuffersDirectory();
    var config = new IndexWriterConfig(new DispatchAnalyzer());
    config.setMergePolicy(NoMergePolicy.INSTANCE);
    Map<String, Long> sizes =
        dispatches.stream()
            .collect(Collectors.groupingBy(TestDispatch.Indexed::family, Collectors.counting()));
    try (var writer = new IndexWriter(directory, config)) {
      int written = 0;
      for (TestDispatch.Indexed it : dispatches) {
        Document document = DispatchDocument.of(it.dispatch());
        long size = sizes.getOrDefault(it.family(), 1L);
        if (size > 1) {
          long name = FamilyNumber.of(it.family());
          document.add(new NumericDocValuesField(DispatchDocument.FAMILY, name));
          document.add(new NumericDocValuesField(DispatchDocument.FAMILY_SIZE, size));
        }
        String file = it.dispatch().dispatch().source().path();
        SourceRecord.mark(document, file);
        var source = record(file, FileOutcome.INDEXED, Optional.empty());
        writer.addDocuments(List.of(document, source.toDocument()));
        if (++written % perSegment == 0) {
          writer.flush();
        }
      }
      writer.addDocument(
          record("bad.html", FileOutcome.FAILED, Optional.of("no text")).toDocument());
      writer.addDocument(
          record("logo.svg", FileOutcome.SKIPPED, Optional.of("a picture")).toDocument());
      VersionChains.mark(writer);
      writer.setLiveCommitData(IndexStamp.current("test").toCommitData().entrySet());
      writer.commit();
    }
    return LuceneEngine.open(directory, places, RankingParameters.DEFAULT, () -> NOW);
  }

  private static SourceRecord record(String file, FileOutcome outcome, Optional<String> reason) {
    var contents = new SourceRecord.Contents(1, outcome, reason);
    return new SourceRecord(file, "root", file, "1:1", "digest", contents);
  }

  /// A request for ten hits and no facets.
  static SearchRequest request(QueryNode node) {
    return request(node, List.of());
  }

  static SearchRequest request(
      QueryNode node, List<SearchRequest.Selection> selections, FacetDimension... facets) {
    return SearchRequest.of(new ParsedQuery("", node, List.of()))
        .choosing(selections)
        .counting(Stream.of(facets).map(it -> new FacetRequest(it, 10)).toList());
  }

  static List<String> ids(ResultPage page) {
    return page.hits().stream().map(hit -> hit.dispatch().dispatch().id()).toList();
  }

  /// The values of a facet as they would be read: `Asie > Syrie 2*`, a star for those selected.
  static List<String> values(Facet facet) {
    return facet.values().stream()
        .map(it ->
            String.join(" > ", it.path()) + " " + it.dispatches() + (it.selected() ? "*" : ""))
        .toList();
  }
}
