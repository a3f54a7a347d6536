package depeche.indexer.annotate.actor;

import depeche.indexer.annotate.Token;

/// The age said behind a name, which persons have.
final class Ages {
  /// How far behind a name its age may be said.
  private static final int MOST_TO_AGE = 10;

  private Ages() {}

  /// « , 45 ans » or « (45 ans ».
  static boolean follows(PassageText text, int last) {
    int i = last + 1;
    return (text.is(i, ",") || text.is(i, "("))
        && i + 2 < text.size()
        && text.token(i + 1).shape() == Token.Shape.NUMBER
        && text.is(i + 2, "ans");
  }

  /// « , une coiffeuse de 28 ans ».
  static boolean inApposition(PassageText text, int last) {
    if (!text.is(last + 1, ",")) {
      return false;
    }
    for (int i = last + 2; i + 2 < Math.min(text.size(), last + MOST_TO_AGE); i++) {
      if (!text.token(i).isWord() || text.token(i).isCapitalised()) {
        return false;
      }
      if ((text.is(i, "de") || text.is(i, "age") || text.is(i, "agee"))
          && (text.token(i + 1).shape() == Token.Shape.NUMBER && text.is(i + 2, "ans"))) {
        return true;
      }
    }
    return false;
  }
}
