package depeche.analysis.build;

import java.util.Comparator;
import java.util.regex.Pattern;

/// What a form may be a form of.
///
/// @param lemma folded
/// @param kind what the dictionary says of it
/// @param accented whether the form ends as a participle does: in `é`, `ée`, `és` or `ées`
record Candidate(String lemma, Kind kind, boolean accented) {
  private static final Pattern PRESENT_OR_PARTICIPLE = Pattern.compile("e{1,2}s?$");
  private static final Pattern PARTICIPLE =
      Pattern.compile("(?:[iu]|[iu]s|is|it|ert|ort|int)(?:es?|s)?$");

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

  /// Whether `form` may be one of this verb that is worth finding where it is more likely the
  /// noun's or adjective's `other`: the present and the participle of `-er` (`frappe`, `blessés`),
  /// and participles that are adjectives (`élu`, `mise`). Other forms of verbs meet nouns by
  /// accident (`président`, `important`, `cours`).
  boolean isVerbBeside(Candidate other, String form) {
    if (kind != Kind.VERB || lemma.equals(other.lemma)) {
      return false;
    }
    return lemma.endsWith("er")
        ? PRESENT_OR_PARTICIPLE.matcher(form).find()
        : other.kind == Kind.GENDERED && PARTICIPLE.matcher(form).find();
  }

  /// Whether the form, with its accent, is a noun.
  boolean isAccentedNoun() {
    return kind == Kind.NOUN && accented;
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
