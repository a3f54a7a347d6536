package depeche.searcher.translation;

/// A word of a query by which hits are scored anew.
///
/// @param root its term in [depeche.fields.DispatchField#roots()], where its positions are read
/// @param lemma its term in the text, whose rarity is its weight
/// @param name whether it was typed with a capital, as names are, and the first word of a sentence
public record ScoredTerm(String root, String lemma, boolean name) {}
