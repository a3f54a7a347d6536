package depeche.searcher.translation;

import depeche.fields.DispatchField;
import depeche.searcher.query.Elision;
import depeche.searcher.query.QueryNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// Lucene queries for words and phrases of prose and of names.
///
/// All words are analysed here, so that nothing but terms reaches the index.
final class WordQueries {
  private final TextAnalysis analysis;
  private final RankingParameters ranking;

  WordQueries(TextAnalysis analysis, RankingParameters ranking) {
    this.analysis = analysis;
    this.ranking = ranking;
  }

  /// A word of prose by any inflection, or several in a row where analysis splits it; what also
  /// stands in the title, in the lead or as typed ranks higher. Empty where no term is left of it.
  Optional<Query> prose(DispatchField field, String words, int slop) {
    Optional<Query> stems = stems(field, words, slop);
    if (stems.isEmpty()) {
      return stems;
    }
    var scored = new BooleanQuery.Builder().add(stems.get(), Occur.MUST);
    if (field == DispatchField.TEXT) {
      boost(scored, stems(DispatchField.TITLE, words, slop), ranking.title());
      boost(scored, stems(DispatchField.LEAD, words, slop), ranking.lead());
    }
    boost(
        scored,
        inRow(field.forms(), FormTerms.accented(analysis, field, words), slop),
        ranking.asTyped());
    return Optional.of(scored.build());
  }

  /// The stems alone, scored by BM25, as the one of their spellings that scores most.
  private Optional<Query> stems(DispatchField field, String words, int slop) {
    Stream<Query> rows =
        analysis.rows(field.indexName(), words).stream()
            .flatMap(row -> inRow(field.indexName(), row, slop).stream());
    Stream<Query> forms =
        analysis.lossy(field.indexName(), words).stream()
            .flatMap(it -> inRow(field.forms(), FormTerms.exact(analysis, field, it), 0).stream());
    List<Query> spellings = Stream.concat(rows, forms).toList();
    return spellings.size() < 2
        ? spellings.stream().findFirst()
        : Optional.of(new DisjunctionMaxQuery(spellings, 0));
  }

  /// Words of prose as they are written, capitals aside: those that analysis drops too.
  Optional<Query> asWritten(DispatchField field, String words, int slop) {
    return field.use() == DispatchField.Use.TEXT
        ? inRow(field.forms(), FormTerms.accented(analysis, field, words), slop)
        : Optional.empty();
  }

  /// A word of prose exactly as it is written.
  Optional<Query> exact(DispatchField field, String text) {
    return inRow(field.forms(), FormTerms.exact(analysis, field, text), 0);
  }

  /// The same, standing there several times: scored as once, and counted by intervals.
  Optional<Query> atLeast(QueryNode.AtLeast several) {
    return switch (several.clause()) {
      case QueryNode.Word it -> atLeast(several.times(), it.field(), it.text());
      case QueryNode.Phrase it ->
          atLeast(several.times(), it.field(), String.join(" ", it.words()));
      case QueryNode.Exact it ->
          exact(it.field(), it.text())
              .map(once ->
                  MentionQueries.both(
                      once,
                      it.field().forms(),
                      List.of(FormTerms.exact(analysis, it.field(), it.text())),
                      several.times()));
    };
  }

  private Optional<Query> atLeast(int times, DispatchField field, String words) {
    List<TermRow> spellings = analysis.rows(field.indexName(), words);
    return prose(field, words, 0)
        .map(once -> MentionQueries.both(once, field.indexName(), spellings, times));
  }

  /// Words of names in a row.
  Optional<Query> names(DispatchField field, String words, int slop) {
    return inRow(field.words(), analysis.row(field.words(), words), slop);
  }

  /// All words of a name, wherever they stand.
  Optional<Query> allWords(DispatchField field, String words) {
    TermRow row = analysis.row(field.words(), words);
    if (row.isEmpty()) {
      return Optional.empty();
    }
    var all = new BooleanQuery.Builder();
    row.slots().forEach(slot -> all.add(anyOf(field.words(), slot.terms()), Occur.MUST));
    return Optional.of(all.build());
  }

  /// What a word of a phrase adds to the rank by itself.
  Optional<Query> alone(String text) {
    return ranking.phraseWord() <= 0
        ? Optional.empty()
        : stems(DispatchField.TEXT, text, 0).map(it -> new BoostQuery(it, ranking.phraseWord()));
  }

