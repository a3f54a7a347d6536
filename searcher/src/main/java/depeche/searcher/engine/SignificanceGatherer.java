package depeche.searcher.engine;

import depeche.dispatch.ActorKind;
import depeche.fields.FacetDimension;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;

/// Compares the values of some matches with those of all, value by value.
final class SignificanceGatherer {
  static final Comparator<Significance.Value> ORDER =
      Comparator.comparingDouble(Significance.Value::score)
          .reversed()
          .thenComparing(Significance.Value::dispatches, Comparator.reverseOrder())
          .thenComparing(value -> String.join("\t", value.path()));

  private final IndexReader reader;
  private final Matches all;
  private final Counting counting;

  /// @param all what the matches are compared with, themselves among them
  SignificanceGatherer(IndexReader reader, Matches all, Counting counting) {
    this.reader = reader;
    this.all = all;
    this.counting = counting;
  }

  /// The values that stand out in `hits`, but for those that `chosen` takes: that the hits have
  /// what was asked of them tells nothing.
  Significance of(FacetRequest wanted, Matches hits, Choice chosen) throws IOException {
    FacetDimension dimension = wanted.dimension();
    Map<String, Integer> counts = counts(dimension, hits);
    Map<String, Integer> background = counts(dimension, all);
    int found = counting.total(hits);
    int archive = counting.total(all);
    var values = new ArrayList<Significance.Value>();
    counts.forEach((key, count) -> {
      Significance.Value value =
          value(dimension, key, count, background.getOrDefault(key, count), found, archive);
      String name = value.path().getLast();
      boolean named = wanted.names().map(pattern -> pattern.matches(name)).orElse(true);
      if (count >= Significance.LEAST && value.score() > 0 && named && !chosen.takes(name)) {
        values.add(value);
      }
    });
    values.sort(ORDER);
    List<Significance.Value> told = dimension.hierarchical() ? innermost(values) : values;
    return new Significance(
        Optional.of(dimension),
        told.subList(0, Math.min(wanted.size(), told.size())),
        found,
        archive);
  }

  private Map<String, Integer> counts(FacetDimension dimension, Matches matches)
      throws IOException {
    return FacetCounts.of(reader, dimension, matches, counting.families()).startingWith("");
  }

  private static Significance.Value value(
      FacetDimension dimension, String key, int count, int background, int hits, int archive) {
    double score = Significance.logLikelihood(count, hits, background, archive);
    return switch (dimension.field().use()) {
      case PLACE ->
          new Significance.Value(
              FacetDimension.path(key), Optional.empty(), count, background, score);
      case DAY, EVENT ->
          new Significance.Value(
              List.of(key.substring(2)), Optional.empty(), count, background, score);
      case ACTOR -> {
        ActorKind kind = FacetDimension.actorKind(key);
        yield new Significance.Value(
            List.of(FacetDimension.actorName(key)), Optional.of(kind), count, background, score);
      }
      case TEXT, NAME, KEYWORD, POINT ->
          new Significance.Value(List.of(key), Optional.empty(), count, background, score);
    };
  }

  /// Without the containers that are there for one value inside them alone.
  private static List<Significance.Value> innermost(List<Significance.Value> values) {
    Set<String> redundant = new HashSet<>();
    for (Significance.Value value : values) {
      for (int depth = 1; depth < value.path().size(); depth++) {
        redundant.add(spread(value.path().subList(0, depth), value));
      }
    }
    return values.stream().filter(it -> !redundant.contains(spread(it.path(), it))).toList();
  }

  private static String spread(List<String> path, Significance.Value value) {
    return value.dispatches() + "/" + value.background() + "|" + String.join(" > ", path);
  }
}
