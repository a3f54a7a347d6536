package depeche.searcher.engine;

import depeche.fields.FacetDimension;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/// Counts the dispatches of each value of a dimension, with their first and last day.
final class CoverageGatherer {
  /// Before the day among the values of a date, which are its year, its month and its day.
  private static final String DAY = "3|";

  private CoverageGatherer() {}

  /// The most frequent first.
  static Map<String, Coverage> of(FacetDimension dimension, Matches matches) throws IOException {
    Map<String, Coverage> all = new HashMap<>();
    for (Matches.Segment segment : matches.segments()) {
      add(dimension, segment, all);
    }
    var ordered = new LinkedHashMap<String, Coverage>();
    all.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Coverage> it) -> -it.getValue().dispatches())
                .thenComparing(Map.Entry::getKey))
        .forEach(it -> ordered.put(it.getKey(), it.getValue()));
    return ordered;
  }

  private static void add(
      FacetDimension dimension, Matches.Segment segment, Map<String, Coverage> all)
      throws IOException {
    LeafReader reader = segment.context().reader();
    SortedSetDocValues values = DocValues.getSortedSet(reader, dimension.field().indexName());
    SortedSetDocValues days =
        DocValues.getSortedSet(reader, FacetDimension.PUBLISHED.field().indexName());
    for (int i = 0; i < segment.count(); i++) {
      if (values.advanceExact(segment.doc(i))) {
        Optional<LocalDate> day = days.advanceExact(segment.doc(i)) ? day(days) : Optional.empty();
        for (int n = values.docValueCount(); n > 0; n--) {
          all.merge(
              values.lookupOrd(values.nextOrd()).utf8ToString(),
              new Coverage(1, day, day),
              Coverage::and);
        }
      }
    }
  }

  /// The last value of a dispatch is its day, if it is known.
  private static Optional<LocalDate> day(SortedSetDocValues days) throws IOException {
    long last = 0;
    for (int n = days.docValueCount(); n > 0; n--) {
      last = days.nextOrd();
    }
    String value = days.lookupOrd(last).utf8ToString();
    return value.startsWith(DAY)
        ? Optional.of(LocalDate.parse(value.substring(DAY.length())))
        : Optional.empty();
  }
}
