package depeche.indexer.source.agency;

import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceInput;
import depeche.indexer.source.StatedDates;
import depeche.indexer.source.Words;
import depeche.indexer.source.xml.Paragraphs;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// IPTC 7901, the telex format: SOH, a header line, keywords, STX, the text, ETX, the time of
/// sending.
///
/// The header says service and number, priority, category, word count: `eca062 4 i 211 dpa 061`.
/// Gateways that strip control characters leave the header; such a file is known by it and by a
/// title that ends as titles do there. Other telexes are plain text, which cleaning takes apart.
public final class Iptc7901Format implements SourceFormat {
  private static final char SOH = 1;
  private static final char STX = 2;
  private static final char ETX = 3;

  private static final Pattern HEADER =
      Pattern.compile(
          "(?i)(?<number>[a-z]{3}[0-9]{3,5}) (?<priority>[1-9]) (?<category>[a-z]{1,3})"
              + " [0-9]{1,5}\\b.*");

  /// `131137 GMT Nov 13`: day, hour, minute, zone, month, year.
  private static final Pattern SENT =
      Pattern.compile(
          "(?<day>[0-3][0-9])(?<time>[0-2][0-9][0-5][0-9]) ?(?<zone>[A-Z]{3,4})? ?"
              + "(?<month>\\p{L}{3,4})\\.? (?<year>[0-9]{2})\\b");

  private static final Pattern AGENCY = Pattern.compile("\\((?<name>[\\p{L} -]{2,20})\\) ?[-–_]");

  /// A title ends with one of these in the dialects of dpa and Kyodo.
  private static final String TITLE_ENDS = "=+";

  @Override
  public String name() {
    return "IPTC 7901";
  }

  @Override
  public boolean recognises(FileHead head) {
    String start = head.ascii().stripLeading();
    boolean control = head.startsWith(SOH) && start.indexOf(STX) > 0;
    List<String> lines = start.lines().map(String::strip).toList();
    boolean header = !lines.isEmpty() && HEADER.matcher(lines.getFirst()).matches();
    return control || (header && titleEnd(lines) >= 0);
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    String text = input.text(Optional.empty());
    int ordinal = 0;
    for (String message : text.split(String.valueOf(SOH), -1)) {
      if (!message.isBlank()) {
        item(message, ordinal, input, sink);
        ordinal++;
      }
    }
  }

  private static void item(String message, int ordinal, SourceInput input, ItemSink sink)
      throws IOException {
    var draft = new ItemDraft();
    Matcher header = HEADER.matcher(message.lines().findFirst().orElse("").strip());
    if (header.matches()) {
      draft.urgency(Optional.of(header.group("priority")));
    }
    int stx = message.indexOf(STX);
    int etx = message.indexOf(ETX, Math.max(0, stx));
    String end = message.substring(etx < 0 ? Math.max(0, message.length() - 80) : etx);
    sent(draft, end);
    String opening = stx < 0 ? "" : message.substring(0, stx);
    String text =
        stx < 0
            ? message.substring(Math.max(0, message.indexOf('\n')))
            : message.substring(stx + 1, etx < 0 ? message.length() : etx);
    if (stx < 0) {
      text = SENT.matcher(text).replaceAll("");
    }
    draft.slugline(opening.lines().skip(1).filter(it -> !it.isBlank()).reduce((_, last) -> last));
    words(draft, text.replaceAll("[\\x00-\\x08\\x0E-\\x1F\\x7F]", ""));
    if (draft.hasWords()) {
      sink.item(input.document(ordinal, draft.zones(), draft.stated()));
    } else {
      sink.skipped(input.location(ordinal), "a telex without text");
    }
  }

  private static void sent(ItemDraft draft, String end) {
    Matcher matcher = SENT.matcher(end);
    if (matcher.find()) {
      String time = matcher.group("time");
      String zone = Optional.ofNullable(matcher.group("zone")).orElse("");
      String date =
          matcher.group("day")
              + " "
              + matcher.group("month")
              + " "
              + matcher.group("year")
              + " "
              + time.substring(0, 2)
              + ":"
              + time.substring(2)
              + (zone.isEmpty() ? "" : " " + zone);
      draft.metadata.published(
          StatedDates.evidence(Optional.of(date), "IPTC 7901 time of sending"));
    }
  }

  /// The lines up to the one that ends a title are title, kickers before it and author behind it; a
  /// slugline may stand before them all.
  private static void words(ItemDraft draft, String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    int end = titleEnd(lines);
    if (end >= 0) {
      List<String> opening =
          lines.subList(0, end + 1).stream().filter(it -> !it.isEmpty()).toList();
      opening(draft, opening);
    }
    String rest = String.join("\n", text.lines().skip(end + 1L).toList());
    draft.body(Paragraphs.of(rest));
    Matcher agency = AGENCY.matcher(rest.substring(0, Math.min(300, rest.length())));
    if (agency.find()) {
      draft.agency(Optional.of(agency.group("name")));
    }
  }

  private static int titleEnd(List<String> lines) {
    for (int i = 0; i < Math.min(lines.size(), 12); i++) {
      String line = lines.get(i);
      if (line.length() > 1 && TITLE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static void opening(ItemDraft draft, List<String> lines) {
    for (String raw : lines) {
      String line = Words.line(raw.replaceFirst("\\s*[=+]$", ""));
      if (line.matches("(?:By|Par|Von) .*")) {
        draft.author(
            Optional.of(line.replaceFirst("^\\w+ ", "").replaceFirst(", [a-zA-Z]{2,6}$", "")));
      } else if (line.indexOf('/') >= 0 && line.indexOf(' ') < 0) {
        draft.slugline(Optional.of(line));
      } else if (line.matches("\\(.*\\)|[0-9A-Z ]{3,20}")) {
        draft.kicker(Optional.of(line));
      } else {
        draft.title(Optional.of(line));
      }
    }
  }
}
