package depeche.searcher.translation;

/// A word of a query as the first hits are looked through for it.
///
/// @param root its term in [depeche.fields.DispatchField#roots()], where its positions are read
/// @param lemma its term in the text, whose rarity is its weight
/// @param name whether it was typed with a capital
public record LookedUpWord(String root, String lemma, boolean name) {}
