package depeche.searcher.query;

import depeche.searcher.language.Days;
import depeche.searcher.language.Language;
import java.time.LocalDate;
import java.util.Optional;

/// Says a range of days as people do: « en février 2020 », « du 1er février 2020 au 20 février 2020
/// », « depuis 2020 ».
final class DaysInWords {
  private final Language language;

  DaysInWords(Language language) {
    this.language = language;
  }

  String of(QueryNode.Days days) {
    return of(days.from(), days.to());
  }

  private String of(Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isPresent() && to.isPresent()) {
      return between(from.get(), to.get());
    }
    return from.map(this::since)
        .or(() -> to.map(end -> say("avant ", "before ") + point(end)))
        .orElseGet(() -> say("un jour ou l'autre", "some day"));
  }

  private String since(LocalDate day) {
    return isFirstOfMonth(day)
        ? say("depuis ", "since ") + point(day)
        : say("depuis le ", "since ") + day(day);
  }

  private String between(LocalDate from, LocalDate to) {
    if (from.plusDays(1).equals(to)) {
      return say("le ", "on ") + day(from);
    }
    if (from.plusMonths(1).equals(to) && isFirstOfMonth(from)) {
      return say("en ", "in ") + Days.monthInWords(from, language);
    }
    if (from.plusYears(1).equals(to) && isFirstOfYear(from)) {
      return say("en ", "in ") + from.getYear();
    }
    if (isFirstOfYear(from) && isFirstOfYear(to)) {
      return span(year(from), year(to.minusYears(1)));
    }
    if (isFirstOfMonth(from) && isFirstOfMonth(to)) {
      return span(
          Days.monthInWords(from, language), Days.monthInWords(to.minusMonths(1), language));
    }
    return say("du ", "from ") + day(from) + say(" au ", " to ") + day(to.minusDays(1));
  }

  private String span(String first, String last) {
    return say("de ", "from ") + first + say(" à ", " to ") + last;
  }

  /// A day at which something begins, as short as may be.
  private String point(LocalDate day) {
    if (isFirstOfYear(day)) {
      return year(day);
    }
    return isFirstOfMonth(day) ? Days.monthInWords(day, language) : say("le ", "") + day(day);
  }

  private String day(LocalDate day) {
    return Days.inWords(day, language);
  }

  private static String year(LocalDate day) {
    return Integer.toString(day.getYear());
  }

  private static boolean isFirstOfMonth(LocalDate day) {
    return day.getDayOfMonth() == 1;
  }

  private static boolean isFirstOfYear(LocalDate day) {
    return day.getDayOfYear() == 1;
  }

  private String say(String french, String english) {
    return language.choose(french, english);
  }
}