  /// What a word adds to the rank by its root (`opérateur` for `opération`), whether it is found or
  /// not.
  List<Query> byRoot(String text) {
    return aside(DispatchField.TEXT.roots(), text, ranking.root());
  }

  /// What a word adds to the rank by standing at the beginning of a dispatch.
  List<Query> inOpening(String text) {
    return Stream.of(
            aside(DispatchField.TEXT.opening(), text, ranking.opening()),
            aside(DispatchField.TEXT.head(), text, ranking.head()))
        .flatMap(List::stream)
        .toList();
  }

  private List<Query> aside(String indexField, String text, float weight) {
    return weight <= 0
        ? List.of()
        : analysis.row(indexField, text).slots().stream()
            .<Query>map(slot -> new BoostQuery(anyOf(indexField, slot.terms()), weight))
            .toList();
  }

  /// What is found of a word, or others of the same root.
  Query loosely(String text, Query found) {
    var roots = new BooleanQuery.Builder();
    for (TermRow.Slot slot : analysis.row(DispatchField.TEXT.roots(), text).slots()) {
      roots.add(anyOf(DispatchField.TEXT.roots(), slot.terms()), Occur.MUST);
    }
    return new BooleanQuery.Builder()
        .add(found, Occur.SHOULD)
        .add(new BoostQuery(roots.build(), ranking.root()), Occur.SHOULD)
        .build();
  }

  /// The terms by which a word scores hits anew.
  List<ScoredTerm> scoredTerms(String text) {
    List<TermRow.Slot> roots = analysis.row(DispatchField.TEXT.roots(), text).slots();
    List<TermRow.Slot> lemmas = analysis.row(DispatchField.TEXT.indexName(), text).slots();
    String behind = Elision.behind(text);
    boolean name = !behind.isEmpty() && Character.isUpperCase(behind.codePointAt(0));
    var words = new ArrayList<ScoredTerm>();
    for (int i = 0; i < Math.min(roots.size(), lemmas.size()); i++) {
      words.add(
          new ScoredTerm(roots.get(i).terms().getFirst(), lemmas.get(i).terms().getFirst(), name));
    }
    return words;
  }

  /// The word with what it adds by being there.
  Query present(Query word) {
    if (ranking.presence() <= 0) {
      return word;
    }
    return new BooleanQuery.Builder()
        .add(word, Occur.MUST)
        .add(new BoostQuery(new ConstantScoreQuery(word), ranking.presence()), Occur.SHOULD)
        .build();
  }

  private static void boost(BooleanQuery.Builder scored, Optional<Query> query, float weight) {
    if (weight > 0) {
      query.ifPresent(it -> scored.add(new BoostQuery(it, weight), Occur.SHOULD));
    }
  }

  private static Optional<Query> inRow(String indexField, TermRow row, int slop) {
    if (row.isEmpty()) {
      return Optional.empty();
    }
    List<TermRow.Slot> slots = row.slots();
    if (slots.size() == 1) {
      return Optional.of(anyOf(indexField, slots.getFirst().terms()));
    }
    return Optional.of(
        slots.stream().allMatch(slot -> slot.terms().size() == 1)
            ? phrase(indexField, slots, slop)
            : phraseOfAlternatives(indexField, slots, slop));
  }

  private static Query anyOf(String indexField, List<String> terms) {
    if (terms.size() == 1) {
      return new TermQuery(new Term(indexField, terms.getFirst()));
    }
    var synonyms = new SynonymQuery.Builder(indexField);
    terms.forEach(term -> synonyms.addTerm(new Term(indexField, term)));
    return synonyms.build();
  }

  private static Query phrase(String indexField, List<TermRow.Slot> slots, int slop) {
    var phrase = new PhraseQuery.Builder().setSlop(slop);
    slots.forEach(
        slot -> phrase.add(new Term(indexField, slot.terms().getFirst()), slot.position()));
    return phrase.build();
  }

  private static Query phraseOfAlternatives(String indexField, List<TermRow.Slot> slots, int slop) {
    var phrase = new MultiPhraseQuery.Builder().setSlop(slop);
    for (TermRow.Slot slot : slots) {
      Term[] terms =
          slot.terms().stream().map(term -> new Term(indexField, term)).toArray(Term[]::new);
      phrase.add(terms, slot.position());
    }
    return phrase.build();
  }
}
