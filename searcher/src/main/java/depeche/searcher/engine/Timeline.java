package depeche.searcher.engine;

import depeche.dispatch.Labelled;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Some hits over time.
///
/// A hit counts once in each period that it has a day in; an interval of more than a week that the
/// text speaks of counts where it lies within one period, as a query for that period finds it.
///
/// @param periods from the first that has a hit to the last, in order; of those without any, only
///   those in short gaps
/// @param hits how many there are in all
/// @param dated how many of them are in a period
/// @param threshold what a period must exceed to be a peak; empty where there are too few periods
public record Timeline(
    Request request,
    Unit unit,
    List<Period> periods,
    int hits,
    int dated,
    Optional<Threshold> threshold) {
  public Timeline {
    periods = List.copyOf(periods);
  }

  /// Which timeline is wanted.
  ///
  /// @param unit empty for the one that suits the hits
  public record Request(Clock clock, Optional<Unit> unit) {}

  /// Which days of a dispatch are meant.
  public enum Clock implements Labelled {
    PUBLISHED("published"),
    /// the days that the text speaks of
    EVENT("event");

    private final String label;

    Clock(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /// How long a period is.
  public enum Unit implements Labelled {
    DAY("day"),
    WEEK("week"),
    MONTH("month"),
    YEAR("year");

    private final String label;

    Unit(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }

    /// The first day of the period of a day; weeks begin on Monday.
    public LocalDate first(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
        case YEAR -> day.withDayOfYear(1);
      };
    }

    /// The first day of the next period.
    public LocalDate next(LocalDate first) {
      return switch (this) {
        case DAY -> first.plusDays(1);
        case WEEK -> first.plusWeeks(1);
        case MONTH -> first.plusMonths(1);
        case YEAR -> first.plusYears(1);
      };
    }

    /// How many periods begin from `first` on before `end`, both first days of one.
    public long between(LocalDate first, LocalDate end) {
      return switch (this) {
        case DAY -> ChronoUnit.DAYS.between(first, end);
        case WEEK -> ChronoUnit.WEEKS.between(first, end);
        case MONTH -> ChronoUnit.MONTHS.between(first, end);
        case YEAR -> ChronoUnit.YEARS.between(first, end);
      };
    }

    /// The period as a query writes it: `2020-02-20`, `2020-W08`, `2020-02`, `2020`.
    public String value(LocalDate first) {
      return switch (this) {
        case DAY -> first.toString();
        case WEEK ->
            String.format(
                Locale.ROOT,
                "%04d-W%02d",
                first.get(IsoFields.WEEK_BASED_YEAR),
                first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        case MONTH -> first.toString().substring(0, first.toString().length() - 3);
        case YEAR -> first.toString().substring(0, first.toString().length() - 6);
      };
    }
  }

  /// One period.
  ///
  /// @param value as a query writes it
  /// @param to the first day after it
  public record Period(
      String value, LocalDate from, LocalDate to, int dispatches, Optional<Peak> peak) {}

  /// What is typical of a period that stands out.
  ///
  /// @param names actors and places more frequent in it than in the other hits, the most telling
  ///   first
  /// @param title that of its best hit
  public record Peak(List<String> names, Optional<String> title) {
    public Peak {
      names = List.copyOf(names);
    }
  }

  /// Above what a period is a peak: the median of the periods with hits, and three times the median
  /// of the distances from it (at least 1), which a few high periods cannot move.
  public record Threshold(double median, double deviation) {
    private static final int DEVIATIONS = 3;

    /// With fewer periods nothing is usual.
    private static final int LEAST_PERIODS = 5;

    /// The threshold of some counts above 0.
    static Optional<Threshold> of(List<Integer> counts) {
      if (counts.size() < LEAST_PERIODS) {
        return Optional.empty();
      }
      double median = median(counts.stream().mapToDouble(it -> it).sorted().toArray());
      double deviation =
          median(counts.stream().mapToDouble(it -> Math.abs(it - median)).sorted().toArray());
      return Optional.of(new Threshold(median, Math.max(1, deviation)));
    }

    private static double median(double[] sorted) {
      int middle = sorted.length / 2;
      return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public double value() {
      return median + DEVIATIONS * deviation;
    }
  }
}
