package depeche.searcher.engine;

import depeche.fields.FacetDimension;

/// A dimension to count and how many of its values to give, the most frequent first.
public record FacetRequest(FacetDimension dimension, int size) {
  public FacetRequest {
    if (size < 1) {
      throw new IllegalArgumentException("a facet of " + size + " values");
    }
  }
}
