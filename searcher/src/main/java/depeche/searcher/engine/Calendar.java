package depeche.searcher.engine;

import depeche.searcher.query.QueryNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The ranges of days that a request chose, against the years, months and days of a facet.
record Calendar(List<Range> ranges) {

  /// Days from `from` included to `to` excluded.
  record Range(LocalDate from, LocalDate to) {
    /// Whether it is exactly the year, month or day that `value` writes.
    boolean is(String value) {
      return from.equals(first(value)) && to.equals(next(value));
    }

    /// Whether it lies within that year or month.
    boolean within(String value) {
      return !from.isBefore(first(value)) && !to.isAfter(next(value));
    }
  }

  /// What the choices come to. Conjuncts of one range each are one range, such as `--du` with
  /// `--au`; else each range stands for itself.
  static Calendar of(List<List<QueryNode>> chosen) {
    var ranges = new ArrayList<Range>();
    if (!chosen.isEmpty() && chosen.stream().allMatch(group -> group.size() == 1)) {
      Range common =
          chosen.stream()
              .flatMap(group -> range(group.getFirst()).stream())
              .reduce(new Range(LocalDate.MIN, LocalDate.MAX), Calendar::intersection);
      ranges.add(common);
    } else {
      chosen.forEach(group -> group.forEach(node -> range(node).ifPresent(ranges::add)));
    }
    return new Calendar(ranges);
  }

  private static Optional<Range> range(QueryNode node) {
    return node instanceof QueryNode.Days days
        ? Optional.of(new Range(days.from().orElse(LocalDate.MIN), days.to().orElse(LocalDate.MAX)))
        : Optional.empty();
  }

  private static Range intersection(Range one, Range other) {
    return new Range(
        one.from.isAfter(other.from) ? one.from : other.from,
        one.to.isBefore(other.to) ? one.to : other.to);
  }

  /// Whether the year, month or day was chosen as it stands.
  boolean takes(String value) {
    return ranges.stream().anyMatch(range -> range.is(value));
  }

  /// Whether the choice lies within the year or month, so that its parts are of interest.
  boolean opens(String value) {
    return ranges.stream().anyMatch(range -> range.within(value));
  }

  private static LocalDate first(String value) {
    return switch (value.length()) {
      case 10 -> LocalDate.parse(value);
      case 7 -> YearMonth.parse(value).atDay(1);
      default -> LocalDate.of(Integer.parseInt(value), 1, 1);
    };
  }

  private static LocalDate next(String value) {
    return switch (value.length()) {
      case 10 -> LocalDate.parse(value).plusDays(1);
      case 7 -> YearMonth.parse(value).plusMonths(1).atDay(1);
      default -> LocalDate.of(Integer.parseInt(value) + 1, 1, 1);
    };
  }
}
