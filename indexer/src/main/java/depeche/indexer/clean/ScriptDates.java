package depeche.indexer.clean;

import depeche.dispatch.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The publication date that a page hands to its own scripts, for counting its readers:
/// `publication_date: '2020-04-09 12:26:56'`.
///
/// Scripts may speak of other articles too, or of the day of the visit: they are believed only
/// where nothing better is known, and where all that is called so is of one day.
final class ScriptDates {
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?<![a-z])(?:first[_-]?)?(?:publi(?:cation|sh|shed)[_-]?(?:date(?:time)?|time|at|on)"
              + "|date[_-]?(?:publi(?:cation|shed|ee)|de[_-]publication)|pub[_-]?date)"
              + "(?:[_-]?(?:gmt|iso))?[\"']?\\s{0,3}[:=]\\s{0,3}[\"'](?<date>[0-9][^\"'\\n]{7,40})[\"']",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_SCRIPT = 500_000;

  private ScriptDates() {}

  static void read(PageSurvey page, Draft draft) {
    if (draft.dates.hasDay()) {
      return;
    }
    var found = new ArrayList<Timestamp>();
    Set<LocalDate> days = new HashSet<>();
    for (Element script : page.scripts) {
      for (Timestamp date : dates(script.data())) {
        found.add(date);
        days.add(date.day());
      }
    }
    if (days.size() == 1) {
      draft.dates.published(found.getFirst(), "script", DateEvidences.Rank.SCRIPT);
    }
  }

  private static List<Timestamp> dates(String script) {
    var dates = new ArrayList<Timestamp>();
    if (script.length() <= LONGEST_SCRIPT) {
      Matcher matcher = PUBLISHED.matcher(script);
      while (matcher.find()) {
        DateText.first(matcher.group("date")).ifPresent(dates::add);
      }
    }
    return dates;
  }
}
