package depeche.searcher.translation;

import depeche.analysis.Sentences;
import depeche.searcher.query.QueryNode;
import depeche.searcher.query.Withins;
import depeche.searcher.translation.WordFinder.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the words of `phrase(…)` and `paragraphe(…)` in a text: only in the stretches in which all
/// that is asked for holds.
final class WithinFinder {
  private final QueryNode.Within within;
  private final List<QueryNode> wanted;
  private final Map<QueryNode, WordFinder> words = new LinkedHashMap<>();

  WithinFinder(QueryNode.Within within, TextAnalysis analysis) {
    this.within = within;
    this.wanted = Withins.words(within.clause());
    collect(within.clause(), analysis);
  }

  private void collect(QueryNode node, TextAnalysis analysis) {
    switch (node) {
      case QueryNode.And _, QueryNode.Or _, QueryNode.Quorum _, QueryNode.Not _ ->
          node.children().forEach(one -> collect(one, analysis));
      case QueryNode.Words _,
          QueryNode.AtLeast _,
          QueryNode.Within _,
          QueryNode.Fact _,
          QueryNode.All _,
          QueryNode.None _ ->
          words.put(node, new WordFinder(List.of(node), analysis, WordFinder.By.STEM));
    }
  }

  /// How many different things are looked for.
  int items() {
    return wanted.size();
  }

  /// What is found in a paragraph; items count from `firstItem`.
  List<Mark> marks(TextReading reading, int firstItem) {
    Map<QueryNode, List<Mark>> found = new LinkedHashMap<>();
    words.forEach((node, finder) -> found.put(node, finder.marks(reading)));
    var marks = new ArrayList<Mark>();
    for (Sentences.Sentence stretch : within.stretch().in(reading.text())) {
      Map<QueryNode, List<Mark>> inside = new LinkedHashMap<>();
      found.forEach((node, all) -> inside.put(node, inside(stretch, all)));
      if (holds(within.clause(), inside)) {
        for (int i = 0; i < wanted.size(); i++) {
          for (Mark mark : inside.getOrDefault(wanted.get(i), List.of())) {
            marks.add(new Mark(firstItem + i, mark.start(), mark.end()));
          }
        }
      }
    }
    return marks;
  }

  private static List<Mark> inside(Sentences.Sentence stretch, List<Mark> marks) {
    return marks.stream()
        .filter(mark -> mark.start() >= stretch.start() && mark.start() < stretch.end())
        .toList();
  }

  private boolean holds(QueryNode node, Map<QueryNode, List<Mark>> found) {
    return switch (node) {
      case QueryNode.And it -> it.clauses().stream().allMatch(one -> holds(one, found));
      case QueryNode.Or it -> it.clauses().stream().anyMatch(one -> holds(one, found));
      case QueryNode.Quorum it ->
          it.clauses().stream().filter(one -> holds(one, found)).count() >= it.wanted();
      case QueryNode.Not it -> !holds(it.clause(), found);
      case QueryNode.AtLeast it -> found.getOrDefault(it, List.of()).size() >= it.times();
      case QueryNode.Words _,
          QueryNode.Within _,
          QueryNode.Fact _,
          QueryNode.All _,
          QueryNode.None _ ->
          asksNothing(node) || !found.getOrDefault(node, List.of()).isEmpty();
    };
  }

  /// Whether analysis leaves nothing of a word.
  private boolean asksNothing(QueryNode node) {
    WordFinder finder = words.get(node);
    return finder == null || finder.asksNothing();
  }
}
