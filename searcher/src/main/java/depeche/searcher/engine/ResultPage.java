package depeche.searcher.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One page of answers.
///
/// @param parsed the query as understood, in the query language
/// @param fallback whether the words were joined by OR because nothing had them all
/// @param notes in words for the user
/// @param suggestions other queries that find more, in the query language, where few hits were
///   found
/// @param wider a query that asks for less and finds more, where few dispatches were found: for a
///   third of many words, or for the words of a phrase
/// @param total how many dispatches match, or how many families where the request counts those;
///   exact
/// @param lines how many lines there are, counted as far as the one after the page
public record ResultPage(
    SearchRequest request,
    String parsed,
    boolean fallback,
    List<String> notes,
    List<String> suggestions,
    Optional<String> wider,
    long total,
    int lines,
    Duration took,
    List<Hit> hits,
    List<Facet> facets) {
  public ResultPage {
    notes = List.copyOf(notes);
    suggestions = List.copyOf(suggestions);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /// Whether there are lines after those of the page.
  public boolean more() {
    return lines > request.end();
  }
}
