package depeche.searcher.translation;

/// A term that analysis made, and where it stood.
///
/// @param position from 0; terms of one position are alternatives of each other
/// @param start first character in the analysed text, in UTF-16 units
/// @param end one past the last character
/// @param type as analysis says: [depeche.analysis.FrenchLemmaFilter#VERB] and the like
public record AnalyzedToken(String term, int position, int start, int end, String type) {}
