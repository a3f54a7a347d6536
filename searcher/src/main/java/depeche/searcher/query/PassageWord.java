package depeche.searcher.query;

/// A word of a query as passages are looked through for it.
///
/// @param root its term in [depeche.fields.DispatchField#roots()], where its positions are read
/// @param lemma its term in the text, whose rarity is its weight
public record PassageWord(String root, String lemma) {}
