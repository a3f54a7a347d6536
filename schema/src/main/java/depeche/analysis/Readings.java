package depeche.analysis;

/// What a form of French is a form of, all folded.
///
/// @param lemma the word that it stands for; of a form that may be a noun's and a verb's, the noun
/// @param verb the verb, if it may be a form of one too, else empty
/// @param participle whether the form, written with `é`, is the verb's rather than the noun's:
///   `annoncé` is, `marché` is not
public record Readings(String lemma, String verb, boolean participle) {
  /// A form of one word.
  public Readings(String lemma) {
    this(lemma, "", false);
  }
}
