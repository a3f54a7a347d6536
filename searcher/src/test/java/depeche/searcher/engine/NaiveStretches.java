package depeche.searcher.engine;

import depeche.analysis.Folding;
import depeche.analysis.Sentences;
import depeche.searcher.query.QueryNode;
import depeche.searcher.translation.AnalyzedToken;
import depeche.searcher.translation.FoldedPattern;
import depeche.searcher.translation.TermRow;
import depeche.searcher.translation.TextAnalysis;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Decides by looking whether one sentence or paragraph of a dispatch is what a query means.
final class NaiveStretches {
  private final QueryNode.Within within;
  private final TextAnalysis analysis;

  NaiveStretches(QueryNode.Within within, TextAnalysis analysis) {
    this.within = within;
    this.analysis = analysis;
  }

  /// One stretch: its stems and its words as written.
  private record Words(List<AnalyzedToken> stems, List<AnalyzedToken> forms) {}

  Optional<Predicate<ReadDispatch>> condition() {
    return condition(within.clause())
        .map(holds ->
            dispatch ->
                dispatch.texts(within.field()).stream()
                    .flatMap(it -> stretches(it).stream())
                    .anyMatch(holds));
  }

  private List<Words> stretches(String text) {
    List<AnalyzedToken> stems = analysis.tokens(within.field().indexName(), text);
    List<AnalyzedToken> forms = analysis.tokens(within.field().forms(), text);
    return within.stretch().in(text).stream()
        .map(it -> new Words(in(it, stems), in(it, forms)))
        .filter(words -> !words.forms().isEmpty())
        .toList();
  }

  private static List<AnalyzedToken> in(Sentences.Sentence stretch, List<AnalyzedToken> tokens) {
    return tokens.stream()
        .filter(it -> it.start() >= stretch.start() && it.start() < stretch.end())
        .toList();
  }

  private Optional<Predicate<Words>> condition(QueryNode node) {
    return switch (node) {
      case QueryNode.Word it -> row(it.text(), 0, 1);
      case QueryNode.Phrase it -> row(String.join(" ", it.words()), it.slop(), 1);
      case QueryNode.AtLeast(QueryNode.Word it, int times) -> row(it.text(), 0, times);
      case QueryNode.Exact it -> form(word -> word.equals(it.text()));
      case QueryNode.Prefix it -> form(word -> unmarked(word).startsWith(Folding.fold(it.text())));
      case QueryNode.Fuzzy it ->
          form(word -> new FoldedPattern.Near(it.text(), it.edits()).matches(unmarked(word)));
      case QueryNode.And it -> conditions(it.clauses()).stream().reduce(Predicate::and);
      case QueryNode.Or it -> conditions(it.clauses()).stream().reduce(Predicate::or);
      case QueryNode.Quorum it -> {
        List<Predicate<Words>> each = conditions(it.clauses());
        yield each.isEmpty()
            ? Optional.empty()
            : Optional.of(words ->
                each.stream().filter(one -> one.test(words)).count()
                    >= Math.min(it.wanted(), each.size()));
      }
      case QueryNode.Not it -> condition(it.clause()).map(Predicate::negate);
      case QueryNode.AtLeast _,
          QueryNode.Wildcard _,
          QueryNode.Within _,
          QueryNode.Fact _,
          QueryNode.All _,
          QueryNode.None _ ->
          throw new IllegalArgumentException(node.toString());
    };
  }

  private List<Predicate<Words>> conditions(List<QueryNode> nodes) {
    return nodes.stream().flatMap(it -> condition(it).stream()).toList();
  }

  private Optional<Predicate<Words>> row(String text, int slop, int times) {
    TermRow row = analysis.row(within.field().indexName(), text);
    return row.isEmpty()
        ? Optional.empty()
        : Optional.of(words ->
            times == 1
                ? NaiveMatcher.stands(row, 0, slop, words.stems(), 0, 0)
                : words.stems().stream()
                        .filter(it -> startsAt(it.position(), row, words.stems()))
                        .map(AnalyzedToken::position)
                        .distinct()
                        .count()
                    >= times);
  }

  private static boolean startsAt(int start, TermRow row, List<AnalyzedToken> tokens) {
    return row.slots().stream()
        .allMatch(slot ->
            tokens.stream()
                .anyMatch(it ->
                    it.position() == start + slot.position() && slot.terms().contains(it.term())));
  }

  private static Optional<Predicate<Words>> form(Predicate<String> matches) {
    return Optional.of(words -> words.forms().stream().map(AnalyzedToken::term).anyMatch(matches));
  }

  private static String unmarked(String term) {
    return term.startsWith("~") ? term.substring(1) : term;
  }
}
