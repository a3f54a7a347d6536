package depeche.indexer.clean;

import depeche.dispatch.SourceLocation;
import depeche.dispatch.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days and years in addresses and file names: `/2020/02/20/titre.html`, `2020-02-20-titre.txt`.
final class AddressDates {
  private static final Pattern DAY =
      Pattern.compile(
          "(?<![0-9])(?<year>1[6-9][0-9]{2}|20[0-9]{2})(?<sign>[/_.-]?)(?<month>0[1-9]|1[0-2])"
              + "\\k<sign>(?<day>0[1-9]|[12][0-9]|3[01])(?![0-9])");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<![0-9])(?<day>0[1-9]|[12][0-9]|3[01])(?<sign>[/_.-])(?<month>0[1-9]|1[0-2])"
              + "\\k<sign>(?<year>1[6-9][0-9]{2}|20[0-9]{2})(?![0-9])");

  /// A year that a folder or a name begins with, `/2020/titre.html`, `/2020-02/`. One within a
  /// title is what the article speaks of, « pas avant 2022 »; a name that is nothing but a number,
  /// `1612.html`, counts.
  private static final Pattern YEAR =
      Pattern.compile("/(?![0-9]{4}\\.[a-z]{2,5}/?$)(?<year>1[6-9][0-9]{2}|20[0-9]{2})(?=[/_.-])");

  private static final int LIMIT = 2_000;

  private AddressDates() {}

  static void read(Draft draft, String url, SourceLocation location) {
    int path = url.indexOf('/', Math.min(url.length(), 8));
    if (path >= 0) {
      note(url.substring(path), "url", DateEvidences.Rank.ADDRESS, draft);
    }
    String name = location.entry().orElse(location.path());
    note(
        name.substring(name.lastIndexOf('/') + 1),
        "file name",
        DateEvidences.Rank.FILE_NAME,
        draft);
  }

  private static void note(String address, String from, DateEvidences.Rank rank, Draft draft) {
    String head = address.length() > LIMIT ? address.substring(0, LIMIT) : address;
    day(DAY, head)
        .or(() -> day(DAY_FIRST, head))
        .ifPresent(day -> draft.dates.published(Timestamp.of(day), from, rank));
    Matcher year = YEAR.matcher("/" + head + "/");
    if (year.find()) {
      draft.dates.year(Integer.parseInt(year.group("year")));
    }
  }

  private static Optional<LocalDate> day(Pattern pattern, String address) {
    Matcher matcher = pattern.matcher(address);
    while (matcher.find()) {
      try {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(matcher.group("year")),
                Integer.parseInt(matcher.group("month")),
                Integer.parseInt(matcher.group("day"))));
      } catch (DateTimeException e) {
        // an article number that looks like a date
      }
    }
    return Optional.empty();
  }
}
