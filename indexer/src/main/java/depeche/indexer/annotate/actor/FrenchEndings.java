package depeche.indexer.annotate.actor;

/// What the end of a French word says of it.
final class FrenchEndings {
  private static final String[] ADJECTIVES = {
    "al", "ale", "aux", "ales", "ique", "iques", "ienne", "iennes", "ien", "iens", "aire", "aires",
    "if", "ive", "ifs", "ives", "iste", "istes", "ain", "aine", "ains", "aines", "eenne", "eennes",
    "een", "eens", "oise", "oises", "aise", "aises", "ois", "ais", "ieur", "ieure", "ieurs",
    "ieures", "ier", "iere", "iers", "ieres", "uni", "unis", "unies", "unie", "eur", "elle",
    "elles", "el", "els", "ible", "able", "ables", "euse", "euses"
  };

  private FrenchEndings() {}

  /// Whether a folded lower-case word ends as adjectives of institutions do: national, publique,
  /// fédérale, antiterroriste.
  static boolean isAdjective(String folded) {
    if (folded.length() < 5) {
      return false;
    }
    if (folded.endsWith("vais") || folded.startsWith("respecti")) {
      return false;
    }
    for (String ending : ADJECTIVES) {
      if (folded.endsWith(ending)) {
        return true;
      }
    }
    return switch (folded) {
      case "supreme",
          "public",
          "mixte",
          "civile",
          "civil",
          "civils",
          "humain",
          "humains",
          "etrangeres",
          "insoumise",
          "basse",
          "haute",
          "armee",
          "armees",
          "libre",
          "federe",
          "democrate",
          "democrates",
          "publics",
          "administratif",
          "correctionnel",
          "superieur",
          "chiite",
          "chiites",
          "sunnite",
          "sunnites",
          "druze",
          "maronite",
          "laique",
          "vert",
          "verts",
          "navals" ->
          true;
      default -> false;
    };
  }
}
