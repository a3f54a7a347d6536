package depeche.searcher.engine;

import depeche.fields.FacetDimension;
import java.util.Optional;

/// A dimension to count and how many of its values to give, the most frequent first.
///
/// @param names which values are wanted, of any level of a hierarchy; empty for the open tree
public record FacetRequest(FacetDimension dimension, int size, Optional<NamePattern> names) {
  public FacetRequest {
    if (size < 1) {
      throw new IllegalArgumentException("a facet of " + size + " values");
    }
  }

  /// A facet of any names.
  public FacetRequest(FacetDimension dimension, int size) {
    this(dimension, size, Optional.empty());
  }
}
