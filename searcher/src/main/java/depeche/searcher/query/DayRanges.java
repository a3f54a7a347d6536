package depeche.searcher.query;

import depeche.analysis.Folding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads the days that a value means, as numbers or in words.
///
/// ```
/// days  = bound | [ day ] ".." [ day ] | ( "du" | "entre" ) day ( "au" | "et" ) day | day | day "-" day
/// bound = ( ">=" | ">" | "<=" | "<" | "depuis" | "après" | "jusqu'à" | "avant" ) day
/// day   = 2020 | 2020-02 | 2020-02-20 | 2020-W08 | 20/02/2020 | 02/2020 | words
/// ```
///
/// Two days in the wrong order are taken in the right one.
final class DayRanges {
  private static final int LONGEST = 80;
  private static final List<String> SINCE =
      List.of(">=", "≥", "depuis ", "since ", "a partir de ", "a partir du ");
  private static final List<String> UNTIL =
      List.of("<=", "≤", "jusqu'a ", "jusqu'au ", "jusqu'en ", "until ");
  private static final List<String> AFTER = List.of(">", "apres ", "after ");
  private static final List<String> BEFORE = List.of("<", "avant ", "before ");
  private static final List<String> BETWEEN = List.of("du ", "de ", "entre ", "from ", "between ");
  private static final List<String> AND = List.of(" au ", " a ", " et ", " to ", " and ");

  private final LocalDate today;

  DayRanges(LocalDate today) {
    this.today = today;
  }

  /// Empty if `text` does not say days.
  Optional<DayRange> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String folded = WordReader.name(Folding.fold(text));
    return bound(folded)
        .or(() -> span(folded))
        .or(() -> between(folded))
        .or(() -> day(folded, today))
        .or(() -> joined(folded));
  }

  /// « 15-20 mai 2019 », « mai-juin 2019 »: a number or a month right before the dash.
  private Optional<DayRange> joined(String text) {
    int dash = text.indexOf('-');
    boolean open =
        dash > 0
            && DayWords.word(text.substring(0, dash))
                .filter(it -> it.sort() == DayWords.NUMBER || it.sort() == DayWords.MONTH)
                .isPresent();
    return open
        ? between("de " + text.substring(0, dash) + " a " + text.substring(dash + 1))
        : Optional.empty();
  }

  private Optional<DayRange> bound(String text) {
    return bounded(text, SINCE)
        .map(it -> new DayRange(it.from(), Optional.empty()))
        .or(() -> bounded(text, UNTIL).map(it -> new DayRange(Optional.empty(), it.to())))
        .or(() -> bounded(text, AFTER).map(it -> new DayRange(it.to(), Optional.empty())))
        .or(() -> bounded(text, BEFORE).map(it -> new DayRange(Optional.empty(), it.from())));
  }

  /// The day after one of `signs`.
  private Optional<DayRange> bounded(String text, List<String> signs) {
    for (String sign : signs) {
      if (text.startsWith(sign)) {
        return day(text.substring(sign.length()).strip(), today);
      }
    }
    return Optional.empty();
  }

  private Optional<DayRange> span(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return Optional.empty();
    }
    int end = dots;
    while (end < text.length() && text.charAt(end) == '.') {
      end++;
    }
    String first = text.substring(0, dots).strip();
    String last = text.substring(end).strip();
    if (last.isEmpty()) {
      return day(first, today).map(it -> new DayRange(it.from(), Optional.empty()));
    }
    Optional<DayRange> until = day(last, today);
    return first.isEmpty()
        ? until.map(it -> new DayRange(Optional.empty(), it.to()))
        : until.flatMap(it -> day(first, today).map(from -> cover(from, it)));
  }

  /// « du 3 au 5 février 2020 »: the first takes the month and the year that it lacks from the
  /// second.
  private Optional<DayRange> between(String text) {
    for (String opening : BETWEEN) {
      for (String middle : AND) {
        int at = text.startsWith(opening) ? text.indexOf(middle) : -1;
        if (at >= opening.length()) {
          String first = text.substring(opening.length(), at).strip();
          Optional<DayRange> last = day(text.substring(at + middle.length()).strip(), today);
          return last.flatMap(it -> first(first, it).map(from -> cover(from, it)));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<DayRange> first(String text, DayRange last) {
    LocalDate end = last.from().orElseThrow();
    return DayWords.word(text)
        .filter(word -> word.sort() == DayWords.NUMBER)
        .filter(word -> word.value() >= 1 && word.value() <= end.lengthOfMonth())
        .map(word -> DayRange.day(end.withDayOfMonth(word.value())))
        .or(() -> day(text, end));
  }

  private static DayRange cover(DayRange one, DayRange other) {
    LocalDate from = one.from().orElseThrow();
    LocalDate to = other.to().orElseThrow();
    return from.isBefore(to)
        ? DayRange.of(from, to)
        : DayRange.of(other.from().orElseThrow(), one.to().orElseThrow());
  }

  /// What one day, week, month, season or year covers; both its ends are there.
  private static Optional<DayRange> day(String text, LocalDate now) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return NumericDay.read(text, now).or(() -> new DayPhrases(now).read(text));
  }
}
