package depeche.searcher.engine;

import depeche.fields.FacetDimension;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/// How many of some matches have each value of one dimension.
///
/// Counted by hand, by the ordinals of each segment: no state is built over the whole index, which
/// costs more than a search when the process is young.
final class FacetCounts {
  private final IndexReader reader;
  private final String field;
  private final List<Segment> segments;

  /// By value, what is to be added to the counts of the segments.
  private final Map<String, Integer> corrections;

  private static final class Segment {
    private final SortedSetDocValues values;
    private final int[] counts;

    private Segment(SortedSetDocValues values) {
      this.values = values;
      this.counts = new int[Math.toIntExact(values.getValueCount())];
    }

    private void count(Matches.Segment matches) throws IOException {
      for (int i = 0; i < matches.count(); i++) {
        if (values.advanceExact(matches.doc(i))) {
          for (int left = values.docValueCount(); left > 0; left--) {
            counts[(int) values.nextOrd()]++;
          }
        }
      }
    }
  }

  private FacetCounts(
      IndexReader reader, String field, List<Segment> segments, Map<String, Integer> corrections) {
    this.reader = reader;
    this.field = field;
    this.segments = segments;
    this.corrections = corrections;
  }

  /// Counts dispatches.
  static FacetCounts of(IndexReader reader, FacetDimension dimension, Matches matches)
      throws IOException {
    return of(reader, dimension, matches, SearchRequest.Families.EXPANDED);
  }

  /// Counts dispatches, or families where those are asked for. Families themselves are a dimension
  /// too, of those that have several members.
  static FacetCounts of(
      IndexReader reader,
      FacetDimension dimension,
      Matches matches,
      SearchRequest.Families families)
      throws IOException {
    String field = dimension.field().indexName();
    if (dimension == FacetDimension.FAMILY) {
      Map<String, Integer> sizes = FamilyValues.counts(matches);
      if (families == SearchRequest.Families.COUNTED) {
        sizes.replaceAll((_, _) -> 1);
      }
      return new FacetCounts(reader, field, List.of(), sizes);
    }
    if (dimension == FacetDimension.EVENT) {
      var events = new Timeline.Request(Timeline.Clock.EVENT, Optional.empty());
      var gatherer = new TimelineGatherer(reader, events, new Counting(families));
      return new FacetCounts(reader, field, List.of(), gatherer.values(matches));
    }
    var segments = new ArrayList<Segment>();
    for (Matches.Segment matching : matches.segments()) {
      if (matching.count() > 0) {
        var segment = new Segment(DocValues.getSortedSet(matching.context().reader(), field));
        segment.count(matching);
        segments.add(segment);
      }
    }
    return new FacetCounts(
        reader,
        field,
        segments,
        families == SearchRequest.Families.COUNTED ? RepeatedValues.of(matches, field) : Map.of());
  }

  /// The values that begin with `prefix` and occur, each with its count.
  Map<String, Integer> startingWith(String prefix) throws IOException {
    var merged = new HashMap<String, Integer>();
    for (Segment segment : segments) {
      int end = end(segment.values, prefix);
      for (int ord = start(segment.values, prefix); ord < end; ord++) {
        int count = segment.counts[ord];
        if (count > 0) {
          merged.merge(segment.values.lookupOrd(ord).utf8ToString(), count, Integer::sum);
        }
      }
    }
    corrections.forEach((value, correction) -> {
      if (value.startsWith(prefix)) {
        merged.merge(value, correction, Integer::sum);
      }
    });
    return merged;
  }

  /// Whether the archive has a value that begins with `prefix`, among these matches or not.
  boolean archiveHas(String prefix) throws IOException {
    for (LeafReaderContext context : reader.leaves()) {
      SortedSetDocValues values = DocValues.getSortedSet(context.reader(), field);
      if (start(values, prefix) < end(values, prefix)) {
        return true;
      }
    }
    return false;
  }

  private static int start(SortedSetDocValues values, String prefix) throws IOException {
    return prefix.isEmpty() ? 0 : insertion(values, new BytesRef(prefix));
  }

  private static int end(SortedSetDocValues values, String prefix) throws IOException {
    if (prefix.isEmpty()) {
      return (int) values.getValueCount();
    }
    BytesRef after = new BytesRef(prefix);
    // the last byte of UTF-8 text is never 0xFF, so the next prefix is one byte up
    after.bytes[after.offset + after.length - 1]++;
    return insertion(values, after);
  }

  private static int insertion(SortedSetDocValues values, BytesRef term) throws IOException {
    long ord = values.lookupTerm(term);
    return (int) (ord < 0 ? -1 - ord : ord);
  }
}
