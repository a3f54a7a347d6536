package depeche.indexer.annotate.actor;

import java.util.Set;

/// The words by which the press quotes a newspaper.
final class Publications {
  private static final Set<String> PAGES =
      Set.of("colonnes", "pages", "micro", "antenne", "plateau", "site", "une", "couverture");
  private static final Set<String> GRANTED =
      Set.of(
          "accorde",
          "accordee",
          "accordees",
          "confie",
          "confiee",
          "donne",
          "donnee",
          "livre",
          "livree",
          "entretien",
          "interview",
          "declare",
          "raconte",
          "explique",
          "revele");

  private Publications() {}

  /// « dans les colonnes de Closer », « une interview accordée à Closer ».
  static boolean isQuoted(PassageText text, int start) {
    if (start < 2) {
      return false;
    }
    String noun = text.token(start - 2).folded();
    boolean of = text.is(start - 1, "de") || text.token(start - 1).text().equals("d'");
    boolean to = text.token(start - 1).text().equals("à");
    return (of && PAGES.contains(noun)) || (to && GRANTED.contains(noun));
  }
}
