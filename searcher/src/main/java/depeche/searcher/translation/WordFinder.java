package depeche.searcher.translation;

import depeche.analysis.Folding;
import depeche.dispatch.Zone;
import depeche.fields.DispatchField;
import depeche.searcher.query.Elision;
import depeche.searcher.query.JoinedWords;
import depeche.searcher.query.QueryNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Finds in a text the words that a query asks for, by the index's own analysis: inflections,
/// accents and elisions as they matched.
public final class WordFinder {
  private static final TermRow NONE = new TermRow(List.of());

  private final TextAnalysis analysis;
  private final Predicate<String> rooted;
  private final List<Item> items = new ArrayList<>();
  private final List<QueryNode.Within> withins = new ArrayList<>();
  private final List<WithinFinder> stretches = new ArrayList<>();

  /// Something to find: a word or phrase as terms in a row, or a pattern over forms.
  private record Item(DispatchField field, Wanted wanted) {}

  private sealed interface Wanted {
    /// @param rows the spellings, each by stems
    /// @param root empty unless a word of its root will do
    record Stems(List<TermRow> rows, int slop, TermRow root) implements Wanted {}

    record Forms(TermRow row) implements Wanted {}

    record Pattern(FoldedPattern pattern) implements Wanted {}
  }

  /// Where an item was found.
  ///
  /// @param item its number, from 0
  /// @param start first character in the text, in UTF-16 units
  public record Mark(int item, int start, int end) {}

  /// By what a word is found.
  public enum By {
    /// any inflection
    STEM,
    /// that, or another word of its root, as where no dispatch has all the words
    ROOT
  }

  /// @param nodes what was asked, of any kind; exclusions and all but words of prose are passed
  ///   over
  /// @param by of words that stand alone
  public WordFinder(List<QueryNode> nodes, TextAnalysis analysis, By by) {
    this(nodes, analysis, _ -> by == By.ROOT);
  }

  /// @param rooted whether another word of its root will do for a word that stands alone
  public WordFinder(List<QueryNode> nodes, TextAnalysis analysis, Predicate<String> rooted) {
    this.analysis = analysis;
    this.rooted = rooted;
    nodes.forEach(this::collect);
  }

  private void collect(QueryNode node) {
    switch (node) {
      case QueryNode.Word it -> stems(it.field(), it.text(), 0, root(it));
      case QueryNode.Phrase it -> stems(it.field(), String.join(" ", it.words()), it.slop(), NONE);
      case QueryNode.Exact it ->
          add(it.field(), new Wanted.Forms(FormTerms.exact(analysis, it.field(), it.text())));
      case QueryNode.Prefix it -> pattern(it.field(), new FoldedPattern.Jokers(it.text() + "*"));
      case QueryNode.Wildcard it -> pattern(it.field(), new FoldedPattern.Jokers(it.pattern()));
      case QueryNode.Fuzzy it -> pattern(it.field(), new FoldedPattern.Near(it.text(), it.edits()));
      case QueryNode.And and -> JoinedWords.in(and.clauses()).forEach(this::collect);
      case QueryNode.Or or -> or.clauses().forEach(this::collect);
      case QueryNode.Quorum it -> it.clauses().forEach(this::collect);
      case QueryNode.AtLeast it -> collect(it.clause());
      case QueryNode.Within it -> {
        withins.add(it);
        stretches.add(new WithinFinder(it, analysis));
      }
      case QueryNode.Not _,
          QueryNode.All _,
          QueryNode.None _,
          QueryNode.Place _,
          QueryNode.Actor _,
          QueryNode.Value _,
          QueryNode.Days _,
          QueryNode.Near _ -> {}
    }
  }

  private TermRow root(QueryNode.Word word) {
    return word.field() == DispatchField.TEXT && rooted.test(word.text())
        ? analysis.row(DispatchField.TEXT.roots(), word.text())
        : NONE;
  }

  private void stems(DispatchField field, String text, int slop, TermRow root) {
    add(field, new Wanted.Stems(analysis.rows(field.indexName(), text), slop, root));
    analysis
        .lossy(field.indexName(), text)
        .ifPresent(it -> add(field, new Wanted.Forms(FormTerms.exact(analysis, field, it))));
  }

  private void pattern(DispatchField field, FoldedPattern pattern) {
    add(field, new Wanted.Pattern(pattern));
  }

  private void add(DispatchField field, Wanted wanted) {
    var item = new Item(field, wanted);
    if (field.use() == DispatchField.Use.TEXT && !items.contains(item)) {
      items.add(item);
    }
  }

  /// How many different things are looked for.
  public int items() {
    return items.size() + stretches.stream().mapToInt(WithinFinder::items).sum();
  }

  /// Whether a text of that zone can hold anything that is looked for.
  public boolean looksIn(Zone zone) {
    return items.stream().anyMatch(item -> covers(item.field(), zone))
        || withins.stream().anyMatch(within -> covers(within.field(), zone));
  }

  private static boolean covers(DispatchField field, Zone zone) {
    return field == DispatchField.TEXT ? zone.editorial() : field.indexName().equals(zone.label());
  }

  /// What is found in a text of that zone, in order of items.
  public List<Mark> marks(Zone zone, String text) {
    var marks = new LinkedHashSet<Mark>();
    var reading = new TextReading(analysis, text);
    for (int i = 0; i < items.size(); i++) {
      int number = i;
      Item item = items.get(i);
      if (covers(item.field(), zone)) {
        find(item.wanted(), reading, token -> marks.add(mark(number, token, text)));
      }
    }
    int number = items.size();
    for (int i = 0; i < stretches.size(); i++) {
      if (covers(withins.get(i).field(), zone)) {
        marks.addAll(stretches.get(i).marks(reading, number));
      }
      number += stretches.get(i).items();
    }
    return List.copyOf(marks);
  }

  /// What is found in a text of any zone.
  List<Mark> marks(TextReading reading) {
    var marks = new ArrayList<Mark>();
    for (int i = 0; i < items.size(); i++) {
      int number = i;
      find(items.get(i).wanted(), reading, token -> marks.add(mark(number, token, reading.text())));
    }
    return marks;
  }

  /// Whether analysis leaves nothing to look for.
  boolean asksNothing() {
    return items.stream()
        .allMatch(item -> item.wanted() instanceof Wanted.Stems stems && stems.rows().isEmpty());
  }

  private static void find(Wanted wanted, TextReading reading, Consumer<AnalyzedToken> found) {
    switch (wanted) {
      case Wanted.Stems(List<TermRow> rows, int slop, TermRow root) -> {
        rows.forEach(row -> reading.stems().find(row, slop, found));
        if (!root.isEmpty()) {
          reading.roots().find(root, 0, found);
        }
      }
      case Wanted.Forms(TermRow row) -> reading.forms().find(row, 0, found);
      case Wanted.Pattern(FoldedPattern pattern) ->
          reading
              .forms()
              .each(token -> {
                if (FormTerms.isWritten(token.term())
                    && pattern.matches(Folding.fold(token.term()))) {
                  found.accept(token);
                }
              });
    }
  }

  private static Mark mark(int item, AnalyzedToken found, String text) {
    return new Mark(item, Elision.skipped(text, found.start(), found.end()), found.end());
  }
}
