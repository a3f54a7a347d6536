package depeche.indexer.annotate.time;

import depeche.indexer.annotate.time.CalendarValue.Age;
import depeche.indexer.annotate.time.CalendarValue.Day;
import depeche.indexer.annotate.time.CalendarValue.Month;
import depeche.indexer.annotate.time.CalendarValue.Night;
import depeche.indexer.annotate.time.CalendarValue.PartOfDay;
import depeche.indexer.annotate.time.CalendarValue.Range;
import depeche.indexer.annotate.time.CalendarValue.Unit;
import depeche.indexer.annotate.time.CalendarValue.Week;
import depeche.indexer.annotate.time.CalendarValue.Year;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// Carries out the steps of a rule on what its pattern took.
final class Evaluation {
  /// « les années 20 » and later; « les dix années » are no decade.
  private static final int FIRST_SHORT_DECADE = 20;

  private static final int HALF_YEAR_MONTHS = 6;

  private final TimeMatch match;
  private final Story story;
  private final boolean told;
  private Now now;

  Evaluation(TimeMatch match, Story story, Direction direction) {
    this.match = match;
    this.story = story;
    this.told = direction == Direction.TOLD || direction == Direction.RELATED;
    boolean ahead =
        switch (direction) {
          case AHEAD, UNTIL, WAS_TO_COME -> true;
          case LAST, USUAL, HEADLINE, TOLD, RELATED, NEARER, PLANNED, NEXT -> false;
        };
    OptionalInt toldYear = ahead ? OptionalInt.empty() : story.toldYear();
    now = new Now(story.dispatchDay(), direction, toldYear);
  }

  Resolution run() {
    Resolution result = Resolution.UNKNOWN;
    for (TimeRule.Step step : match.rule().steps()) {
      result = apply(step, result);
      if (result instanceof Resolution.Impossible) {
        break;
      }
    }
    return result;
  }

  private Resolution apply(TimeRule.Step step, Resolution before) {
    return switch (step.operation()) {
      case LAST -> pointing(Direction.LAST, before);
      case NEXT -> pointing(Direction.NEXT, before);
      case AHEAD -> pointing(Direction.AHEAD, before);
      case NEARER -> pointing(Direction.NEARER, before);
      case TOLD -> pointing(Direction.TOLD, before);
      case NEAR -> told ? pointing(Direction.USUAL, before) : before;
      case SOON -> told ? before : pointing(Direction.AHEAD, before);
      case DATE -> date();
      case FIRST -> new Interval(said(""), said("2")).first(now);
      case INTERVAL -> new Interval(said(""), said("2")).resolve(now);
      case PAIR -> new Interval(said(""), said("2")).resolveAdjoining(now);
      case DAY -> fromDispatch(day -> new Day(day.plusDays(step.number())));
      case WEEK -> fromDispatch(day -> Week.of(day.plusWeeks(step.number())));
      case MONTH -> fromDispatch(day -> new Month(YearMonth.from(day).plusMonths(step.number())));
      case YEAR -> fromDispatch(day -> new Year(day.getYear() + step.number()));
      case YEAR_END -> fromDispatch(this::yearEnding);
      case WEEKEND -> fromDispatch(day -> weekend(day, step.number()));
      case ANCHOR -> anchored(step, before);
      case HERE -> resolution(story.dayHere().map(Day::new));
      case AGO -> distant(-1);
      case IN -> distant(1);
      case LATER -> apart(1);
      case EARLIER -> apart(-1);
      case NIGHT -> ofDay(before, Night::new);
      case PLUS -> ofDay(before, day -> new Day(day.plusDays(step.number())));
      case RUN -> run(match.number("DAY"));
      case AFTER -> nextOfNumber(match.number("DAY"));
      case WITHIN -> within(step.argument(), before);
      case ON -> found(new Day(LocalDate.parse(step.argument())));
      case PART -> part(step, before);
      case CLOCK -> clock(before);
      case SEASON -> PartOfYears.nearest(match.code("SEASON"), match.number("YEAR"), now);
      case QUARTER -> partOfYear(step);
      case DECADE -> decade(step.argument());
      case CENTURY -> found(Age.century(match.number("CENTURY")));
      case FEAST -> feast(step);
      case VAGUE -> Resolution.UNKNOWN;
      case NUMERIC -> numeric();
    };
  }

