package depeche.searcher.query;

import java.util.regex.Pattern;

/// A query that the user gave a name, and writes as `requête:nom` from then on.
///
/// @param name letters and digits, with dashes, dots and underscores between them
/// @param text the query as the user wrote it
/// @param note what the user says of it, empty if nothing
public record SavedQuery(String name, String text, String note) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}]+([-_.][\\p{L}\\p{N}]+)*");

  /// @throws IllegalArgumentException if the name is none, or nothing is asked
  public SavedQuery {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "column 1: « " + name + " » is no name (letters and digits, - _ . between them)");
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("column 2: no query");
    }
  }
}
