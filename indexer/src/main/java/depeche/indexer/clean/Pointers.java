package depeche.indexer.clean;

import java.util.BitSet;
import java.util.regex.Pattern;

/// Finds « Lire aussi » and a link where they stand in a paragraph of the text, behind its last
/// sentence.
final class Pointers {
  private static final Pattern LABEL_SIGNS = Pattern.compile("[ \u00A0]?[.:|>–-]+\\s*$");
  private static final String SENTENCE_ENDS = ".!?…»”\")]";
  private static final int LONGEST = 60;

  private final CharSequence text;
  private final BitSet linked;

  /// @param linked which characters of the text stand in links; blanks do not
  Pointers(CharSequence text, BitSet linked) {
    this.text = text;
    this.linked = linked;
  }

  /// Where the paragraph ends without one; at its beginning if it is nothing but a link with a
  /// label, « VIDÉO. La bande-annonce ».
  int endWithout(int from, int end) {
    int link = linked.isEmpty() ? end : lastLink(from, end);
    if (link == end) {
      return end;
    }
    // the sign in front of the link may be a part of the pointer: « Vidéo. »
    int sentence = link - 2;
    while (sentence > from && SENTENCE_ENDS.indexOf(text.charAt(sentence)) < 0) {
      sentence--;
    }
    if (link - Math.max(sentence, from) > LONGEST) {
      return end;
    }
    if (sentence <= from) {
      return isLabel(text.subSequence(from, link).toString()) ? from : end;
    }
    String before = text.subSequence(sentence + 1, link).toString();
    // the words of the link itself may be the pointer: « Lire la suite sur notre site »
    String pointer =
        before.replace('\u00A0', ' ').isBlank() ? text.subSequence(link, end).toString() : before;
    return PagePhrases.kindOf(pointer).isPresent() ? sentence + 1 : end;
  }

  /// Where the link begins that the paragraph ends with; its end if it ends with none.
  private int lastLink(int from, int end) {
    int last = end - 1;
    while (last > from && !Character.isLetterOrDigit(text.charAt(last)) && !linked.get(last)) {
      last--;
    }
    if (last < from || !linked.get(last)) {
      return end;
    }
    while (last > from && (linked.get(last - 1) || Character.isWhitespace(text.charAt(last - 1)))) {
      last--;
    }
    return last;
  }

  private static boolean isLabel(String before) {
    String label = LABEL_SIGNS.matcher(before).replaceFirst("");
    return label.length() < before.length() && Labels.isLabel(label.strip());
  }
}
