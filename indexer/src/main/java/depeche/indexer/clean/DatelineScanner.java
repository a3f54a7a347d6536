package depeche.indexer.clean;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a dateline part by part: place, day, agency in brackets, dash; in the orders that agencies
/// from Havas to AFP have used.
///
///     PARIS, 20 fév 2020 (AFP) -        OSLO (AFP) - Mar 14 Mar 00 - 18h59 heure de Paris -
///     LONDRES, 27 (Havas).              AA / Ankara / Nom de l'auteur -
///     BINNISH (Syrie) (AFP) –           Genève (awp/afp) -
///
/// Only the first characters of a paragraph are looked at, so that none costs more than another.
///
/// Long, since each part of a dateline is read in its own way and may stand in any order.
final class DatelineScanner {
  private static final int LIMIT = 200;

  private static final String S = "[ \u00A0\u202F]";
  private static final String WORD = "\\p{Lu}[\\p{L}.]*+(?:['’-]\\p{L}[\\p{L}.]*+)*+";
  private static final String LINK =
      "(?:(?:de|du|des|la|le|les|sur|en|et|sous|lès)" + S + ")?+(?:[ld]['’])?+";
  private static final String NAME =
      "(?:[LldD]['’])?+" + WORD + "(?:" + S + LINK + WORD + "){0,4}+";
  private static final Pattern PLACE =
      Pattern.compile(NAME + "(?:" + S + "?[/,]" + S + "?(?!AFP)" + NAME + "){0,2}+");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6}\\.?" + S,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY =
      Pattern.compile(
          "(?:le"
              + S
              + ")?(?<day>[0-3]?[0-9])(?:er)?(?![0-9])(?:(?:"
              + S
              + "|-)?(?<word>\\p{L}{3,9})\\.?(?:,?"
              + S
              + "(?<year>(?:1[6-9]|20)?[0-9]{2})(?![0-9h:]))?"
              + "|[/.](?<month>[01]?[0-9])(?:[/.](?<fullyear>(?:1[6-9]|20)?[0-9]{2}))?(?![0-9]))?");
  private static final Pattern TIME =
      Pattern.compile(
          S
              + "?[-–,à]?"
              + S
              + "?(?<hour>[012]?[0-9])"
              + S
              + "?[hH:](?<minute>[0-5][0-9])(?:"
              + S
              + "?(?:heure de Paris|heure locale|GMT|UTC|locale))?");
  private static final Pattern SOURCE =
      Pattern.compile(
          "(?:\\((?<round>[^()]{2,40})\\)|\\[(?<square>[^\\[\\]]{2,40})\\]"
              + "|/(?<slash>[\\p{L}.-]{3,20})/)");
  private static final Pattern DASH =
      Pattern.compile(
          S + "*(?:[.,]" + S + "?)?(?:[-–—―−=]{1,3}|:)" + "(?:" + S + "|$|(?=[\\p{Lu}«\"“]))");
  private static final Pattern LOOSE_DASH = Pattern.compile(S + "?[-–—]" + S);
  private static final Pattern STOP = Pattern.compile("\\.(?:" + S + "|$)");
  private static final Pattern CAPITAL = Pattern.compile(S + "+[\\p{Lu}«\"“]");
  private static final Pattern GAP = Pattern.compile(S + "*,?" + S + "*");
  private static final Pattern ANADOLU =
      Pattern.compile("AA" + S + "?/" + S + "?" + NAME + "(?:" + S + "?/" + S + "?" + NAME + ")?");

  /// « AFP, Paris - »
  private static final Pattern AGENCY_FIRST =
      Pattern.compile("(?<agency>\\p{Lu}\\p{L}{1,9})," + S + "(?=" + NAME + ")");

  private static final Pattern TITLE_OF_PAPER = Pattern.compile(NAME);

  private final String paragraph;
  private final String head;
  private int at;
  private String place = "";
  private Optional<String> agency = Optional.empty();
  private boolean bracketed;
  private Optional<PrintedDate> date = Optional.empty();

  DatelineScanner(String paragraph) {
    this.paragraph = paragraph;
    this.head = paragraph.length() > LIMIT ? paragraph.substring(0, LIMIT) : paragraph;
  }

  Optional<Dateline> scan() {
    if (skip(ANADOLU)) {
      agency = Optional.of("AA");
      return close();
    }
    boolean agencyFirst = readAgency();
    readPlace();
    if (agencyFirst && Agencies.named(place).isPresent()) {
      return Optional.empty();
    }
    boolean reading = true;
    while (reading) {
      int before = at;
      skip(GAP);
      reading = readSource() || readDate();
      at = reading ? at : before;
    }
    return close();
  }

  /// An agency that stands before the place; a place must follow.
  private boolean readAgency() {
    Matcher matcher = lookingAt(AGENCY_FIRST);
    if (matcher == null) {
      return false;
    }
    agency = Agencies.named(matcher.group("agency"));
    at = agency.isPresent() ? matcher.end() : at;
    return agency.isPresent();
  }

  private void readPlace() {
    Matcher matcher = lookingAt(PLACE);
    if (matcher == null) {
      return;
    }
    place = matcher.group();
    at = matcher.end();
    Agencies.named(place).ifPresent(name -> agency = Optional.of(name));
  }

  private boolean readSource() {
    int start = at;
    if (!place.isEmpty() && !bracketed) {
      // « Rabat - (MAP) – »
      skip(LOOSE_DASH);
    }
    boolean read = readBracket();
    at = read ? at : start;
    return read;
  }

  private boolean readBracket() {
    Matcher matcher = lookingAt(SOURCE);
    if (matcher == null || (agency.isPresent() && bracketed)) {
      return false;
    }
    String round = matcher.group("round");
    String square = matcher.group("square");
    String name = round != null ? round : square != null ? square : matcher.group("slash");
    Optional<String> known = agencyIn(name);
    boolean partOfPlace = round != null && known.isEmpty() && !place.isEmpty() && date.isEmpty();
    if (known.isPresent()) {
      agency = known;
      bracketed = true;
    } else if (isAcronym(name) && date.isPresent()) {
      agency = Optional.of(name);
      bracketed = true;
    } else if (round != null && isPaper(round, matcher.end())) {
      bracketed = true;
    } else if (!partOfPlace || place.endsWith(")")) {
      return false;
    } else {
      place = place + " (" + name + ")";
    }
    at = matcher.end();
    return true;
  }

  private static Optional<String> agencyIn(String name) {
    for (String part : name.split("[/,&]|" + S + "(?:avec|et)" + S, 4)) {
      Optional<String> known = Agencies.named(part.strip());
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }

  /// « Yaoundé, le 12 mars 2020 (Le Quotidien) - »: behind a place and a whole day, and before a
  /// dash, a title of any paper.
  private boolean isPaper(String name, int end) {
    boolean dated = date.filter(it -> it.year().isPresent()).isPresent();
    Matcher dash = LOOSE_DASH.matcher(head).region(end, head.length());
    return dated && !place.isEmpty() && TITLE_OF_PAPER.matcher(name).matches() && dash.lookingAt();
  }

  private static boolean isAcronym(String name) {
    return name.length() <= 7 && name.equals(name.toUpperCase(Locale.ROOT)) && !hasDigit(name);
  }

  private static boolean hasDigit(String name) {
    return name.chars().anyMatch(Character::isDigit);
  }

  private boolean readDate() {
    int start = at;
    if (date.isPresent()) {
      return false;
    }
    // « (AFP) - Mar 14 Mar 00 »: the dash stands before the day
    if (bracketed && !skip(DASH)) {
      skip(GAP);
    }
    skip(WEEKDAY);
    Matcher matcher = lookingAt(DAY);
    Optional<PrintedDate> read = matcher == null ? Optional.empty() : partialDate(matcher);
    if (matcher == null || read.isEmpty()) {
      at = start;
      return false;
    }
    at = matcher.end();
    date = withTime(read.get());
    // a number that opens the text is no day: something must close the dateline
    if (lookingAt(DASH) == null && lookingAt(STOP) == null && at < head.length() && !sourceNext()) {
      at = start;
      date = Optional.empty();
      return false;
    }
    return true;
  }

  private boolean sourceNext() {
    int start = at;
    skip(STOP);
    skip(GAP);
    boolean next = lookingAt(SOURCE) != null;
    at = start;
    return next;
  }

  private Optional<PrintedDate> withTime(PrintedDate read) {
    int start = at;
    Matcher matcher = lookingAt(TIME);
    if (matcher == null) {
      return Optional.of(read);
    }
    int hour = Integer.parseInt(matcher.group("hour"));
    if (hour > 23) {
      at = start;
      return Optional.of(read);
    }
    at = matcher.end();
    LocalTime time = LocalTime.of(hour, Integer.parseInt(matcher.group("minute")));
    return Optional.of(new PrintedDate(read.day(), read.month(), read.year(), Optional.of(time)));
  }

  private static Optional<PrintedDate> partialDate(Matcher matcher) {
    int day = Integer.parseInt(matcher.group("day"));
    String word = matcher.group("word");
    OptionalInt month = word == null ? number(matcher.group("month")) : Months.number(word);
    String year = matcher.group("year") != null ? matcher.group("year") : matcher.group("fullyear");
    boolean noMonth = word != null && month.isEmpty();
    int known = month.orElse(1);
    if (noMonth || day < 1 || day > 31 || known < 1 || known > 12) {
      return Optional.empty();
    }
    return Optional.of(new PrintedDate(day, month, number(year), Optional.empty()));
  }

  private static OptionalInt number(@Nullable String figures) {
    return figures == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(figures));
  }

  private Optional<Dateline> close() {
    int end = at;
    boolean dashed = skip(DASH);
    boolean stopped = !dashed && skip(STOP);
    boolean alone = !dashed && !stopped && at == paragraph.length();
    // « (Belga) Un homme… »: the brackets themselves close the dateline
    boolean capital = bracketed && lookingAt(CAPITAL) != null;
    if (!isDateline(dashed, stopped, alone || capital)) {
      return Optional.empty();
    }
    String rest = TextRepair.squeezed(paragraph.substring(at));
    return Optional.of(new Dateline(stripped(head.substring(0, end)), agency, date, rest));
  }

  private static String stripped(String text) {
    String line = TextRepair.squeezed(text);
    return line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
  }

  private boolean isDateline(boolean dashed, boolean stopped, boolean alone) {
    boolean closed = dashed || stopped || alone;
    if (agency.isPresent()) {
      return closed && (bracketed || dashed);
    }
    boolean monthKnown = date.isPresent() && date.get().month().isPresent();
    if (monthKnown && !place.isEmpty()) {
      return closed;
    }
    boolean capitals = isCapitals(place) && place.length() >= 4;
    return dashed
        && capitals
        && (date.isPresent() || !Labels.isLabel(place))
        && endsWithSpacedDash();
  }

  /// Whether a blank stands before the closing dash, which a compound word has not.
  private boolean endsWithSpacedDash() {
    String read = head.substring(0, Math.min(at, head.length()));
    int dash = read.stripTrailing().length() - 1;
    return dash > 0
        && !read.stripTrailing().endsWith(":")
        && Character.isSpaceChar(read.charAt(dash - 1));
  }

  private static boolean isCapitals(String name) {
    int open = name.indexOf('(');
    String outside = open < 0 ? name : name.substring(0, open);
    return outside.equals(outside.toUpperCase(Locale.ROOT)) && !outside.isEmpty();
  }

  private boolean skip(Pattern pattern) {
    Matcher matcher = lookingAt(pattern);
    if (matcher == null) {
      return false;
    }
    at = matcher.end();
    return true;
  }

  private @Nullable Matcher lookingAt(Pattern pattern) {
    Matcher matcher = pattern.matcher(head).region(Math.min(at, head.length()), head.length());
    return matcher.lookingAt() ? matcher : null;
  }
}
