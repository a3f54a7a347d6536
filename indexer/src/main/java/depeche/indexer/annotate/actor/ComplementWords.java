package depeche.indexer.annotate.actor;

import java.util.Set;

/// What words within the complement of a head are, as far as the words beside them tell.
final class ComplementWords {
  /// Words before a noun that are no noun themselves.
  private static final Set<String> OPENING =
      Set.of(
          "haute",
          "hautes",
          "hauts",
          "grande",
          "grandes",
          "grands",
          "petite",
          "petites",
          "petits",
          "nouvelle",
          "nouvelles",
          "nouveaux",
          "jeunes",
          "jeune",
          "deux",
          "trois",
          "libre",
          "premiere",
          "moyennes",
          "bonnes",
          "meilleure");

  private static final Set<String> NOUNS_IN_ER =
      Set.of("cancer", "soccer", "poker", "hiver", "laser", "leader", "foyer", "loyer", "boxer");

  private ComplementWords() {}

  /// Whether a word only opens the noun behind it.
  static boolean isOpening(String folded) {
    return OPENING.contains(folded);
  }

  /// « Bureau du Premier ministre »: the office ends in a small letter.
  static int officeEnd(PassageText text, int end) {
    boolean office =
        (text.is(end, "premier") || text.is(end, "premiere")) && text.is(end + 1, "ministre");
    return office ? end + 1 : end;
  }

  /// Whether bodies of a kind bear the names of persons: « Fondation de Bill Gates », while « au
  /// Sénat d'Alexandre Benalla » only names who came.
  static boolean bearsNames(Head head) {
    return !head.isOfState();
  }

  /// « demandé au Conseil d'adopter », « de rester »: an infinitive right behind « de ».
  static boolean isVerb(PassageText text, int at) {
    String folded = text.token(at).folded();
    boolean ends = folded.endsWith("er") && !folded.endsWith("ier");
    return text.token(at - 1).folded().startsWith("d")
        && !text.is(at - 1, "des")
        && !text.is(at - 1, "du")
        && ends
        && folded.length() > 4
        && !NOUNS_IN_ER.contains(folded);
  }

  static boolean isInfinitive(PassageText text, int at) {
    String folded = text.token(at).folded();
    return folded.endsWith("er") || folded.endsWith("ir") || folded.endsWith("re");
  }
}
