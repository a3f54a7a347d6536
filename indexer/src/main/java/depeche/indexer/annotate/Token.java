package depeche.indexer.annotate;

/// A word, a number or a sign, with its place in the passage.
///
/// « l’Élysée » is two tokens, `l’` and `Élysée`; « Saint-Étienne » is one; « M4 », « 1.800 » and «
/// S.N.C.F. » are one each; every other character that is no blank is a token of its own.
///
/// @param text as written
/// @param folded lower case without accents, apostrophe straight: `l'`, `elysee`, `saint-etienne`
/// @param start UTF-16 offset in the passage
/// @param sentenceStart whether a sentence, a quotation or a line begins here
public record Token(
    String text, String folded, int start, int end, Shape shape, boolean sentenceStart) {

  /// What a token looks like.
  public enum Shape {
    /// mots, l’
    LOWER,
    /// Syrie, Saint-Étienne, McDonald
    CAPITALISED,
    /// ONU, SYRIE, S.N.C.F., A (one letter)
    CAPITALS,
    /// M4, A380, Covid-19, 20h
    MIXED,
    /// 12, 1.800, 3,7
    NUMBER,
    /// one sign: , . ( « -
    SIGN
  }

  public boolean isWord() {
    return shape != Shape.SIGN && shape != Shape.NUMBER;
  }

  /// Whether it begins with a capital letter.
  public boolean isCapitalised() {
    return shape == Shape.CAPITALISED || shape == Shape.CAPITALS;
  }

  /// Whether it is an elided article or pronoun: `l’`, `d’`, `qu’`.
  public boolean isElision() {
    return folded.endsWith("'");
  }
}
