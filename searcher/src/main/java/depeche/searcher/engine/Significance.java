package depeche.searcher.engine;

import depeche.dispatch.ActorKind;
import depeche.fields.FacetDimension;
import java.util.List;
import java.util.Optional;

/// The values that stand out in some hits, by Dunning's log-likelihood ratio (G²): how unlikely the
/// share of a value among the hits would be, were it what it is in the rest of the archive.
///
/// @param dimension what the values are of; empty for words of the text
/// @param values the most telling first; only those more frequent in the hits than elsewhere
/// @param hits how many hits there are
/// @param archive how many dispatches there are in all, the hits included
public record Significance(
    Optional<FacetDimension> dimension, List<Value> values, int hits, int archive) {
  /// A value once among few hits may be chance.
  static final int LEAST = 2;

  public Significance {
    values = List.copyOf(values);
  }

  /// A value and how it is spread.
  ///
  /// @param path of one element where the dimension is flat
  /// @param kind for actors
  /// @param dispatches how many hits have it
  /// @param background how many dispatches of the archive have it, the hits included
  /// @param score G², at least 0
  public record Value(
      List<String> path, Optional<ActorKind> kind, int dispatches, int background, double score) {
    public Value {
      path = List.copyOf(path);
    }

    /// How many times more frequent it is in the hits than in the archive.
    public double times(Significance of) {
      return ((double) dispatches / of.hits) / ((double) background / of.archive);
    }
  }

  /// G² of a value that `dispatches` of `hits` have and `background` of `archive`; 0 where it is no
  /// more frequent in the hits than in the rest.
  ///
  /// T. Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, 1993.
  static double logLikelihood(int dispatches, int hits, int background, int archive) {
    int elsewhere = background - dispatches;
    int rest = archive - hits;
    if (rest <= 0 || (double) dispatches * rest <= (double) elsewhere * hits) {
      return 0;
    }
    double share = (double) background / archive;
    return 2
        * (part(dispatches, hits * share)
            + part(hits - dispatches, hits * (1 - share))
            + part(elsewhere, rest * share)
            + part(rest - elsewhere, rest * (1 - share)));
  }

  private static double part(double seen, double expected) {
    return seen == 0 ? 0 : seen * Math.log(seen / expected);
  }
}
