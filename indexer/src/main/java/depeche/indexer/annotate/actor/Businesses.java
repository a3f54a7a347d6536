package depeche.indexer.annotate.actor;

import java.util.Set;

/// The words that stand before and between the names of companies.
final class Businesses {
  static final Set<String> NOUNS =
      Set.of(
          "salarie",
          "salaries",
          "salariee",
          "salariees",
          "employe",
          "employes",
          "groupe",
          "usine",
          "usines",
          "patron",
          "patronne",
          "pdg",
          "directeur",
          "directrice",
          "filiale",
          "magasin",
          "magasins",
          "boutique",
          "boutiques",
          "produits",
          "appareils",
          "clients",
          "actionnaires",
          "action",
          "actions",
          "titre",
          "siege",
          "concurrent",
          "concurrents",
          "rival",
          "reseau",
          "site",
          "ventes",
          "resultats",
          "direction",
          "agence",
          "agences",
          "studio",
          "studios",
          "atelier",
          "ateliers",
          "design",
          "ingenieur",
          "ingenieurs",
          "gamme",
          "catalogue",
          "abonnes",
          "concessionnaire",
          "concessionnaires");

  private static final Set<String> LEADERS =
      Set.of(
          "pdg",
          "cofondateur",
          "cofondatrice",
          "co-fondateur",
          "co-fondatrice",
          "fondateur",
          "fondatrice",
          "patron",
          "patronne");

  /// Nouns that say in an apposition that the name before them is a company's.
  private static final Set<String> COMPANIES =
      Set.of(
          "start-up",
          "startup",
          "societe",
          "entreprise",
          "filiale",
          "constructeur",
          "fabricant",
          "equipementier",
          "preparateur",
          "carrossier",
          "compagnie",
          "enseigne",
          "marque",
          "messagerie",
          "geant",
          "distributeur",
          "biotech",
          "fintech",
          "pme");

  private static final Set<String> OPENING =
      Set.of("un", "une", "le", "la", "l'", "premier", "premiere", "petite", "jeune", "grande");

  private Businesses() {}

  /// Whether somebody is said to lead what begins at a token: « la directrice générale de Loxam ».
  static boolean isLed(PassageText text, int at) {
    if (at < 2 || !(text.is(at - 1, "de") || text.is(at - 1, "d'"))) {
      return false;
    }
    boolean general = text.is(at - 2, "general") || text.is(at - 2, "generale");
    String leader = text.token(general && at > 2 ? at - 3 : at - 2).folded();
    return general ? leader.contains("direct") : LEADERS.contains(leader);
  }

  /// Whether what ends before a token is then said to be a company: « Presstalis, première
  /// messagerie », « Oselli, préparateur de voitures ».
  static boolean isSaidToBe(PassageText text, int comma) {
    if (!text.is(comma, ",")) {
      return false;
    }
    for (int i = comma + 1; i < Math.min(text.size(), comma + 4); i++) {
      String word = text.token(i).folded();
      if (COMPANIES.contains(word)) {
        return true;
      }
      if (!OPENING.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /// Whether a token joins the names of an enumeration.
  static boolean joins(PassageText text, int at) {
    return text.is(at, ",") || text.is(at, "et") || text.is(at, "ou") || text.is(at, "/");
  }
}
