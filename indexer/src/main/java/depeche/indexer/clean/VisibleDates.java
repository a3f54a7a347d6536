package depeche.indexer.clean;

import depeche.analysis.Folding;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates that a line shows to its reader: « Publié le jeudi 20 février 2020 à 18h04, mis à jour le
/// 21/02/2020 ».
final class VisibleDates {
  private static final Pattern UPDATED = words("updated");
  private static final Pattern PUBLISHED = words("published");
  private static final Pattern DATED = words("dated");

  private static final Pattern NAMED =
      Pattern.compile(words("named") + "|^" + Wording.any("named before figure") + " [0-9]");

  /// « 1er juillet à 18h04 »
  private static final Pattern YEARLESS =
      Pattern.compile(
          "(?<![0-9/.,-])(?<day>[0-3]?[0-9])(?:er)?[ \u00A0](?<month>\\p{L}{3,9})\\.?"
              + "(?![\\p{L}0-9]|[ \u00A0][0-9]{4})(?:,?[ \u00A0](?:[à-][ \u00A0])?"
              + "(?<hour>[01]?[0-9]|2[0-3])[ \u00A0]?[hH:](?<minute>[0-5][0-9])?)?");

  /// A line with more words than a date line has is a sentence.
  private static final int LONGEST_LINE = 160;

  private static final int MOST_OTHER_LETTERS = 60;

  private VisibleDates() {}

  private static Pattern words(String use) {
    return Pattern.compile("\\b" + Wording.any(use) + "\\b");
  }

  /// Notes the dates of a line that does nothing but date and sign the dispatch.
  ///
  /// @return whether it is such a line
  static boolean read(String line, Draft draft) {
    List<DateText.Found> found = dates(line);
    if (!found.isEmpty()) {
      List<DateText.Found> alone = alone(line, found);
      note(line, alone, draft);
      return !alone.isEmpty();
    }
    List<Yearless> yearless = yearless(line);
    yearless.forEach(it -> draft.dates.yearless(it.date(), it.changed()));
    return !yearless.isEmpty();
  }

  /// Whether a line does nothing but date and sign, be it a dispatch or a comment.
  static boolean areAllOf(String line) {
    List<DateText.Found> found = dates(line);
    return found.isEmpty() ? !yearless(line).isEmpty() : !alone(line, found).isEmpty();
  }

  /// The dates in full of a line that is short enough to do no more than date.
  private static List<DateText.Found> dates(String line) {
    return line.length() > LONGEST_LINE ? List.of() : DateText.all(line);
  }

  /// The dates of a line that says little else; none of a sentence.
  private static List<DateText.Found> alone(String line, List<DateText.Found> found) {
    if (found.isEmpty()) {
      return found;
    }
    int letters = letters(line);
    for (DateText.Found date : found) {
      letters -= letters(line.substring(date.start(), date.end()));
    }
    String key = Folding.key(line);
    boolean named =
        PUBLISHED.matcher(key).find() || UPDATED.matcher(key).find() || DATED.matcher(key).find();
    if (letters > MOST_OTHER_LETTERS || (!named && letters > 24)) {
      return List.of();
    }
    return found;
  }

  /// Notes only dates that are said to be those of the publication or the last change.
  ///
  /// @return whether there was one
  static boolean readNamed(String line, Draft draft) {
    if (line.length() > LONGEST_LINE
        || !hasFigure(line)
        || !NAMED.matcher(Folding.key(line)).find()) {
      return false;
    }
    return read(line, draft);
  }

  /// @param changed whether the dispatch was changed on that day, and not published
  private record Yearless(PrintedDate date, boolean changed) {}

  /// A day without a year counts only where the line begins by saying what happened on it: « Le
  /// décret est paru samedi 12 janvier » is a sentence.
  private static List<Yearless> yearless(String line) {
    if (line.length() > LONGEST_LINE || !hasFigure(line) || letters(line) > MOST_OTHER_LETTERS) {
      return List.of();
    }
    String key = Folding.key(line);
    if (!PUBLISHED.matcher(key).lookingAt() && !UPDATED.matcher(key).lookingAt()) {
      return List.of();
    }
    var found = new ArrayList<Yearless>();
    int from = 0;
    Matcher matcher = YEARLESS.matcher(line);
    while (matcher.find()) {
      OptionalInt month = Months.number(matcher.group("month"));
      String before = Folding.key(line.substring(from, matcher.start()));
      int changed = last(UPDATED, before);
      int published = last(PUBLISHED, before);
      if (month.isPresent() && Math.max(changed, published) >= 0) {
        int day = Integer.parseInt(matcher.group("day"));
        var date = new PrintedDate(day, month, OptionalInt.empty(), time(matcher));
        found.add(new Yearless(date, changed > published));
        from = matcher.end();
      }
    }
    return found;
  }

  private static Optional<LocalTime> time(Matcher matcher) {
    String hour = matcher.group("hour");
    String minute = matcher.group("minute");
    return hour == null
        ? Optional.empty()
        : Optional.of(
            LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute)));
  }

  /// Whether a short line does nothing but date: « Mardi 15 novembre 2005 ».
  static boolean isDateLine(String line) {
    return hasFigure(line) && !alone(line, dates(line)).isEmpty();
  }

  private static boolean hasFigure(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= '0' && line.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static void note(String line, List<DateText.Found> found, Draft draft) {
    int from = 0;
    for (DateText.Found date : found) {
      String before = Folding.key(line.substring(from, date.start()));
      from = date.end();
      int changed = last(UPDATED, before);
      int published = last(PUBLISHED, before);
      if (changed >= 0 && changed > published) {
        draft.dates.updated(date.value(), "visible text", DateEvidences.Rank.VISIBLE);
      } else {
        DateEvidences.Rank rank =
            published >= 0 ? DateEvidences.Rank.VISIBLE : DateEvidences.Rank.LOOSE_VISIBLE;
        draft.dates.published(date.value(), "visible text", rank);
      }
    }
  }

  private static int last(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int at = -1;
    while (matcher.find()) {
      at = matcher.start();
    }
    return at;
  }

  private static int letters(String text) {
    return (int) text.chars().filter(Character::isLetter).count();
  }
}
