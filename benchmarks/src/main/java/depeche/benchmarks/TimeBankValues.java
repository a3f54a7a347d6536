package depeche.benchmarks;

import depeche.dispatch.TimeAnnotation;
import depeche.dispatch.TimeInterval;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The values of French TimeBank, as far as they say a day, a month or a year.
///
/// A line is the file, named by its day, the number of the sentence, and the sentence with its
/// mentions marked: `<date jeudi 2 mai <pad>05<pad>02…>`, `<date hier <pad>…resta 1 d…>`. Absolute
/// ones give year, month, week and day; relative ones a direction, a number and a unit (`dayw`: a
/// weekday).
final class TimeBankValues {
  private static final Pattern MARK =
      Pattern.compile(
          "<(date|time|duration|set) ((?:(?!<pad>).)*?)"
              + "(?: (\\d{4})(?: (\\d\\d))?)?((?:<pad>[^<>]*)+) ?>?>");
  private static final Pattern ABSOLUTE =
      Pattern.compile("^<pad>(\\d\\d)?(?:<pad>(?:<pad>)?(\\d\\d))?.*");
  private static final Pattern RELATIVE =
      Pattern.compile("(resta|suma|neutro) (\\d+) +(dayw|d|w|y)");
  private static final int WEEK = 7;

  /// A mention in the bare sentence and what its mark says after the text.
  private record Marked(int start, int end, String year, String month, String rest) {}

  private final List<String> errors = new ArrayList<>();
  private int right;
  private int all;

  void run(List<String> lines) {
    for (String line : lines.subList(1, lines.size())) {
      if (line.length() > 10 && line.indexOf(',') > 0) {
        score(LocalDate.parse(line.substring(0, 10)), line.substring(line.indexOf(',') + 1));
      }
    }
  }

  List<String> errors() {
    return errors;
  }

  @Override
  public String toString() {
    return right + " of " + all + " right";
  }

  private void score(LocalDate published, String line) {
    var text = new StringBuilder();
    var marks = new ArrayList<Marked>();
    Matcher mark = MARK.matcher(line);
    int last = 0;
    while (mark.find()) {
      text.append(line, last, mark.start());
      int start = text.length();
      text.append(mark.group(2).strip());
      String year = Optional.ofNullable(mark.group(3)).orElse("");
      String month = Optional.ofNullable(mark.group(4)).orElse("");
      if (mark.group(1).equals("date") || mark.group(1).equals("time")) {
        marks.add(new Marked(start, text.length(), year, month, mark.group(5)));
      }
      last = mark.end();
    }
    text.append(line, last, line.length());
    if (marks.isEmpty()) {
      return;
    }
    String sentence = text.toString();
    List<TimeAnnotation> found = DateReading.dates(Optional.of(published), List.of(sentence));
    marks.forEach(one -> score(published, sentence, one, found));
  }

  private void score(
      LocalDate published, String sentence, Marked mark, List<TimeAnnotation> found) {
    Optional<Expectation> expectation = Expectation.of(published, mark);
    if (expectation.isEmpty()) {
      return;
    }
    all++;
    Optional<TimeInterval> value =
        found.stream()
            .filter(date -> date.mention().span().start() < mark.end())
            .filter(date -> date.mention().span().end() > mark.start())
            .findFirst()
            .flatMap(TimeAnnotation::interval);
    if (value.filter(expectation.get()::isMet).isPresent()) {
      right++;
    } else {
      errors.add(
          "value  "
              + sentence.substring(mark.start(), mark.end())
              + " on "
              + published
              + ": "
              + value.map(TimeInterval::value).orElse("nothing")
              + ", not "
              + expectation.get());
    }
  }

  /// What a value must agree with.
  private sealed interface Expectation {
    boolean isMet(TimeInterval value);

    record OnDay(LocalDate day) implements Expectation {
      @Override
      public boolean isMet(TimeInterval value) {
        return value.from().equals(day) || value.to().minusDays(1).equals(day);
      }
    }

    record Within(LocalDate day, int days) implements Expectation {
      @Override
      public boolean isMet(TimeInterval value) {
        return !value.from().isAfter(day)
            && value.to().isAfter(day)
            && ChronoUnit.DAYS.between(value.from(), value.to()) == days;
      }
    }

    record OnWeekday(int weekday, LocalDate published) implements Expectation {
      @Override
      public boolean isMet(TimeInterval value) {
        return value.from().getDayOfWeek().getValue() == weekday
            && Math.abs(ChronoUnit.DAYS.between(published, value.from())) <= WEEK;
      }
    }

    /// Parts left out are empty.
    record Calendar(String year, String month, String day) implements Expectation {
      @Override
      public boolean isMet(TimeInterval value) {
        LocalDate last = value.to().minusDays(1);
        return agrees(value.from()) || agrees(last);
      }

      private boolean agrees(LocalDate date) {
        return (year.isEmpty() || Integer.parseInt(year) == date.getYear())
            && (month.isEmpty() || Integer.parseInt(month) == date.getMonthValue())
            && (day.isEmpty() || Integer.parseInt(day) == date.getDayOfMonth());
      }
    }

    static Optional<Expectation> of(LocalDate published, Marked mark) {
      Matcher relative = RELATIVE.matcher(mark.rest());
      if (relative.find()) {
        int number = Integer.parseInt(relative.group(2));
        int moved = relative.group(1).equals("resta") ? -number : number;
        return switch (relative.group(3)) {
          case "d" -> Optional.of(new OnDay(published.plusDays(moved)));
          case "dayw" -> Optional.of(new OnWeekday(number, published));
          case "w" -> Optional.of(new Within(published.plusWeeks(moved), WEEK));
          default -> Optional.of(new Calendar("" + (published.getYear() + moved), "", ""));
        };
      }
      Matcher absolute =
          ABSOLUTE.matcher(
              mark.month().isEmpty() ? mark.rest() : "<pad>" + mark.month() + mark.rest());
      String month = "";
      String day = "";
      if (mark.year().isEmpty() || !mark.month().isEmpty()) {
        if (!absolute.matches()) {
          return Optional.empty();
        }
        month = Optional.ofNullable(absolute.group(1)).orElse("");
        day = Optional.ofNullable(absolute.group(2)).orElse("");
      }
      return mark.year().isEmpty() && month.isEmpty()
          ? Optional.empty()
          : Optional.of(new Calendar(mark.year(), month, day));
    }
  }
}
