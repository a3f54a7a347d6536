package depeche.indexer.annotate.actor;

/// A word that announces a person: « M. », « ministre », « veuve ».
///
/// @param several whether it announces several persons
/// @param profession civil, office, military, religious, justice, police, business, union, sport,
///   culture, science, media, kin, other
/// @param lemma the masculine singular
record Title(Gender gender, boolean several, String profession, String lemma) {
  boolean civil() {
    return profession.equals("civil");
  }

  /// « baptisé », « nommé »: what stands before the names of fires, laws and cars too.
  boolean calls() {
    return lemma.equals("baptisé") || lemma.equals("nommé");
  }
}
