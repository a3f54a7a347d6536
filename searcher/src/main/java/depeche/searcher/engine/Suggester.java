package depeche.searcher.engine;

import depeche.fields.DispatchField;
import depeche.searcher.query.QueryNode;
import depeche.searcher.spelling.QueryCorrections;
import depeche.searcher.translation.QueryTranslator;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Offers other queries for one that finds little: its unknown or rare words, places and actors as
/// the archive spells them. Each was tried, and finds more together with all else that was asked.
///
/// Beside them, of many words of which few dispatches have all, a third ([FallbackPolicy]).
///
/// A name of several words of which a field took the first alone is offered whatever was found.
final class Suggester {
  /// A query of so many hits is left alone.
  private static final int ENOUGH = 3;

  private static final int MOST = 3;
  private static final int MOST_TRIED = 6;

  /// Of a pasted text, more words than these are not looked up: each costs milliseconds.
  private static final int MOST_DOUBTFUL = 8;

  /// A suggestion that finds so many times fewer than another is none.
  private static final int SLIP = 20;

  /// How many places ten times as many hits are worth.
  private static final double PLACES = 2;

  /// A word in so few dispatches may be a slip in them.
  private static final int RARE = 2;

  /// Of more words than these some are always rare: only those that nobody wrote are doubted.
  private static final int MOST_RARE = 6;

  private final IndexSearcher searcher;
  private final QueryTranslator translator;
  private final QueryCorrections corrections;
  private final Instant now;

  Suggester(IndexSearcher searcher, QueryTranslator translator, Instant now) {
    this.searcher = searcher;
    this.now = now;
    this.translator = translator;
    this.corrections = new QueryCorrections(searcher.getIndexReader());
  }

  /// Queries in the query language that may have been meant, the likeliest first.
  List<String> suggestions(SearchRequest request, long found) throws IOException {
    if (request.size() == 0) {
      return List.of();
    }
    Optional<QueryNode> named = corrections.wholeNames(request.query().node());
    if (named.isPresent()) {
      SearchRequest whole = request.asking(request.query().with(named.get(), List.of()));
      if (searcher.count(SearchPlan.of(whole, translator, now).hits()) > 0) {
        return List.of(printed(request, whole));
      }
    }
    return found < ENOUGH ? corrected(request, found) : List.of();
  }

  /// Queries that find more than `found`.
  private List<String> corrected(SearchRequest request, long found) throws IOException {
    int asks = DrillDown.conjuncts(request.query().node()).size();
    int rare = asks > MOST_RARE ? 0 : RARE;
    var asked = new ArrayList<QueryNode>();
    asked.add(request.query().node());
    request.selections().forEach(selection -> asked.addAll(selection.anyOf()));
    Map<QueryNode, List<QueryNode>> doubtful = new LinkedHashMap<>();
    for (QueryNode node : asked) {
      collect(node, rare, doubtful);
    }
    var misfits = new Misfits(searcher, translator, corrections);
    QueryNode query = request.query().node();
    for (var doubt : doubtful.entrySet()) {
      doubt.setValue(misfits.beside(query, doubt.getKey(), doubt.getValue()));
    }
    if (doubtful.isEmpty()) {
      doubtful.putAll(misfits.in(query));
    }
    var tried = new ArrayList<Tried>();
    for (Map<QueryNode, QueryNode> change :
        changes(asked, doubtful).stream().limit(MOST_TRIED).toList()) {
      SearchRequest changed = Replacement.in(request, change);
      int hits = searcher.count(SearchPlan.of(changed, translator, now).hits());
      // Another inflection of the same word finds the same.
      boolean another = tried.stream().noneMatch(it -> it.hits() == hits);
      if (hits > found && another) {
        tried.add(new Tried(printed(request, changed), tried.size(), hits));
      }
    }
    return likeliest(tried);
  }

  /// A query that asks for less where few dispatches are found, and finds more: for the words of a
  /// phrase one by one, or for a third of many words.
  Optional<String> wider(SearchRequest request, long found) throws IOException {
    if (found >= ENOUGH || request.size() == 0) {
      return Optional.empty();
    }
    QueryNode asked = request.query().node();
    Optional<QueryNode> unquoted =
        found == 0 ? FallbackPolicy.withoutQuotes(asked) : Optional.empty();
    Stream<Optional<QueryNode>> candidates =
        Stream.of(
            unquoted,
            unquoted.flatMap(it -> FallbackPolicy.quorum(it, translator)),
            third(request, found, asked));
    for (QueryNode candidate : candidates.flatMap(Optional::stream).toList()) {
      SearchRequest wider = request.asking(request.query().with(candidate, List.of()));
      if (searcher.count(SearchPlan.of(wider, translator, now).hits()) > found) {
        return Optional.of(printed(request, wider));
      }
    }
    return Optional.empty();
  }

  /// A third of many words, where that was not looked for already.
  private Optional<QueryNode> third(SearchRequest request, long found, QueryNode asked) {
    boolean done = found == 0 && request.fallback() == SearchRequest.Fallback.ALLOWED;
    return done ? Optional.empty() : FallbackPolicy.quorum(asked, translator);
  }

