package depeche.searcher.engine;

import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import depeche.fields.StoredAnnotations;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;

/// Counts matches by period and finds the periods that stand out.
final class TimelineGatherer {
  /// More periods than this are too many to read, and a longer unit is taken.
  private static final int READABLE_DAYS = 45;

  private static final int READABLE = 60;

  /// One hit in twenty may lie outside the span that the unit is chosen for, at either end.
  private static final int STRAY = 20;

  /// Longer runs of periods without a hit are left out.
  private static final int LONGEST_GAP = 400;

  /// Peaks that are looked into, the highest.
  private static final int DESCRIBED = 8;

  private static final List<Timeline.Unit> CALENDAR =
      List.of(Timeline.Unit.YEAR, Timeline.Unit.MONTH, Timeline.Unit.DAY);

  /// Years of four digits alone are written as values.
  private static final int LAST_YEAR = 9999;

  private final IndexReader reader;
  private final Timeline.Request wanted;
  private final Counting counting;

  /// Looks into a peak.
  interface PeakReader {
    Timeline.Peak peak(LocalDate from, LocalDate to) throws IOException;
  }

  TimelineGatherer(IndexReader reader, Timeline.Request wanted, Counting counting) {
    this.reader = reader;
    this.wanted = wanted;
    this.counting = counting;
  }

  /// The days of each dispatch, from the first to the one after the last.
  private record Interval(LocalDate from, LocalDate to, int dispatches) {}

  Timeline gather(Matches matches, PeakReader peaks) throws IOException {
    Collection<List<Interval>> hits =
        switch (wanted.clock()) {
          case PUBLISHED -> counting.byFamily() ? each(matches) : published(matches);
          case EVENT -> each(matches);
        };
    Timeline.Unit unit = wanted.unit().orElseGet(() -> suitable(hits));
    var counts = new TreeMap<LocalDate, Integer>();
    int dated = 0;
    for (List<Interval> hit : hits) {
      Set<LocalDate> periods = periods(hit, unit);
      int dispatches = hit.isEmpty() ? 0 : hit.getFirst().dispatches;
      periods.forEach(period -> counts.merge(period, dispatches, Integer::sum));
      dated += periods.isEmpty() ? 0 : dispatches;
    }
    Optional<Timeline.Threshold> threshold = Timeline.Threshold.of(List.copyOf(counts.values()));
    List<Timeline.Period> periods =
        threshold.isPresent()
            ? filled(counts, unit, described(counts, unit, threshold.get(), peaks))
            : filled(counts, unit, Map.of());
    return new Timeline(wanted, unit, periods, counting.total(matches), dated, threshold);
  }

  /// How many matches have a day in each year, month and day, written as values of a
  /// [FacetDimension]: `1|2020`, `2|2020-02`, `3|2020-02-20`.
  Map<String, Integer> values(Matches matches) throws IOException {
    Map<String, Integer> values = new HashMap<>();
    for (List<Interval> hit : each(matches)) {
      for (int depth = 1; depth <= CALENDAR.size(); depth++) {
        Timeline.Unit unit = CALENDAR.get(depth - 1);
        for (LocalDate period : periods(hit, unit)) {
          if (period.getYear() >= 0 && period.getYear() <= LAST_YEAR) {
            values.merge(depth + "|" + unit.value(period), 1, Integer::sum);
          }
        }
      }
    }
    return values;
  }

  /// The days of publication, dispatches of one day together.
  private List<List<Interval>> published(Matches matches) throws IOException {
    var hits = new ArrayList<List<Interval>>();
    FacetCounts.of(reader, FacetDimension.PUBLISHED, matches)
        .startingWith("3|")
        .forEach((value, count) -> {
          LocalDate day = LocalDate.parse(value.substring(2));
          hits.add(List.of(new Interval(day, day.plusDays(1), count)));
        });
    return hits;
  }

  /// The days of each dispatch or family.
  private Collection<List<Interval>> each(Matches matches) throws IOException {
    Map<Long, List<Interval>> hits = new LinkedHashMap<>();
    for (Matches.Segment segment : matches.segments()) {
      DaysOfDocument days = days(segment);
      Counting.Keys keys = counting.keys(segment);
      for (int i = 0; i < segment.count(); i++) {
        int doc = segment.doc(i);
        hits.computeIfAbsent(keys.of(doc), _ -> new ArrayList<>()).addAll(days.of(doc));
      }
    }
    return hits.values();
  }

  private interface DaysOfDocument {
    List<Interval> of(int doc) throws IOException;
  }

