package depeche.indexer.clean;

import depeche.dispatch.DateEvidence;
import depeche.dispatch.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that says when a dispatch came out or was changed, ranked.
///
/// The best ranked evidence decides the day. If it gives no time, the next one of the same day that
/// does is taken instead. Nothing before 1600 and nothing later than a day after the crawl is
/// believed.
final class DateEvidences {
  /// How far an evidence is trusted, best first.
  enum Rank {
    STATED,
    METADATA,
    STRUCTURED,
    MARKUP,
    VISIBLE,
    DATELINE,
    LOOSE_MARKUP,
    LOOSE_VISIBLE,
    SCRIPT,
    ADDRESS,
    FILE_NAME,
    OPTION
  }

  private record Candidate(DateEvidence evidence, Rank rank) {
    LocalDate day() {
      return evidence.value().day();
    }
  }

  private static final int LONG_AGO_DAYS = 270;
  private static final int SOON_DAYS = 60;
  private static final LocalDate EARLIEST = LocalDate.of(1600, 1, 1);

  private final List<Candidate> published = new ArrayList<>();
  private final List<Candidate> updated = new ArrayList<>();
  private Optional<PrintedDate> dateline = Optional.empty();
  private Optional<Integer> year = Optional.empty();
  private final List<PrintedDate> yearlessPublished = new ArrayList<>();
  private final List<PrintedDate> yearlessUpdated = new ArrayList<>();
  private Optional<Integer> copyrightYear = Optional.empty();
  private final List<LocalDate> elsewhere = new ArrayList<>();

  void published(Timestamp value, String from, Rank rank) {
    published.add(new Candidate(new DateEvidence(value, from), rank));
  }

  void updated(Timestamp value, String from, Rank rank) {
    updated.add(new Candidate(new DateEvidence(value, from), rank));
  }

  /// The day as the dateline gives it.
  void dateline(PrintedDate date) {
    if (dateline.isEmpty()) {
      dateline = Optional.of(date);
    }
  }

  /// A year without a day, as in the address `/2020/02/…`, that completes a dateline.
  void year(int known) {
    if (year.isEmpty()) {
      year = Optional.of(known);
    }
  }

  /// A day that the page shows without its year.
  void yearless(PrintedDate date, boolean changed) {
    (changed ? yearlessUpdated : yearlessPublished).add(date);
  }

  boolean wantsYear() {
    return !yearlessPublished.isEmpty() || !yearlessUpdated.isEmpty();
  }

  /// The year of the copyright notice: that of the publication, or a later one.
  void copyrightYear(int known) {
    copyrightYear = Optional.of(known);
  }

  /// A day that the page shows beside the article, as those of a list of fresh ones.
  void elsewhere(LocalDate day) {
    elsewhere.add(day);
  }

  /// Whether a day of publication is known, and not by its address alone.
  boolean hasDay() {
    return dateline.isPresent()
        || published.stream().anyMatch(it -> it.rank().compareTo(Rank.SCRIPT) < 0);
  }

  Optional<DateEvidence> bestPublished(Optional<Instant> seen) {
    List<Candidate> candidates = plausible(published, seen);
    candidates.addAll(completed(yearlessPublished, seen));
    datelineEvidence(candidates, seen).ifPresent(candidates::add);
    candidates.sort(Comparator.comparing(Candidate::rank));
    return best(preferEarlier(candidates, plausible(updated, seen))).or(() -> earliestChange(seen));
  }

  /// A page that shows nothing but « Mis à jour le 13 mars » came out that day or not long before.
  private Optional<DateEvidence> earliestChange(Optional<Instant> seen) {
    return plausible(updated, seen).stream()
        .min(Comparator.comparing(Candidate::day))
        .map(Candidate::evidence);
  }

  /// The last change, if it is one: later than the publication.
  Optional<DateEvidence> bestUpdated(Optional<DateEvidence> publication, Optional<Instant> seen) {
    List<Candidate> candidates = plausible(updated, seen);
    candidates.addAll(completed(yearlessUpdated, seen));
    candidates.sort(Comparator.comparing(Candidate::rank));
    return best(candidates)
        .filter(change ->
            publication.isEmpty()
                || !change.value().day().isBefore(publication.get().value().day()));
  }

  /// Some systems overwrite the publication time of the metadata with that of the last change: if
  /// both are equal and the page itself names an earlier day, that one holds.
  private static List<Candidate> preferEarlier(
      List<Candidate> candidates, List<Candidate> changes) {
    if (candidates.isEmpty() || candidates.getFirst().rank() == Rank.STATED) {
      return candidates;
    }
    Candidate first = candidates.getFirst();
    boolean overwritten =
        changes.stream()
            .anyMatch(change -> change.evidence().value().equals(first.evidence().value()));
    if (overwritten) {
      for (Candidate other : candidates) {
        boolean shown = other.rank() == Rank.VISIBLE || other.rank() == Rank.STRUCTURED;
        if (shown && other.day().isBefore(first.day())) {
          return List.of(other);
        }
      }
    }
    return candidates;
  }

