package depeche.indexer.annotate.actor;

import depeche.analysis.Folding;
import depeche.indexer.annotate.Token;
import depeche.indexer.annotate.TokenizedPassage;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// A passage as the finders of this package read it: its tokens, their folded words («
/// Saint-Étienne » is one token and two words), and which tokens are taken.
final class PassageText {
  private final TokenizedPassage passage;
  private final List<Token> tokens;
  private final String[] words;
  private final int[] tokenOfWord;
  private final int[] firstWord;
  private final int wordCount;
  private final BitSet taken = new BitSet();
  private final boolean inCapitals;

  PassageText(TokenizedPassage passage) {
    this.passage = passage;
    this.tokens = passage.tokens();
    int size = tokens.size();
    String[] found = new String[size + size / 4 + 4];
    int[] owners = new int[found.length];
    firstWord = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      Token token = tokens.get(i);
      firstWord[i] = -1;
      if (token.shape() == Token.Shape.SIGN) {
        continue;
      }
      firstWord[i] = count;
      for (String word : wordsOf(token)) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
          owners = Arrays.copyOf(owners, 2 * count);
        }
        found[count] = word;
        owners[count] = i;
        count++;
      }
    }
    words = found;
    tokenOfWord = owners;
    wordCount = count;
    inCapitals = mostlyCapitals(tokens);
  }

  private static String[] wordsOf(Token token) {
    String folded = token.folded();
    for (int i = 0; i < folded.length(); i++) {
      if (!Character.isLetterOrDigit(folded.charAt(i))) {
        String key = Folding.key(folded);
        return key.isEmpty() ? new String[0] : key.split(" ", -1);
      }
    }
    return new String[] {folded};
  }

  private static boolean mostlyCapitals(List<Token> tokens) {
    int capitals = 0;
    int others = 0;
    for (Token token : tokens) {
      if (token.isWord() && token.text().length() > 2) {
        if (token.shape() == Token.Shape.CAPITALS) {
          capitals++;
        } else {
          others++;
        }
      }
    }
    return capitals > 2 * others;
  }

  TokenizedPassage passage() {
    return passage;
  }

  int size() {
    return tokens.size();
  }

  Token token(int at) {
    return tokens.get(at);
  }

  /// Whether a token of that folded spelling stands at `at`, which may lie outside the text.
  boolean is(int at, String folded) {
    return at >= 0 && at < tokens.size() && tokens.get(at).folded().equals(folded);
  }

  /// The number of the first word of a token, −1 for a sign.
  int firstWord(int token) {
    return firstWord[token] < wordCount ? firstWord[token] : -1;
  }

  String word(int word) {
    return words[word];
  }

  /// The last token of a phrase whose first word is number `start`, −1 if it does not stand there.
  int lastTokenOf(List<String> phrase, int start) {
    int end = start + phrase.size();
    if (end > wordCount) {
      return -1;
    }
    for (int i = phrase.size() - 1; i > 0; i--) {
      if (!phrase.get(i).equals(words[start + i])) {
        return -1;
      }
    }
    for (int i = start + 1; i < end; i++) {
      if (!adjacent(tokenOfWord[i - 1], tokenOfWord[i])) {
        return -1;
      }
    }
    int last = tokenOfWord[end - 1];
    return end == wordCount || tokenOfWord[end] != last ? last : -1;
  }

  /// Whether nothing but a sign that names may hold stands between two tokens.
  private boolean adjacent(int before, int after) {
    if (after - before <= 1) {
      return true;
    }
    Token sign = tokens.get(before + 1);
    return after - before == 2
        && ("-–&/'’".contains(sign.text())
            || (sign.text().equals(".")
                && (tokens.get(before).text().length() <= 2 || isDomain(before, after))));
  }

  /// « actu.fr », which has no blanks.
  private boolean isDomain(int before, int after) {
    return tokens.get(before).end() == tokens.get(before + 1).start()
        && tokens.get(before + 1).end() == tokens.get(after).start()
        && tokens.get(after).shape() == Token.Shape.LOWER;
  }

  /// Whether the passage is written in capitals, so that capitals say nothing.
  boolean inCapitals() {
    return inCapitals;
  }

  boolean isTaken(int first, int last) {
    int next = taken.nextSetBit(first);
    return next >= 0 && next <= last;
  }

  void take(int first, int last) {
    taken.set(first, last + 1);
  }

  /// The text from one token to another, both included, with single blanks.
  String text(int first, int last) {
    String raw =
        passage.passage().text().substring(tokens.get(first).start(), tokens.get(last).end());
    int i = 0;
    while (i < raw.length() && raw.charAt(i) != '\n' && !isOddBlank(raw, i)) {
      i++;
    }
    return i == raw.length()
        ? raw
        : raw.replace("\u00AD", "").strip().replaceAll("[\\s\\u00A0\\u202F]+", " ");
  }

  private static boolean isOddBlank(String text, int at) {
    char c = text.charAt(at);
    return c == '\u00A0'
        || c == '\u202F'
        || c == '\t'
        || c == '\u00AD'
        || (c == ' ' && at + 1 < text.length() && text.charAt(at + 1) == ' ');
  }
}