  /// « 3, 4 et 5 mars » as one interval, if no day lies between.
  private Resolution run(int first) {
    int expected = first + 1;
    for (String next : List.of("DAY3", "DAY4", "DAY2")) {
      if (match.has(next) && match.number(next) != expected++) {
        return Resolution.IMPOSSIBLE;
      }
    }
    return new Interval(said(""), said("2")).resolve(now);
  }

  /// « le 14 février, puis le 20 »
  private Resolution nextOfNumber(int number) {
    Optional<LocalDate> next = story.dayHere().flatMap(last -> new DayOfMonth(number).after(last));
    return next.isEmpty() ? Resolution.IMPOSSIBLE : resolution(next.map(Day::new));
  }

  private Resolution within(String unit, Resolution before) {
    int weekday = match.number("WEEKDAY");
    return ofDay(
        before,
        day -> PartOfMonths.of(unit, weekday, match.number("ORDINAL"), YearMonth.from(day)));
  }

  private Resolution pointing(Direction direction, Resolution before) {
    now = new Now(now.day(), direction, OptionalInt.empty());
    return before;
  }

  private PartialDate said(String suffix) {
    int year = match.number("YEAR" + suffix);
    if (year == 0) {
      year = match.number("MODERN_YEAR" + suffix);
    }
    if (year == 0 && match.has("SHORT_YEAR" + suffix)) {
      year = 1900 + match.number("SHORT_YEAR" + suffix);
    }
    int month = match.number("MONTH" + suffix);
    return new PartialDate(
        match.number("WEEKDAY" + suffix),
        match.number("DAY" + suffix),
        month > 0 ? month : match.number("MONTH_NUMBER" + suffix),
        year);
  }

  private Resolution date() {
    PartialDate said = said("");
    if (!said.isWeekday() || now.day().isEmpty()) {
      return said.resolve(now);
    }
    var weekday = new WeekdayInStory(said, story, now);
    return match.isJoinedTo(story.lastEnd()) ? weekday.joined() : weekday.alone();
  }

  private static Resolution found(CalendarValue value) {
    return new Resolution.Found(value);
  }

  private static Resolution resolution(Optional<? extends CalendarValue> value) {
    return value.map(Evaluation::found).orElse(Resolution.UNKNOWN);
  }

  private Resolution fromDispatch(Function<LocalDate, CalendarValue> value) {
    return resolution(now.day().map(value));
  }

  /// Reads on from the last value said; a dispatch that has said none speaks of its own day.
  private Resolution anchored(TimeRule.Step step, Resolution before) {
    Optional<LocalDate> last =
        step.argument().equals("told")
            ? story.toldDay()
            : story
                .last(Unit.valueOf(step.argument().toUpperCase(Locale.ROOT)))
                .map(CalendarValue::from);
    now = new Now(last.or(now::day), now.direction(), OptionalInt.empty());
    return before;
  }

  /// « a paralysé le pays en fin d'année », said in spring, is of the year before.
  private CalendarValue yearEnding(LocalDate day) {
    boolean before = told && day.getMonthValue() <= HALF_YEAR_MONTHS;
    return new Year(before ? day.getYear() - 1 : day.getYear());
  }

