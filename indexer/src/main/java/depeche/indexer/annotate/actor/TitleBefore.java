package depeche.indexer.annotate.actor;

/// A title that the text gave before a name.
///
/// @param start its first token
/// @param end the token after it, past the full stop of « M. »
record TitleBefore(Title title, int start, int end) {}
