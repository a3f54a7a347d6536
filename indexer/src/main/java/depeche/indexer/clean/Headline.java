package depeche.indexer.clean;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parts the labels of a headline from its words: « FLASH INFO : … », « … (ACTUALISATION) ».
final class Headline {
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?<label>[\\p{L}][\\p{L}\u00A0 '’-]{1,29}?|\\[[^\\]]{2,30}\\]|\\([^)]{2,30}\\))(?:["
              + " \u00A0\u202F]*[:|–—!]+[ \u00A0]*|[ \u00A0]+-[ \u00A0]+|\\.[ \u00A0]+|(?<=[\\])])["
              + " \u00A0]+)(?<rest>\\S.*)$");
  private static final Pattern SUFFIX =
      Pattern.compile(
          "^(?<rest>.{3,}\\S)["
              + " \u00A0]*(?:\\((?<round>[^()]{2,30})\\)|\\[(?<square>[^\\[\\]]{2,30})\\]|["
              + " \u00A0][-–—|][ \u00A0](?<bare>\\p{Lu}[\\p{Lu} ]{1,29}))$");
  private static final int LIMIT = 500;

  private Headline() {}

  static void read(Draft draft) {
    if (draft.title.length() > LIMIT) {
      return;
    }
    if (Labels.isLabelOf(draft.kicker, draft)) {
      Labels.note(draft.kicker, draft);
    }
    boolean cut = true;
    while (cut) {
      cut = cutPrefix(draft) || cutSuffix(draft);
    }
  }

  private static boolean cutPrefix(Draft draft) {
    Matcher matcher = PREFIX.matcher(draft.title);
    if (!matcher.matches()) {
      return false;
    }
    String written = matcher.group("label");
    String label = unbracketed(written);
    // « Direct : » is a label, « Direct. » the first word of a sentence
    boolean loud = !written.equals(label) || label.equals(label.toUpperCase(Locale.ROOT));
    boolean colon = draft.title.startsWith(":", written.length() + blanksAfter(draft, written));
    if (!Labels.isLabelOf(label, draft) || (!loud && !colon)) {
      return false;
    }
    Labels.note(label, draft);
    if (Labels.isKicker(label) && draft.kicker.isEmpty()) {
      draft.kicker = label;
    }
    draft.title = capitalised(matcher.group("rest").strip());
    return true;
  }

  /// What stood behind a colon begins the headline now; « iPhone » is written so everywhere.
  private static String capitalised(String rest) {
    int first = rest.codePointAt(0);
    int end = Character.charCount(first);
    boolean brand = rest.length() > end && Character.isUpperCase(rest.codePointAt(end));
    return Character.isLowerCase(first) && !brand
        ? rest.substring(0, end).toUpperCase(Locale.ROOT) + rest.substring(end)
        : rest;
  }

  private static int blanksAfter(Draft draft, String written) {
    int at = written.length();
    while (at < draft.title.length() && Character.isSpaceChar(draft.title.charAt(at))) {
      at++;
    }
    return at - written.length();
  }

  private static boolean cutSuffix(Draft draft) {
    Matcher matcher = SUFFIX.matcher(draft.title);
    if (!matcher.matches()) {
      return false;
    }
    String round = matcher.group("round");
    String square = matcher.group("square");
    String label = round != null ? round : square != null ? square : matcher.group("bare");
    if (!Labels.isLabelOf(label, draft)) {
      return false;
    }
    Labels.note(label, draft);
    draft.title = matcher.group("rest").strip();
    return true;
  }

  static String unbracketed(String label) {
    boolean bracketed = label.startsWith("[") || label.startsWith("(");
    boolean closed = bracketed && label.length() > 1; // a bracket alone is no label
    return closed ? label.substring(1, label.length() - 1).strip() : label.strip();
  }
}
