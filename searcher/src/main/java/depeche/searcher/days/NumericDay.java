package depeche.searcher.days;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// Reads days written in digits: `2020`, `2020-02`, `2020-02-20`, `20200220`, `2020-W08`,
/// `20/02/2020`, `20/2/20`, `02/2020`, `20/02`, `2020-Q1`, `201X`. The day stands before the month,
/// as in French.
final class NumericDay {
  private NumericDay() {}

  /// @param text folded
  /// @param now the day on which or before which a day without a year falls
  static Optional<DayRange> read(String text, LocalDate now) {
    if (!DayWords.isDigit(text.charAt(0))) {
      return Optional.empty();
    }
    int time = text.indexOf('t');
    String[] parts = (time == 10 ? text.substring(0, time) : text).split("[-/.]", -1);
    try {
      return switch (parts.length) {
        case 1 -> one(parts[0]);
        case 2 -> two(parts[0], parts[1], now);
        case 3 -> three(parts[0], parts[1], year(parts[2], text, now));
        default -> Optional.empty();
      };
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<DayRange> one(String text) {
    if (text.length() == 8 && number(text) > 0) {
      return three(text.substring(0, 4), text.substring(4, 6), text.substring(6));
    }
    if (text.length() == 4 && text.charAt(3) == 'x') {
      int year = 10 * number(text.substring(0, 3));
      return DayWords.isYear(year) && DayWords.isYear(year + 9)
          ? Optional.of(DayRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 10, 1, 1)))
          : Optional.empty();
    }
    return isYear(text) ? Optional.of(DayPhrases.year(number(text))) : Optional.empty();
  }

  private static Optional<DayRange> two(String first, String second, LocalDate now) {
    if (isYear(first) && !second.isEmpty()) {
      int rest = number(second.substring(1));
      return switch (second.charAt(0)) {
        case 'w', 's' -> IsoWeek.of(number(first), rest).map(NumericDay::week);
        case 'q', 't' ->
            rest >= 1 && rest <= 4 ? Optional.of(quarter(number(first), rest)) : Optional.empty();
        default -> month(first, second);
      };
    }
    return isYear(second) ? month(second, first) : day(second, first, now);
  }

  static DayRange week(IsoWeek week) {
    return DayRange.of(week.monday(), week.monday().plusWeeks(1));
  }

  static DayRange quarter(int year, int quarter) {
    LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
    return DayRange.of(first, first.plusMonths(3));
  }

  private static Optional<DayRange> month(String year, String month) {
    return isSmall(month)
        ? Optional.of(DayPhrases.month(LocalDate.of(number(year), number(month), 1)))
        : Optional.empty();
  }

  /// A day and a month, the latest there was.
  private static Optional<DayRange> day(String month, String day, LocalDate now) {
    if (!isSmall(month) || !isSmall(day)) {
      return Optional.empty();
    }
    return Optional.of(DayRange.day(DayPhrases.latest(number(month), number(day), now)));
  }

  private static Optional<DayRange> three(String first, String second, String third) {
    if (!isSmall(second)) {
      return Optional.empty();
    }
    if (isYear(first) && isSmall(third)) {
      return Optional.of(DayRange.day(LocalDate.of(number(first), number(second), number(third))));
    }
    return isYear(third) && isSmall(first)
        ? Optional.of(DayRange.day(LocalDate.of(number(third), number(second), number(first))))
        : Optional.empty();
  }

  /// `20` of `3/2/20`, but not of `3-2-20`, which may begin with its year, as ISO 8601 has it.
  private static String year(String year, String text, LocalDate now) {
    boolean two = year.length() == 2 && number(year) >= 0 && text.indexOf('-') < 0;
    return two ? Integer.toString(latestYear(number(year), now)) : year;
  }

  /// The latest year that ends in these two digits and has begun.
  static int latestYear(int ending, LocalDate now) {
    int year = now.getYear() - now.getYear() % 100 + ending;
    return year > now.getYear() ? year - 100 : year;
  }

  private static boolean isYear(String text) {
    return text.length() == 4 && DayWords.isYear(number(text));
  }

  private static boolean isSmall(String text) {
    return text.length() <= 2 && number(text) >= 0;
  }

  /// −1 if `text` is no number of up to eight digits.
  private static int number(String text) {
    boolean digits =
        !text.isEmpty() && text.length() <= 8 && text.chars().allMatch(DayWords::isDigit);
    return digits ? Integer.parseInt(text) : -1;
  }
}
