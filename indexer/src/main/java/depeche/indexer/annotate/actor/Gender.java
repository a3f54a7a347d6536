package depeche.indexer.annotate.actor;

/// The gender that a title or a given name shows.
enum Gender {
  MASCULINE,
  FEMININE,
  EITHER;

  static Gender of(String letter) {
    return switch (letter) {
      case "m" -> MASCULINE;
      case "f" -> FEMININE;
      default -> EITHER;
    };
  }

  /// Whether both may speak of one person.
  boolean fits(Gender other) {
    return this == EITHER || other == EITHER || this == other;
  }
}