  /// A changed query.
  ///
  /// @param place among those tried, the likeliest by its letters first
  /// @param hits it finds together with all else that was asked
  private record Tried(String query, int place, int hits) {
    /// « gilets jaunes » is ten times as frequent as « gilets jeunes », which is a letter nearer.
    double rank() {
      return place - PLACES * Math.log10(hits);
    }
  }

  /// What is far rarer than another is a slip of the archive's own.
  private static List<String> likeliest(List<Tried> tried) {
    int most = tried.stream().mapToInt(Tried::hits).max().orElse(0);
    return tried.stream()
        .filter(it -> it.hits() * SLIP >= most)
        .sorted(Comparator.comparingDouble(Tried::rank))
        .map(Tried::query)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /// The nodes that find no more than `rare` by themselves, each with what may have been meant.
  private void collect(QueryNode node, int rare, Map<QueryNode, List<QueryNode>> doubtful)
      throws IOException {
    switch (node) {
      case QueryNode.And _, QueryNode.Or _, QueryNode.Quorum _, QueryNode.Within _ -> {
        for (QueryNode clause : node.children()) {
          collect(clause, rare, doubtful);
        }
      }
      case QueryNode.Word _, QueryNode.Value _, QueryNode.Place _, QueryNode.Actor _ -> {
        if (doubtful.size() == MOST_DOUBTFUL || doubtful.containsKey(node)) {
          return;
        }
        Optional<Query> query = translator.translate(node);
        int found = query.isPresent() ? searcher.count(query.get()) : Integer.MAX_VALUE;
        if (found <= rare) {
          doubtful.put(node, meant(node, found));
        }
      }
      // written to be found as they are, or not to be found
      case QueryNode.Exact _,
          QueryNode.Phrase _,
          QueryNode.Pattern _,
          QueryNode.Days _,
          QueryNode.Near _,
          QueryNode.AtLeast _,
          QueryNode.Not _,
          QueryNode.All _,
          QueryNode.None _ -> {}
    }
  }

  private List<QueryNode> meant(QueryNode node, int found) {
    var place = new QueryNode.Place(DispatchField.PLACE, node.toString());
    boolean name =
        node instanceof QueryNode.Word word
            && word.field() == DispatchField.TEXT
            && Character.isUpperCase(word.text().charAt(0));
    if (name && found == 0 && translator.knowsPlace(place)) {
      return List.of(place);
    }
    List<QueryNode> meant = corrections.of(node, found);
    // A name that somebody wrote is a slip for another name, and for no common word.
    return name && found > 0
        ? meant.stream().filter(it -> !Character.isLowerCase(it.toString().charAt(0))).toList()
        : meant;
  }

  /// All doubtful nodes as the likeliest that was meant, then one after the other as something
  /// else.
  private List<Map<QueryNode, QueryNode>> changes(
      List<QueryNode> asked, Map<QueryNode, List<QueryNode>> doubtful) {
    var changes = new ArrayList<Map<QueryNode, QueryNode>>();
    Map<QueryNode, QueryNode> likeliest = new LinkedHashMap<>();
    doubtful.forEach((node, meant) -> {
      if (!meant.isEmpty()) {
        likeliest.put(node, meant.getFirst());
      }
    });
    if (!likeliest.isEmpty()) {
      changes.add(likeliest);
    }
    joinedWords(asked, doubtful).ifPresent(changes::add);
    for (int i = 1; i < MOST; i++) {
      for (var node : likeliest.keySet()) {
        if (doubtful.getOrDefault(node, List.of()).size() > i) {
          var change = new LinkedHashMap<>(likeliest);
          change.put(node, doubtful.getOrDefault(node, List.of()).get(i));
          changes.add(change);
        }
      }
    }
    return changes;
  }

  /// Two neighbours, one of them doubtful, that are one word of the archive.
  private Optional<Map<QueryNode, QueryNode>> joinedWords(
      List<QueryNode> asked, Map<QueryNode, List<QueryNode>> doubtful) {
    if (asked.getFirst() instanceof QueryNode.And and) {
      for (int i = 1; i < and.clauses().size(); i++) {
        if (and.clauses().get(i - 1) instanceof QueryNode.Word one
            && and.clauses().get(i) instanceof QueryNode.Word other
            && !one.equals(other)
            && (doubtful.containsKey(one) || doubtful.containsKey(other))) {
          Optional<QueryNode> joined = corrections.joined(one, other);
          if (joined.isPresent()) {
            return Optional.of(Map.of(one, joined.get(), other, new QueryNode.All()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /// The changed query; of options, only those that changed.
  private static String printed(SearchRequest request, SearchRequest changed) {
    var nodes = new ArrayList<QueryNode>();
    if (!(changed.query().node() instanceof QueryNode.All)) {
      nodes.add(changed.query().node());
    }
    for (int i = 0; i < request.selections().size(); i++) {
      if (!request.selections().get(i).equals(changed.selections().get(i))) {
        nodes.addAll(changed.selections().get(i).anyOf());
      }
    }
    return nodes.size() == 1 ? nodes.getFirst().toString() : new QueryNode.And(nodes).toString();
  }
}
