package depeche.searcher.versions;

/// A figure that is another one in the newer version: « 12 → 17 morts ».
///
/// @param before as the older version writes it
/// @param after as the newer version writes it
/// @param context the words that follow it in the newer version; may be empty
public record FigureChange(String before, String after, String context) {}