  /// Days without a year, as far as other evidence gives it: the nearest to another date of the
  /// article, in the year of the address, in that of the other days of the page, in that of the
  /// copyright or, where that is still to come at the crawl, the year before.
  private List<Candidate> completed(List<PrintedDate> days, Optional<Instant> seen) {
    if (days.isEmpty()) {
      return List.of();
    }
    Optional<LocalDate> other =
        Stream.concat(plausible(published, seen).stream(), plausible(updated, seen).stream())
            .min(Comparator.comparing(Candidate::rank))
            .map(Candidate::day);
    var completed = new ArrayList<Candidate>();
    for (PrintedDate day : days) {
      years(other, day, seen)
          .flatMap(known -> day.in(known).stream())
          .map(found -> visible(found, day))
          .filter(candidate -> isPlausible(candidate, seen))
          .min(Comparator.comparingLong(candidate -> distance(candidate.day(), other)))
          .ifPresent(completed::add);
    }
    return completed;
  }

  private Stream<Integer> years(
      Optional<LocalDate> other, PrintedDate day, Optional<Instant> seen) {
    if (other.isPresent()) {
      int near = other.get().getYear();
      return Stream.of(near, near - 1, near + 1);
    }
    if (year.isPresent()) {
      return year.stream();
    }
    Optional<LocalDate> latest =
        elsewhere.stream().filter(shown -> isPlausible(shown, seen)).max(Comparator.naturalOrder());
    return latest.isPresent()
        ? latest.flatMap(shown -> nearCrawl(day, shown)).map(LocalDate::getYear).stream()
        : copyrightYear.stream().flatMap(known -> Stream.of(known, known - 1));
  }

  /// The day in the year that ended with the latest day shown; in the year after it only where that
  /// makes it much nearer, since a page may show no more than a few older articles beside its own.
  private static Optional<LocalDate> nearCrawl(PrintedDate partial, LocalDate latest) {
    Optional<LocalDate> before = partial.before(latest);
    return before
        .filter(day -> ChronoUnit.DAYS.between(day, latest) > LONG_AGO_DAYS)
        .flatMap(day -> partial.in(day.getYear() + 1))
        .filter(day -> ChronoUnit.DAYS.between(latest, day) < SOON_DAYS)
        .or(() -> before);
  }

  /// Without another date the order of the years decides.
  private static long distance(LocalDate day, Optional<LocalDate> other) {
    return other.map(known -> Math.abs(ChronoUnit.DAYS.between(known, day))).orElse(0L);
  }

  private static Candidate visible(LocalDate day, PrintedDate partial) {
    Timestamp value =
        partial.time().map(time -> Timestamp.of(day.atTime(time))).orElse(Timestamp.of(day));
    return new Candidate(new DateEvidence(value, "visible text"), Rank.VISIBLE);
  }

  private Optional<Candidate> datelineEvidence(List<Candidate> candidates, Optional<Instant> seen) {
    if (dateline.isEmpty()) {
      return Optional.empty();
    }
    PrintedDate partial = dateline.get();
    Optional<LocalDate> day =
        candidates.stream()
            .min(Comparator.comparing(Candidate::rank))
            .map(Candidate::day)
            .flatMap(partial::before)
            .or(partial::complete)
            .or(() -> year.flatMap(partial::in));
    return day.map(known ->
            partial
                .time()
                .map(time -> Timestamp.of(known.atTime(time)))
                .orElseGet(() -> Timestamp.of(known)))
        .map(value -> new Candidate(new DateEvidence(value, "dateline"), Rank.DATELINE))
        .filter(candidate -> isPlausible(candidate, seen));
  }

  private static Optional<DateEvidence> best(List<Candidate> ranked) {
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    Candidate first = ranked.getFirst();
    if (first.evidence().value().time().isPresent()) {
      return Optional.of(first.evidence());
    }
    return ranked.stream()
        .filter(other -> other.day().equals(first.day()))
        .filter(other -> other.evidence().value().time().isPresent())
        .map(Candidate::evidence)
        .findFirst()
        .or(() -> Optional.of(first.evidence()));
  }

  private static List<Candidate> plausible(List<Candidate> all, Optional<Instant> seen) {
    var kept = new ArrayList<Candidate>();
    for (Candidate candidate : all) {
      if (isPlausible(candidate, seen)) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  private static boolean isPlausible(Candidate candidate, Optional<Instant> seen) {
    return isPlausible(candidate.day(), seen);
  }

  private static boolean isPlausible(LocalDate day, Optional<Instant> seen) {
    boolean known = seen.isPresent();
    LocalDate latest =
        known ? seen.get().atZone(Timestamp.PARIS).toLocalDate().plusDays(1) : LocalDate.MAX;
    return !day.isBefore(EARLIEST) && !day.isAfter(latest);
  }
}
