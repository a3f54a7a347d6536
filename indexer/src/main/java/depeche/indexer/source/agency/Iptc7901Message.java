package depeche.indexer.source.agency;

import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.StatedDates;
import depeche.indexer.source.xml.Paragraphs;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One telex: its header, its words and the time of sending.
///
/// The header says service and number, priority, category, word count: `eca062 4 i 211 dpa 061`.
final class Iptc7901Message {
  static final char SOH = 1;
  static final char STX = 2;
  private static final char ETX = 3;

  /// How far from the end the time of sending stands.
  private static final int TAIL = 80;

  private static final Pattern HEADER =
      Pattern.compile(
          "(?i)(?<number>[a-z]{3}[0-9]{3,5}) (?<priority>[1-9]) (?<category>[a-z]{1,3})"
              + " [0-9]{1,5}\\b.*");

  /// `131137 GMT Nov 13`: day, hour, minute, zone, month, year.
  private static final Pattern SENT =
      Pattern.compile(
          "(?<day>[0-3][0-9])(?<hour>[0-2][0-9])(?<minute>[0-5][0-9]) ?(?<zone>[A-Z]{3,4})? ?"
              + "(?<month>\\p{L}{3,4})\\.? (?<year>[0-9]{2})\\b");

  /// The line that holds the time, with the name of the agency before it or not.
  private static final Pattern SENT_LINE =
      Pattern.compile("(?m)^[ \\t]*(?:[\\p{L}-]{2,8}[ \\t]+)?" + SENT.pattern() + "[ \\t]*$");

  /// `21:37-09-12-18`, as Kyodo sends it: hour, minute, day, month, year, without a zone.
  private static final Pattern SENT_IN_NUMBERS =
      Pattern.compile(
          "(?<hour>[0-2][0-9]):(?<minute>[0-5][0-9])-(?<day>[0-3][0-9])-(?<month>[01][0-9])-"
              + "(?<year>[0-9]{2})\\b");

  /// In the dateline, behind the place.
  static final Pattern AGENCY = Pattern.compile("\\((?<name>[\\p{L} -]{2,20})\\) ?[-–_]");

  /// A credit on the last line: `==Kyodo`.
  private static final Pattern CREDIT =
      Pattern.compile("(?:^|\\n)[ \\t]*==+[ \\t]*(?<name>[\\p{L}-]{2,20})\\s*$");

  private final String header;
  private final String opening;
  private final String text;
  private final String end;

  Iptc7901Message(String raw) {
    // Gateways put blank lines before the header.
    String message = raw.stripLeading();
    int stx = message.indexOf(STX);
    int etx = message.indexOf(ETX, Math.max(0, stx));
    header = message.lines().findFirst().orElse("").strip();
    opening = stx < 0 ? "" : message.substring(0, stx);
    end = message.substring(etx < 0 ? Math.max(0, message.length() - TAIL) : etx);
    String words =
        stx < 0
            ? SENT_LINE
                .matcher(message.substring(Math.max(0, message.indexOf('\n'))))
                .replaceAll("")
            : message.substring(stx + 1, etx < 0 ? message.length() : etx);
    text = words.replaceAll("[\\x00-\\x08\\x0E-\\x1F\\x7F]", "");
  }

  /// Whether a text begins with the header of a telex.
  static boolean isHeader(String text) {
    return HEADER.matcher(text.lines().findFirst().orElse("").strip()).matches();
  }

  ItemDraft draft() {
    var draft = new ItemDraft();
    Matcher matcher = HEADER.matcher(header);
    if (matcher.matches()) {
      draft.urgency(Optional.of(matcher.group("priority")));
    }
    sent(draft);
    words(draft);
    draft.slugline(opening.lines().skip(1).filter(it -> !it.isBlank()).reduce((_, last) -> last));
    return draft;
  }

  private void sent(ItemDraft draft) {
    Matcher words = SENT.matcher(end);
    Matcher numbers = SENT_IN_NUMBERS.matcher(end);
    Optional<String> date =
        words.find()
            ? Optional.of(date(words, words.group("month"), words.group("year")))
            : numbers.find()
                ? Optional.of(date(numbers, numbers.group("month"), "20" + numbers.group("year")))
                : Optional.empty();
    draft.metadata.published(StatedDates.evidence(date, "IPTC 7901 time of sending"));
  }

  private static String date(Matcher sent, String month, String year) {
    String separator = Character.isDigit(month.charAt(0)) ? "-" : " ";
    boolean zoned = sent.pattern().namedGroups().containsKey("zone") && sent.group("zone") != null;
    return String.join(separator, sent.group("day"), month, year)
        + " "
        + sent.group("hour")
        + ":"
        + sent.group("minute")
        + (zoned ? " " + sent.group("zone") : "");
  }

  private void words(ItemDraft draft) {
    Matcher credit = CREDIT.matcher(text);
    boolean credited = credit.find();
    String words = credited ? text.substring(0, credit.start()) : text;
    List<String> lines = words.lines().toList();
    int title = Iptc7901Opening.read(draft, lines);
    String rest = String.join("\n", lines.subList(title, lines.size()));
    draft.body(Paragraphs.of(rest));
    Matcher agency = AGENCY.matcher(rest.substring(0, Math.min(300, rest.length())));
    if (agency.find()) {
      draft.agency(Optional.of(agency.group("name")));
    } else if (credited) {
      draft.agency(Optional.of(credit.group("name")));
    }
  }
}
