package depeche.indexer.clean;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines that stand before a text and are none of it: labels, sluglines, service codes, notes
/// to editors, bylines, dates, credits.
final class Preface {
  /// « BELGA-132 EXT INT JUS »: agency, number of the day, desks.
  private static final Pattern CODE =
      Pattern.compile("^(?<agency>\\p{Lu}{2,8})[- ]?[0-9]{1,5}(?: \\p{Lu}{1,5}){0,6}$");

  private static final Pattern SIGNS = Pattern.compile("[ \u00A0]*[:!.-]{1,3}$");
  private static final int LONGEST_NOTE = 250;

  private Preface() {}

  /// Notes what the paragraph tells, if it is such a line.
  ///
  /// @return whether it is
  static boolean read(String paragraph, Draft draft) {
    String bare = Headline.unbracketed(paragraph);
    if (Dateline.of(paragraph).isPresent()) {
      return false;
    }
    return noteLabel(bare, draft)
        || noteSlugline(paragraph, draft)
        || noteCode(paragraph, draft)
        || noteRemark(paragraph, draft)
        || noteByline(paragraph, draft)
        || Endings.noteCredit(paragraph, draft)
        || paragraph.equals(draft.title)
        || PagePhrases.kindOf(paragraph).isPresent();
  }

  private static boolean noteLabel(String bare, Draft draft) {
    if (!Labels.isLabelOf(bare, draft)) {
      return false;
    }
    Labels.note(bare, draft);
    // « FLASH INFO » is printed above a headline; a mere « URGENT » is a mark of the wire
    String words = SIGNS.matcher(bare).replaceFirst("");
    boolean shown = Labels.isKicker(words) && words.indexOf(' ') > 0;
    draft.kicker = draft.kicker.isEmpty() && shown ? words : draft.kicker;
    return true;
  }

  private static boolean noteSlugline(String paragraph, Draft draft) {
    if (!draft.slugline.isEmpty()) {
      return false;
    }
    if (Slugline.isSlugline(paragraph)) {
      draft.slugline = paragraph;
      return true;
    }
    // « GB-incendie-accident LEAD »
    int blank = paragraph.indexOf(' ');
    String chain = blank < 0 ? "" : paragraph.substring(0, blank);
    if (Slugline.isChain(chain) && Labels.isLabelOf(paragraph.substring(blank + 1), draft)) {
      draft.slugline = chain;
      Labels.note(paragraph.substring(blank + 1), draft);
      return true;
    }
    return false;
  }

  private static boolean noteByline(String paragraph, Draft draft) {
    boolean dated = VisibleDates.read(paragraph, draft);
    boolean signed = Byline.note(paragraph, draft);
    if (dated || signed) {
      Endings.noteAgency(paragraph, draft);
    }
    return dated || signed;
  }

  private static boolean noteCode(String paragraph, Draft draft) {
    Matcher code = CODE.matcher(paragraph);
    if (!code.matches()) {
      return false;
    }
    Optional<String> agency = Agencies.named(code.group("agency"));
    agency.filter(known -> draft.agency.isEmpty()).ifPresent(known -> draft.agency = known);
    return agency.isPresent();
  }

  /// « (Bien lire 298 au lieu de 295 dans le titre) », « (ACTUALISATION avec nouveau bilan) ».
  private static boolean noteRemark(String paragraph, Draft draft) {
    boolean bracketed = paragraph.startsWith("(") && paragraph.endsWith(")");
    if (!bracketed || paragraph.length() > LONGEST_NOTE) {
      return false;
    }
    String inner = paragraph.substring(1, paragraph.length() - 1);
    int blank = inner.indexOf(' ');
    String first = blank < 0 ? inner : inner.substring(0, blank);
    if (first.equals(first.toUpperCase(Locale.ROOT))) {
      Labels.note(first, draft);
    }
    return true;
  }
}
