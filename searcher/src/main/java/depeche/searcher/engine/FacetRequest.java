package depeche.searcher.engine;

import depeche.fields.FacetDimension;
import java.util.Optional;

/// A dimension to count, and how many of its values to give.
///
/// @param size the most frequent are given, ties by name
/// @param names which values are wanted, of any level of a hierarchy; empty for the open tree
/// @param order in which those given stand
public record FacetRequest(
    FacetDimension dimension, int size, Optional<NamePattern> names, Order order) {

  /// How the values of a facet are ordered.
  public enum Order {
    /// the most frequent first
    COUNT,
    /// by name, letters without their accents; days, months and years from the first to the last
    VALUE
  }

  public FacetRequest {
    if (size < 1) {
      throw new IllegalArgumentException("a facet of " + size + " values");
    }
  }

  /// A facet of any names, the most frequent first.
  public FacetRequest(FacetDimension dimension, int size) {
    this(dimension, size, Optional.empty(), Order.COUNT);
  }
}