  private DaysOfDocument days(Matches.Segment segment) throws IOException {
    return switch (wanted.clock()) {
      case PUBLISHED -> {
        SortedSetDocValues values =
            DocValues.getSortedSet(segment.context().reader(), DispatchField.PUBLISHED.indexName());
        yield doc -> published(values, doc);
      }
      case EVENT -> {
        StoredFields stored = segment.context().reader().storedFields();
        yield doc ->
            StoredAnnotations.dates(stored.document(doc, StoredAnnotations.DATE_FIELDS)).stream()
                .map(it -> new Interval(it.from(), it.to(), 1))
                .toList();
      }
    };
  }

  private static List<Interval> published(SortedSetDocValues values, int doc) throws IOException {
    if (!values.advanceExact(doc)) {
      return List.of();
    }
    for (int left = values.docValueCount(); left > 0; left--) {
      String value = values.lookupOrd(values.nextOrd()).utf8ToString();
      if (value.startsWith("3|")) {
        LocalDate day = LocalDate.parse(value.substring(2));
        return List.of(new Interval(day, day.plusDays(1), 1));
      }
    }
    return List.of();
  }

  /// The shortest unit by which the bulk of the hits takes few enough periods.
  private static Timeline.Unit suitable(Collection<List<Interval>> hits) {
    var starts = new TreeMap<LocalDate, Integer>();
    int total = 0;
    for (List<Interval> hit : hits) {
      for (Interval it : hit) {
        starts.merge(it.from, it.dispatches, Integer::sum);
        total += it.dispatches;
      }
    }
    if (total == 0) {
      return Timeline.Unit.YEAR;
    }
    LocalDate first = reached(starts, total / STRAY);
    LocalDate last = reached(starts, total - 1 - total / STRAY);
    for (Timeline.Unit unit : Timeline.Unit.values()) {
      long periods = unit.between(unit.first(first), unit.first(last));
      if (periods < (unit == Timeline.Unit.DAY ? READABLE_DAYS : READABLE)) {
        return unit;
      }
    }
    return Timeline.Unit.YEAR;
  }

  /// The day at which more than `passed` have been counted.
  private static LocalDate reached(NavigableMap<LocalDate, Integer> starts, int passed) {
    int seen = 0;
    for (var start : starts.entrySet()) {
      seen += start.getValue();
      if (seen > passed) {
        return start.getKey();
      }
    }
    return starts.lastKey();
  }

  /// The periods that a query would find a dispatch in.
  private static Set<LocalDate> periods(List<Interval> intervals, Timeline.Unit unit) {
    Set<LocalDate> periods = new HashSet<>();
    for (Interval it : intervals) {
      LocalDate first = unit.first(it.from);
      if (it.from.plusDays(DispatchDocument.LONGEST_BY_DAY).isBefore(it.to)) {
        if (!unit.next(first).isBefore(it.to)) {
          periods.add(first);
        }
      } else {
        for (LocalDate period = first; period.isBefore(it.to); period = unit.next(period)) {
          periods.add(period);
        }
      }
    }
    return periods;
  }

  private static Map<LocalDate, Timeline.Peak> described(
      NavigableMap<LocalDate, Integer> counts,
      Timeline.Unit unit,
      Timeline.Threshold threshold,
      PeakReader reader)
      throws IOException {
    List<LocalDate> high =
        counts.entrySet().stream()
            .filter(it -> it.getValue() > threshold.value())
            .sorted(
                Map.Entry.<LocalDate, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    var peaks = new TreeMap<LocalDate, Timeline.Peak>();
    for (LocalDate period : high) {
      peaks.put(
          period,
          peaks.size() < DESCRIBED
              ? reader.peak(period, unit.next(period))
              : new Timeline.Peak(List.of(), Optional.empty()));
    }
    return peaks;
  }

  private static List<Timeline.Period> filled(
      NavigableMap<LocalDate, Integer> counts,
      Timeline.Unit unit,
      Map<LocalDate, Timeline.Peak> peaks) {
    var periods = new ArrayList<Timeline.Period>();
    LocalDate next = counts.isEmpty() ? LocalDate.MIN : counts.firstKey();
    for (var count : counts.entrySet()) {
      if (unit.between(next, count.getKey()) <= LONGEST_GAP) {
        for (; next.isBefore(count.getKey()); next = unit.next(next)) {
          periods.add(period(next, unit, 0, Optional.empty()));
        }
      }
      LocalDate first = count.getKey();
      periods.add(period(first, unit, count.getValue(), Optional.ofNullable(peaks.get(first))));
      next = unit.next(first);
    }
    return periods;
  }

  private static Timeline.Period period(
      LocalDate first, Timeline.Unit unit, int dispatches, Optional<Timeline.Peak> peak) {
    return new Timeline.Period(unit.value(first), first, unit.next(first), dispatches, peak);
  }

  /// The field whose days a clock counts.
  static DispatchField field(Timeline.Clock clock) {
    return switch (clock) {
      case PUBLISHED -> DispatchField.PUBLISHED;
      case EVENT -> DispatchField.EVENT;
    };
  }
}
