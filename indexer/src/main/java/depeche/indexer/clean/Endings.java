package depeche.indexer.clean;

import depeche.analysis.Folding;
import depeche.dispatch.Timestamp;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What closes a dispatch and is none of its words: the initials of those who wrote it («
/// bur-sd/jhd/sba »), the credit (« avec AFP », « Source : Reuters »), the telex footer (« AFP
/// 310544 AOU 97 »).
final class Endings {
  private static final Pattern INITIALS = Pattern.compile("^[a-z]{2,5}(?:[-/][a-z0-9]{1,5}){0,7}$");

  /// « S. B. »
  private static final Pattern CAPITALS = Pattern.compile("^(?:\\p{Lu}\\.[ \u00A0-]?){2,4}$");

  private static final Pattern TRAILING_INITIALS =
      Pattern.compile(
          "(?<=[.!?»\"”)])["
              + " \u00A0]+[a-z]{2,4}(?:-[a-z]{2,4}){0,4}(?:/[a-z]{2,4}(?:-[a-z]{2,4})?){1,6}$");

  /// « (ats/nxp) »: an agency and those who wrote.
  private static final Pattern BRACKETED_INITIALS =
      Pattern.compile("(?<=[.!?»\"”])[ \u00A0]+\\((?<parts>[a-z]{2,5}(?:/[a-z]{2,5}){1,4})\\)$");

  private static final Pattern TELEX =
      Pattern.compile(
          "^\\(?(?:[a-z/-]{2,20} )?(?<agency>\\p{Lu}{2,8}) (?<day>[0-3][0-9])(?<hour>[0-2][0-9])"
              + "(?<minute>[0-5][0-9])(?<gmt> ?GMT)? (?<month>\\p{Lu}{3,4}) "
              + "(?<year>(?:19|20)?[0-9]{2})\\)?$");
  private static final int LIMIT = 120;
  private static final int LONGEST_CREDIT = 80;
  private static final int LONGEST_VITA = 400;

  /// « * », « (1) »
  private static final Pattern FOOTNOTE_SIGN = Pattern.compile("^[(\\[]?[*0-9]{1,3}[)\\]]? ?");

  private static final Pattern BRACKETS = Pattern.compile("^[(\\[©\\s]{1,4}|[)\\].\\s]{1,4}$");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[/,&+]\\s*|\\s+" + Wording.any("credits between") + "\\s+");

  private static final Pattern CREDIT = Pattern.compile("^\\(?" + Wording.any("credit") + "\\b.*$");

  private static final Pattern WITHIN = Pattern.compile(" " + Wording.any("credit within") + " ");

  private Endings() {}

  /// Takes the endings off the body, from the last paragraph up.
  static void read(Draft draft) {
    boolean cut = true;
    while (cut && !draft.body.isEmpty()) {
      String last = draft.body.getLast();
      cut = (last.length() <= LIMIT && noteEnding(last, draft)) || isOfAuthor(last, draft);
      if (cut) {
        draft.body.removeLast();
      } else {
        draft.body.set(draft.body.size() - 1, withoutInitials(last, draft));
      }
    }
  }

  /// « Jeanne Martin est notre correspondante à Rome », below what she signed.
  private static boolean isOfAuthor(String paragraph, Draft draft) {
    String words = FOOTNOTE_SIGN.matcher(paragraph).replaceFirst("");
    return draft.body.size() > 1
        && paragraph.length() <= LONGEST_VITA
        && draft.authors.stream()
            .anyMatch(name -> name.indexOf(' ') > 0 && words.startsWith(name + " "));
  }

  private static String withoutInitials(String paragraph, Draft draft) {
    Matcher bracketed = BRACKETED_INITIALS.matcher(paragraph);
    if (!bracketed.find()) {
      return TRAILING_INITIALS.matcher(paragraph).replaceFirst("");
    }
    Stream.of(bracketed.group("parts").split("/", -1))
        .map(Agencies::named)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(agency -> credit(agency, draft));
    return paragraph.substring(0, bracketed.start());
  }

  /// Notes what an ending tells.
  ///
  /// @return whether the paragraph is one
  private static boolean noteEnding(String paragraph, Draft draft) {
    boolean note = paragraph.startsWith("(") && paragraph.endsWith(")");
    return noteTelexFooter(paragraph, draft)
        || INITIALS.matcher(paragraph).matches()
        || CAPITALS.matcher(paragraph).matches()
        || PagePhrases.kindOf(paragraph).isPresent()
        || noteCredit(paragraph, draft)
        || note;
  }

  private static boolean noteTelexFooter(String paragraph, Draft draft) {
    Matcher matcher = TELEX.matcher(paragraph);
    if (!matcher.matches()) {
      return false;
    }
    Optional<String> agency = Agencies.named(matcher.group("agency"));
    OptionalInt month = Months.number(matcher.group("month"));
    if (agency.isEmpty() || month.isEmpty()) {
      return false;
    }
    credit(agency.get(), draft);
    boolean gmt = matcher.group("gmt") != null;
    int hour = Math.min(23, Integer.parseInt(matcher.group("hour")));
    var date =
        new PrintedDate(
            Integer.parseInt(matcher.group("day")),
            month,
            OptionalInt.of(Integer.parseInt(matcher.group("year"))),
            Optional.of(LocalTime.of(hour, Integer.parseInt(matcher.group("minute")))));
    date.complete()
        .map(day -> day.atTime(date.time().orElseThrow()))
        .map(time -> gmt ? Timestamp.of(time.atOffset(ZoneOffset.UTC)) : Timestamp.of(time))
        .ifPresent(
            value -> draft.dates.published(value, "telex footer", DateEvidences.Rank.VISIBLE));
    return true;
  }

  /// « (avec AFP) », « Source : Reuters », « AFP/VNA », « Le Courrier avec AFP »: short, without a
  /// verb, and an agency is named. Notes the agency, and the year beside it.
  ///
  /// @return whether the paragraph is a credit
  static boolean noteCredit(String paragraph, Draft draft) {
    if (paragraph.length() > LONGEST_CREDIT) {
      return false;
    }
    String inner = BRACKETS.matcher(paragraph).replaceAll("");
    Optional<String> agency = Agencies.credited(inner);
    if (agency.isEmpty()) {
      return false;
    }
    String key = Folding.key(inner);
    boolean credit =
        Agencies.named(inner).isPresent()
            || (CREDIT.matcher(key).matches() && key.split(" ", -1).length <= 9)
            || (WITHIN.matcher(key).find() && key.split(" ", -1).length <= 8)
            || paragraph.indexOf('©') >= 0
            || agenciesAlone(inner);
    if (credit) {
      DateText.year(paragraph).ifPresent(draft.dates::year);
      credit(agency.get(), draft);
    }
    return credit;
  }

  /// Notes the agency that a byline or date line names.
  static void noteAgency(String line, Draft draft) {
    if (line.length() <= LIMIT + 40) {
      Agencies.credited(line).ifPresent(agency -> credit(agency, draft));
    }
  }

  private static boolean agenciesAlone(String inner) {
    for (String part : List.of(BETWEEN.split(inner, 6))) {
      if (Agencies.named(part).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static void credit(String agency, Draft draft) {
    if (draft.agency.isEmpty()) {
      draft.agency = agency;
    }
  }
}
