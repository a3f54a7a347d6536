package depeche.analysis.build;

import java.util.Comparator;

/// What a form may be a form of.
///
/// @param lemma folded
/// @param kind what the dictionary says of it
record Candidate(String lemma, Kind kind) {
  /// Kinds of words, the first to win where a form has several.
  enum Kind {
    /// an adjective, or a noun of both genders: masculine, feminine, singular, plural
    GENDERED,
    /// a noun
    NOUN,
    /// a word without inflection
    INVARIABLE,
    /// a verb
    VERB,
    /// a name, or another word that is always capitalised
    NAME
  }

  /// The order of preference among the candidates of `form`: nouns and adjectives before verbs
  /// before names; what is spelt as the form itself, unless that is a plural without a singular and
  /// the form an adjective's (`municipales`); what begins most alike; the shortest; the alphabet.
  static Comparator<Candidate> preference(String form) {
    return Comparator.<Candidate>comparingInt(it -> it.rank(form))
        .thenComparingInt(it -> -common(form, it.lemma))
        .thenComparingInt(it -> it.lemma.length())
        .thenComparing(Candidate::lemma);
  }

  private int rank(String form) {
    boolean itself = lemma.equals(form);
    return switch (kind) {
      case GENDERED -> itself ? 0 : 2;
      case NOUN -> itself ? 1 : 4;
      case INVARIABLE -> 3;
      case VERB -> 5;
      case NAME -> 6;
    };
  }

  private static int common(String a, String b) {
    int length = 0;
    while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return length;
  }
}
