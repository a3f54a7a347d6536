package depeche.searcher.engine;

import depeche.fields.DispatchDocument;
import depeche.fields.FacetDimension;
import depeche.fields.SourceRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/// Counts what a whole archive holds.
final class StatisticsGatherer {
  private final Archive archive;
  private final IndexSearcher searcher;

  StatisticsGatherer(Archive archive, IndexSearcher searcher) {
    this.archive = archive;
    this.searcher = searcher;
  }

  ArchiveStatistics gather() throws IOException {
    Matches all = searcher.search(SearchPlan.isDispatch(), Matches.manager());
    Map<String, Integer> days = counts(FacetDimension.PUBLISHED, all, "3|");
    var failures = new ArrayList<SourceRecord>();
    var skipped = new ArrayList<SourceRecord>();
    readSources(failures, skipped);
    List<LocalDate> ordered =
        days.keySet().stream().map(day -> LocalDate.parse(day.substring(2))).sorted().toList();
    return new ArchiveStatistics(
        all.total(),
        FamilyValues.distinct(all),
        without(FacetDimension.PUBLISHED, all),
        without(FacetDimension.PLACE, all),
        without(FacetDimension.ACTOR, all),
        ordered.stream().findFirst(),
        ordered.isEmpty() ? Optional.empty() : Optional.of(ordered.getLast()),
        months(counts(FacetDimension.PUBLISHED, all, "2|")),
        CoverageGaps.of(byDay(days)),
        CoverageGatherer.of(FacetDimension.AGENCY, all),
        CoverageGatherer.of(FacetDimension.SITE, all),
        failures,
        skipped,
        archive.bytes());
  }

  private Map<String, Integer> counts(FacetDimension dimension, Matches matches, String prefix)
      throws IOException {
    return FacetCounts.of(archive.reader(), dimension, matches).startingWith(prefix);
  }

  /// How many dispatches have no value of a dimension.
  private static int without(FacetDimension dimension, Matches matches) throws IOException {
    int without = 0;
    for (Matches.Segment segment : matches.segments()) {
      SortedSetDocValues values =
          DocValues.getSortedSet(segment.context().reader(), dimension.field().indexName());
      for (int i = 0; i < segment.count(); i++) {
        without += values.advanceExact(segment.doc(i)) ? 0 : 1;
      }
    }
    return without;
  }

  private static Map<LocalDate, Integer> byDay(Map<String, Integer> counts) {
    var days = new TreeMap<LocalDate, Integer>();
    counts.forEach((value, count) -> days.put(LocalDate.parse(value.substring(2)), count));
    return days;
  }

  private static Map<String, Integer> months(Map<String, Integer> counts) {
    var months = new TreeMap<String, Integer>();
    counts.forEach((value, count) -> months.put(value.substring(2), count));
    return months;
  }

  private void readSources(List<SourceRecord> failures, List<SourceRecord> skipped)
      throws IOException {
    var isSource = new TermQuery(new Term(DispatchDocument.TYPE, SourceRecord.SOURCE));
    Matches sources = searcher.search(isSource, Matches.manager());
    for (Matches.Segment segment : sources.segments()) {
      for (int i = 0; i < segment.count(); i++) {
        SourceRecord source =
            SourceRecord.read(segment.context().reader().storedFields().document(segment.doc(i)));
        switch (source.outcome()) {
          case FAILED -> failures.add(source);
          case SKIPPED -> skipped.add(source);
          case INDEXED, BEGUN -> {}
        }
      }
    }
    failures.sort(Comparator.comparing(SourceRecord::file));
    skipped.sort(Comparator.comparing(SourceRecord::file));
  }
}
