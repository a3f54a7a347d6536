package depeche.indexer.clean;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Place, day and agency as they open the text of a dispatch.
///
/// `PARIS, 20 fév 2020 (AFP) - Le texte` gives the text up to « (AFP) », the agency AFP, the day
/// and « Le texte ».
///
/// @param text the dateline as written, without the dash that closes it
/// @param agency short name
/// @param rest the paragraph without the dateline
record Dateline(String text, Optional<String> agency, Optional<PrintedDate> date, String rest) {

  /// « Paris, France | AFP | 12/03/2020 », as portals print it above or before a text.
  private static final Pattern BARRED =
      Pattern.compile(
          "(?<line>\\p{Lu}[\\p{L} ,'’()-]{1,60}\\|[ \u00A0]?(?<agency>[\\p{L} -]{2,30})\\|["
              + " \u00A0]?(?:\\p{L}{4,8}"
              + " )?(?<day>[0-3]?[0-9])[/.](?<month>[01]?[0-9])[/.](?<year>[12][0-9]{3}))["
              + " \u00A0]?(?:[-–—|][ \u00A0]?|$)");

  /// « APA-Yaoundé (Cameroun) - ».
  private static final Pattern JOINED =
      Pattern.compile(
          "(?<line>(?<agency>\\p{Lu}{2,8})-\\p{Lu}[\\p{L}'’-]{1,30}(?: \\([^()]{2,30}\\))?)"
              + "[ \u00A0]?[-–—][ \u00A0]");

  /// « (Sainte-Blandine) Cent douze », as dailies of Québec print it.
  private static final Pattern BRACKETED =
      Pattern.compile(
          "\\((?<line>\\p{Lu}[\\p{L}'’.-]{2,30}(?:[ \u00A0](?:(?:de|du|des|la|le|les|en|sur)["
              + " \u00A0])?\\p{Lu}[\\p{L}'’.-]{1,30}){0,3})\\)[ \u00A0](?=[\\p{Lu}«\"“])");

  /// Whether it tells more than a place, which a label in capitals may be too.
  boolean isTelling() {
    return agency.isPresent() || date.isPresent();
  }

  /// The dateline that opens a paragraph, if one does.
  static Optional<Dateline> of(String paragraph) {
    Matcher barred = BARRED.matcher(paragraph);
    if (barred.lookingAt()) {
      var date =
          new PrintedDate(
              number(barred, "day"),
              OptionalInt.of(number(barred, "month")),
              OptionalInt.of(number(barred, "year")),
              Optional.empty());
      return known(barred, Optional.of(date), paragraph);
    }
    Matcher bracketed = BRACKETED.matcher(paragraph);
    if (bracketed.lookingAt() && isPlace(bracketed.group("line"))) {
      String rest = paragraph.substring(bracketed.end()).strip();
      return Optional.of(
          new Dateline(
              "(" + bracketed.group("line") + ")", Optional.empty(), Optional.empty(), rest));
    }
    Matcher joined = JOINED.matcher(paragraph);
    return joined.lookingAt() && Agencies.named(joined.group("agency")).isPresent()
        ? known(joined, Optional.empty(), paragraph)
        : new DatelineScanner(paragraph).scan();
  }

  private static boolean isPlace(String words) {
    return !Labels.isLabel(words) && Agencies.credited(words).isEmpty();
  }

  private static int number(Matcher matcher, String group) {
    return Integer.parseInt(matcher.group(group));
  }

  /// The dateline that was matched, if its agency is one.
  private static Optional<Dateline> known(
      Matcher matcher, Optional<PrintedDate> date, String paragraph) {
    return Agencies.named(matcher.group("agency").strip())
        .map(agency ->
            new Dateline(
                matcher.group("line").strip(),
                Optional.of(agency),
                date,
                paragraph.substring(matcher.end()).strip()));
  }
}
