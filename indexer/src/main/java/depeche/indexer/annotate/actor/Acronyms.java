package depeche.indexer.annotate.actor;

import depeche.indexer.annotate.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/// Ties an acronym in parentheses to the words before it: « Forces démocratiques syriennes (FDS) ».
final class Acronyms {
  private static final Set<String> SMALL =
      Set.of(
          "de", "du", "des", "d'", "la", "le", "les", "l'", "et", "pour", "of", "the", "for", "and",
          "en", "a", "aux", "sur", "contre", "dans", "au", "par", "y", "del");
  private static final int LONGEST = 16;

  private Acronyms() {}

  /// Whether a token between parentheses can be an acronym.
  static boolean isAcronym(Token token) {
    int length = token.text().length();
    return switch (token.shape()) {
      case CAPITALS, MIXED ->
          length >= 2 && length <= 10 && Character.isUpperCase(token.text().charAt(0));
      case CAPITALISED -> length >= 3 && length <= 7;
      case LOWER, NUMBER, SIGN -> false;
    };
  }

  /// The token with which the words begin that an acronym at `open + 1` abbreviates.
  ///
  /// @param open the opening parenthesis
  static OptionalInt expansionStart(PassageText text, int open) {
    String letters = letters(text.token(open + 1).folded());
    int left = letters.length();
    for (int i = open - 1; i >= 0 && i >= open - LONGEST; i--) {
      Token token = text.token(i);
      if (token.shape() == Token.Shape.SIGN && !token.text().equals("-")) {
        return OptionalInt.empty();
      }
      int word = text.firstWord(i);
      char initial = word < 0 ? 0 : text.word(word).charAt(0);
      if (left > 0 && initial == letters.charAt(left - 1)) {
        left--;
        if (left == 0) {
          return OptionalInt.of(i);
        }
      } else if (!SMALL.contains(token.folded()) && token.shape() != Token.Shape.SIGN) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /// Whether words from one token to another begin with the letters of an acronym, small words left
  /// out: « Défendons la vénerie aujourd'hui » of DVA.
  static boolean isExpansion(PassageText text, int first, int last, String acronym) {
    return initials(text, first, last).contentEquals(letters(acronym));
  }

  /// Whether an acronym of three letters or more skips words, or words skip some of its letters: «
  /// Conseil des barreaux européens (CCBE) ».
  static boolean isLoose(PassageText text, int first, int last, String acronym) {
    String letters = letters(acronym);
    String initials = initials(text, first, last);
    return letters.length() > 2
        && initials.length() > 2
        && letters.charAt(0) == initials.charAt(0)
        && (isWithin(letters, initials) || isWithin(initials, letters));
  }

  /// Whether the letters of one string stand in another, in their order.
  private static boolean isWithin(String part, String whole) {
    int at = 0;
    for (int i = 0; i < whole.length() && at < part.length(); i++) {
      if (whole.charAt(i) == part.charAt(at)) {
        at++;
      }
    }
    return at == part.length();
  }

  /// Whether words begin with the letters of an acronym of three letters or more, in any order.
  static boolean isPermuted(PassageText text, int first, int last, String acronym) {
    String letters = letters(acronym);
    return letters.length() > 2 && sorted(letters).equals(sorted(initials(text, first, last)));
  }

  private static String sorted(String letters) {
    char[] sorted = letters.toCharArray();
    Arrays.sort(sorted);
    return new String(sorted);
  }

  /// The folded words from one token to another, small ones left out.
  static List<String> words(PassageText text, int first, int last) {
    var words = new ArrayList<String>();
    for (int i = first; i <= last; i++) {
      String folded = text.token(i).folded();
      if (text.token(i).isWord() && !SMALL.contains(folded)) {
        words.add(folded);
      }
    }
    return words;
  }

  private static String initials(PassageText text, int first, int last) {
    var initials = new StringBuilder();
    for (int i = first; i <= last; i++) {
      int word = text.firstWord(i);
      if (word >= 0 && !SMALL.contains(text.token(i).folded())) {
        initials.append(text.word(word).charAt(0));
      }
    }
    return initials.toString();
  }

  private static String letters(String folded) {
    var letters = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isLetter(folded.charAt(i))) {
        letters.append(folded.charAt(i));
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
