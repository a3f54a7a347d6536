package depeche.searcher.days;

import depeche.analysis.Folding;
import depeche.tables.WordTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the days that a value means, as numbers or in words.
///
/// ```
/// days  = bound | [ day ] ".." [ day ] | between | day | day "-" day
/// between = ( "du" | "entre" ) day ( "au" | "et" ) day | [ unit "du" ] day "au" day
/// bound = ( ">=" | ">" | "<=" | "<" | "depuis" | "après" | "jusqu'à" | "avant" ) day
/// day   = 2020 | 2020-02 | 2020-02-20 | 2020-W08 | 20/02/2020 | 02/2020 | words
/// ```
///
/// Two days in the wrong order are taken in the right one.
public final class DayRanges {
  private static final WordTable WORDS = WordTable.read(DayRanges.class, "bounds.tsv");
  private static final int LONGEST = 80;
  private static final List<String> SINCE = opening(List.of(">=", "≥"), "since");
  private static final List<String> LASTING = opening(List.of(), "lasting");
  private static final List<String> UNTIL = opening(List.of("<=", "≤"), "until");
  private static final List<String> AFTER = opening(List.of(">"), "after");
  private static final List<String> BEFORE = opening(List.of("<"), "before");
  private static final List<String> BETWEEN = opening(List.of(), "between");
  private static final List<String> TO = middle("to");
  private static final List<String> AND = middle("and");

  private final LocalDate today;

  public DayRanges(LocalDate today) {
    this.today = today;
  }

  /// Signs, which touch the day, and words, which do so behind an apostrophe alone.
  private static List<String> opening(List<String> signs, String use) {
    Stream<String> words = WORDS.of(use).stream().map(it -> it.endsWith("'") ? it : it + " ");
    return Stream.concat(signs.stream(), words).toList();
  }

  private static List<String> middle(String use) {
    return WORDS.of(use).stream().map(it -> " " + it + " ").toList();
  }

  /// Whether `word` may stand between two days without a word before them: `2019 à 2020`.
  public static boolean isMiddle(String word) {
    return TO.contains(" " + Folding.fold(word) + " ");
  }

  /// Empty if `text` does not say days.
  ///
  /// @param text without quotes, its blanks single
  public Optional<DayRange> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String folded = Folding.fold(text).replace('–', '-');
    return bound(folded)
        .or(() -> span(folded))
        .or(() -> between(folded))
        .or(() -> day(folded, today))
        .or(() -> joined(folded))
        .filter(it -> it.from().map(LocalDate::getYear).map(DayWords::isYear).orElse(true));
  }

  /// « 15-20 mai 2019 », « mai-juin 2019 », « 2018-2019 »: a number, a month or a year right before
  /// the dash.
  private Optional<DayRange> joined(String text) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      return Optional.empty();
    }
    String first = text.substring(0, dash);
    String second = text.substring(dash + 1);
    boolean open =
        switch (sort(first)) {
          case DayWords.NUMBER, DayWords.MONTH -> true;
          // What follows a year on a dash may be its month.
          case DayWords.YEAR -> sort(second) == DayWords.YEAR;
          default -> false;
        };
    return open ? between("de " + first + " a " + second) : Optional.empty();
  }

  private static char sort(String word) {
    return DayWords.word(word).map(DayWords.DayWord::sort).orElse(DayWords.FILLER);
  }

  private Optional<DayRange> bound(String text) {
    return bounded(text, SINCE)
        .or(() -> lasting(text))
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

  /// « depuis deux semaines »: the last two.
  private Optional<DayRange> lasting(String text) {
    return LASTING.stream()
        .filter(text::startsWith)
        .findFirst()
        .flatMap(it -> day(text.substring(it.length()).strip() + " derniers", today));
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

  /// « du 3 au 5 février 2020 », « mars à mai 2020 », « nuit du 3 au 4 mars ».
  private Optional<DayRange> between(String text) {
    for (String opening : BETWEEN) {
      if (text.startsWith(opening)) {
        return pair(text.substring(opening.length()), AND);
      }
    }
    int blank = text.indexOf(' ');
    char sort = sort(text.substring(0, Math.max(blank, 0)));
    boolean named =
        (sort == DayWords.UNIT || sort == DayWords.TIME_OF_DAY)
            && text.startsWith("du ", blank + 1);
    return named ? between(text.substring(blank + 1)) : pair(text, TO);
  }

  private Optional<DayRange> pair(String text, List<String> middles) {
    for (String middle : middles) {
      for (int at = text.indexOf(middle); at >= 0; at = text.indexOf(middle, at + 1)) {
        String first = text.substring(0, at).strip();
        Optional<DayRange> range =
            day(text.substring(at + middle.length()).strip(), today)
                .flatMap(it -> first(first, it).map(from -> cover(from, it)));
        if (range.isPresent()) {
          return range;
        }
      }
    }
    return Optional.empty();
  }

  /// The first of two takes the month and the year that it lacks from the second.
  private Optional<DayRange> first(String text, DayRange last) {
    LocalDate end = last.from().orElseThrow();
    return day(text, end).or(() -> new DayPhrases(today, end).dayOfMonth(text));
  }

  private static DayRange cover(DayRange one, DayRange other) {
    LocalDate from = one.from().orElseThrow();
    LocalDate to = other.to().orElseThrow();
    return from.isBefore(to)
        ? DayRange.of(from, to)
        : DayRange.of(other.from().orElseThrow(), one.to().orElseThrow());
  }

  /// What one day, week, month, season or year covers; both its ends are there.
  ///
  /// @param end the day on which or before which falls what has no year
  private Optional<DayRange> day(String text, LocalDate end) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var phrases = new DayPhrases(today, end);
    return NumericDay.read(text, end)
        .or(() -> phrases.read(text))
        .or(() -> phrases.read(apart(text)));
  }

  /// « 11-septembre », « mi-2019 », « hiver 2019/2020 »: words of one day that a sign joins. A dash
  /// beside a blank excludes what follows, and stays.
  private static String apart(String text) {
    var apart = new StringBuilder(text);
    for (int i = 1; i < text.length() - 1; i++) {
      boolean joins =
          (text.charAt(i) == '-' || text.charAt(i) == '/')
              && Character.isLetterOrDigit(text.charAt(i - 1))
              && Character.isLetterOrDigit(text.charAt(i + 1));
      if (joins) {
        apart.setCharAt(i, ' ');
      }
    }
    return apart.toString();
  }
}
