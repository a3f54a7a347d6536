package depeche.searcher.engine;

import depeche.fields.SourceRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What an archive holds.
///
/// @param undated dispatches without a publication date
/// @param withoutPlace dispatches in which no place was found
/// @param byMonth dispatches by month of publication, `2020-02`, in order
/// @param gaps days without a dispatch that stand out against the usual rhythm ([CoverageGaps])
/// @param agencies dispatches by agency, the most frequent first
/// @param sites dispatches by site, the most frequent first
/// @param failures the files that could not be read, with the reason
/// @param skipped the files that held no dispatch, with the reason
/// @param bytes size of the index on disk
public record ArchiveStatistics(
    int dispatches,
    int families,
    int undated,
    int withoutPlace,
    int withoutActor,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    Map<String, Integer> byMonth,
    List<Gap> gaps,
    Map<String, Coverage> agencies,
    Map<String, Coverage> sites,
    List<SourceRecord> failures,
    List<SourceRecord> skipped,
    long bytes) {
  public ArchiveStatistics {
    gaps = List.copyOf(gaps);
    failures = List.copyOf(failures);
    skipped = List.copyOf(skipped);
  }

  /// How many files held no dispatch, by reason.
  public Map<String, Integer> skipReasons() {
    var reasons = new TreeMap<String, Integer>();
    skipped.forEach(file -> reasons.merge(file.reason().orElse(""), 1, Integer::sum));
    return reasons;
  }
}
