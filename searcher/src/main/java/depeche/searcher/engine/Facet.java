package depeche.searcher.engine;

import depeche.dispatch.ActorKind;
import depeche.fields.FacetDimension;
import java.util.List;
import java.util.Optional;

/// The values of one dimension and how many dispatches have each.
///
/// @param values in the order that was asked for ([FacetRequest.Order])
/// @param distinct how many values there are in all on the levels that are open
public record Facet(FacetDimension dimension, List<Count> values, int distinct) {
  public Facet {
    values = List.copyOf(values);
  }

  /// One value: its path, of one element where the dimension is flat.
  ///
  /// @param kind for actors
  /// @param selected whether the request chose it
  public record Count(
      List<String> path, Optional<ActorKind> kind, int dispatches, boolean selected) {
    public Count {
      path = List.copyOf(path);
    }

    /// The last element of the path.
    public String value() {
      return path.getLast();
    }
  }
}