  /// On Monday and Tuesday the last weekend is spoken of, later in the week the next.
  private CalendarValue weekend(LocalDate day, int weeks) {
    LocalDate saturday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      saturday = day.minusDays(1);
    }
    boolean early = day.getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) < 0;
    boolean over = weeks == 0 && early && isUsual();
    boolean within = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    LocalDate first = saturday.plusWeeks(over ? -1 : weeks > 0 && !within ? weeks - 1 : weeks);
    return new Range(new Day(first), new Day(first.plusDays(1)));
  }

  private boolean isUsual() {
    return switch (now.direction()) {
      case USUAL, HEADLINE, TOLD, RELATED -> true;
      case LAST, WAS_TO_COME, NEARER, PLANNED, AHEAD, UNTIL, NEXT -> false;
    };
  }

  /// « il y a trois mois », « dans dix jours »: as precise as the unit it is said in.
  private Resolution distant(int sign) {
    int number = match.number("NUMBER");
    int moved = sign * number;
    return switch (match.code("UNIT")) {
      case "day" -> fromDispatch(day -> new Day(day.plusDays(moved)));
      case "week" -> fromDispatch(day -> Week.of(day.plusWeeks(moved)));
      case "month" -> fromDispatch(day -> new Month(YearMonth.from(day).plusMonths(moved)));
      case "year" ->
          number == 1
              ? fromDispatch(day -> new Month(YearMonth.from(day).plusMonths(12L * moved)))
              : fromDispatch(day -> new Year(day.getYear() + moved));
      case "decade" -> fromDispatch(day -> new Year(day.getYear() + 10 * moved));
      case "century" -> fromDispatch(day -> new Year(day.getYear() + 100 * moved));
      default -> Resolution.IMPOSSIBLE;
    };
  }

  /// « deux jours plus tard », « trois mois avant »: from the last value said that is fine enough.
  private Resolution apart(int sign) {
    int moved = sign * match.number("NUMBER");
    return switch (match.code("UNIT")) {
      case "day" -> fromSaid(Unit.DAY, day -> new Day(day.plusDays(moved)));
      case "week" -> fromSaid(Unit.DAY, day -> new Day(day.plusWeeks(moved)));
      case "month" -> fromSaid(Unit.MONTH, day -> new Month(YearMonth.from(day).plusMonths(moved)));
      case "year" -> fromSaid(Unit.YEAR, day -> new Year(day.getYear() + moved));
      case "decade" -> fromSaid(Unit.YEAR, day -> new Year(day.getYear() + 10 * moved));
      case "century" -> fromSaid(Unit.YEAR, day -> new Year(day.getYear() + 100 * moved));
      default -> Resolution.IMPOSSIBLE;
    };
  }

  private Resolution fromSaid(Unit precision, Function<LocalDate, CalendarValue> value) {
    return resolution(story.last(precision).map(CalendarValue::from).map(value));
  }

  private static Resolution ofDay(Resolution before, Function<LocalDate, CalendarValue> value) {
    return switch (before) {
      case Resolution.Found(CalendarValue known) -> found(value.apply(known.from()));
      case Resolution.Unknown _, Resolution.Impossible _ -> before;
    };
  }

  private Resolution part(TimeRule.Step step, Resolution before) {
    String code = step.argument().isEmpty() ? match.code("PART") : step.argument();
    return ofDay(before, day -> new PartOfDay(day, code));
  }

  private Resolution clock(Resolution before) {
    int minutes = match.number("CLOCK") + 60 * match.number("HOUR") + match.number("MINUTE");
    String part = match.code("PART");
    boolean afternoon = part.equals("TAF") || part.equals("TEV");
    int minuteOfDay = afternoon && minutes < 12 * 60 ? minutes + 12 * 60 : minutes;
    String suffix = String.format(Locale.ROOT, "T%02d:%02d", minuteOfDay / 60, minuteOfDay % 60);
    return ofDay(before, day -> new PartOfDay(day, suffix));
  }

  private Resolution feast(TimeRule.Step step) {
    String code = step.argument().isEmpty() ? match.code("FEAST") : step.argument();
    return Feasts.nearest(code, match.number("YEAR"), now);
  }

  /// `quarter(Q)` and `quarter(H)` count by the ordinal, `quarter(Q4)` says which.
  private Resolution partOfYear(TimeRule.Step step) {
    int ordinal = Math.max(match.number("ORDINAL"), match.number("QUARTER"));
    boolean half = step.argument().equals("H");
    if (half && ordinal > 2) {
      return Resolution.IMPOSSIBLE;
    }
    String code = ordinal == 0 ? step.argument() : step.argument() + ordinal;
    return PartOfYears.nearest(code, match.number("YEAR"), now);
  }

  private Resolution decade(String suffix) {
    int year = match.number("YEAR" + suffix);
    int number = match.number("NUMBER" + suffix);
    int first = year > 0 ? year : 1900 + number;
    boolean said = year > 0 || number >= FIRST_SHORT_DECADE;
    return said && first % 10 == 0 ? found(Age.decade(first)) : Resolution.IMPOSSIBLE;
  }

  private Resolution numeric() {
    int date = match.number("NUMERIC_DATE");
    return new PartialDate(0, date % 100, date / 100 % 100, date / 10_000).resolve(now);
  }
}
