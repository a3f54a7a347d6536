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

  /// Words of more than three letters that are no nouns, and stand where one might.
  private static final Set<String> NO_NOUNS =
      Set.of(
          "celui",
          "celle",
          "ceux",
          "celles",
          "beaucoup",
          "plusieurs",
          "certains",
          "certaines",
          "tous",
          "toutes",
          "tout",
          "toute",
          "pres",
          "plein",
          "alors",
          "dans",
          "avec",
          "sans",
          "sous",
          "plus",
          "moins",
          "aussi",
          "ainsi",
          "dont",
          "chez",
          "vers",
          "entre",
          "apres",
          "avant",
          "depuis",
          "notre",
          "votre",
          "leur",
          "leurs",
          "cette",
          "cela",
          "quand",
          "meme",
          "chaque",
          "quelque",
          "quelques",
          "nombreux",
          "nombreuses",
          "elle",
          "elles",
          "nous",
          "vous",
          "lors",
          "aupres",
          "selon");

  private ComplementWords() {}

  static boolean isNoNoun(String folded) {
    return NO_NOUNS.contains(folded);
  }

  /// « au ministère du Budget et impliqué dans l'affaire »; nouns in -té are none.
  static boolean isParticiple(PassageText text, int at) {
    String word = text.token(at).text();
    boolean ends =
        word.endsWith("é") || word.endsWith("és") || word.endsWith("ée") || word.endsWith("ées");
    return ends && !word.endsWith("té") && !word.endsWith("tés") && !word.endsWith("rmée");
  }

  /// « des journalistes allemands »: behind a noun in the plural an adjective in the plural.
  static boolean agreeInPlural(PassageText text, int adjective) {
    return text.token(adjective - 1).folded().endsWith("s")
        && text.token(adjective).folded().endsWith("s")
        && text.is(adjective - 2, "des");
  }

  /// The last token of « XVIIIe arrondissement » or « 13e arrondissement », −1 if none begins here.
  static int arrondissement(PassageText text, int at) {
    boolean ordinal =
        at + 1 < text.size() && text.token(at).text().matches("([IVX]+|\\d+)(er|e|ème|è)");
    return ordinal && text.is(at + 1, "arrondissement") ? at + 1 : -1;
  }

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
