package depeche.searcher.translation;

import depeche.dispatch.GeoPoint;
import depeche.fields.DispatchField;
import depeche.searcher.query.JoinedWords;
import depeche.searcher.query.QueryNode;
import depeche.searcher.query.Withins;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/// Makes a Lucene query of a [QueryNode], for one archive.
///
/// Words and phrases of prose score; every other node is a filter. A node of which analysis leaves
/// no term asks for nothing: it is passed over among others, and alone it is everything.
public final class QueryTranslator {
  /// How many terms stand in for a pattern within a stretch.
  public static final int MOST_TERMS = WithinQueries.MOST_TERMS;

  private final ArchiveTerms archive;
  private final WordQueries words;
  private final WrittenQueries written;
  private final ValueQueries values;
  private final TextAnalysis analysis;
  private final WordRoots roots;
  private final RankingQueries rankings;

  /// @param analysis the archive's own
  /// @param places asked for names that the archive does not know
  public QueryTranslator(
      IndexReader reader, TextAnalysis analysis, PlaceNames places, RankingParameters ranking) {
    this.archive = new ArchiveTerms(reader);
    this.analysis = analysis;
    this.words = new WordQueries(analysis, ranking);
    this.written = new WrittenQueries(words);
    this.roots = new WordRoots(archive, analysis);
    this.rankings = new RankingQueries(words, roots);
    this.values = new ValueQueries(archive, places, words, new FamilyQueries(reader));
  }

  /// What words add to the rank of hits.
  public RankingQueries rankings() {
    return rankings;
  }

  /// The query that finds what `node` means.
  public Query query(QueryNode node) {
    return translate(node).orElseGet(() -> MatchAllDocsQuery.INSTANCE);
  }

  /// The same; but where words are all that is asked for, and analysis drops each of them, they are
  /// looked for as they are written, so that `le la` does not silently mean everything.
  public Query queryOrAsWritten(QueryNode node) {
    return translate(node).or(() -> written.of(node)).orElseGet(() -> MatchAllDocsQuery.INSTANCE);
  }

  /// Whether only words are asked for that analysis drops.
  public boolean isOfCommonWords(QueryNode node) {
    return translate(node).isEmpty() && written.of(node).isPresent();
  }

  /// Whether the gazetteer knows a place of that name.
  public boolean isPlace(String name) {
    return values.isPlace(name);
  }

  /// What the archive understands by the name of a place.
  public NamedPlace named(QueryNode.Place place) {
    return values.named(place.field(), place.name());
  }

  /// Whether the archive has a place of that name.
  public boolean knowsPlace(QueryNode.Place place) {
    return values.has(place.field(), named(place));
  }

  /// The folded name under which the archive has the actor that is asked for; empty if it has none
  /// that is called so, and words of names are looked for.
  public Optional<String> actorKey(String name) {
    return values.actorKey(name);
  }

  /// The patterns of `phrase(…)` and `paragraphe(…)` that match more than [#MOST_TERMS] terms, of
  /// which the most frequent are looked for.
  public List<QueryNode> cut(QueryNode.Within within) {
    return within
        .nodes()
        .filter(it ->
            it instanceof QueryNode.Pattern pattern
                && WithinQueries.isCut(pattern, within.field(), archive))
        .toList();
  }

  /// The point that a distance is measured from, if anybody knows it.
  public Optional<GeoPoint> centre(QueryNode.Near near) {
    return values.centre(near);
  }

  /// The same, empty where nothing is asked for.
  public Optional<Query> translate(QueryNode node) {
    return switch (node) {
      case QueryNode.All _ -> Optional.of(MatchAllDocsQuery.INSTANCE);
      case QueryNode.None _ -> Optional.of(MatchNoDocsQuery.INSTANCE);
      case QueryNode.Word word -> word(word.field(), word.text(), 0);
      case QueryNode.Phrase phrase ->
          word(phrase.field(), String.join(" ", phrase.words()), phrase.slop());
      case QueryNode.Exact exact ->
          exact.field().use() == DispatchField.Use.TEXT
              ? words.exact(exact.field(), exact.text())
              : Optional.of(values.exact(exact.field(), exact.text()));
      case QueryNode.Prefix it -> Optional.of(PatternQueries.pattern(it.field(), it.text() + "*"));
      case QueryNode.Wildcard it -> Optional.of(PatternQueries.pattern(it.field(), it.pattern()));
      case QueryNode.Fuzzy it ->
          Optional.of(PatternQueries.fuzzy(it.field(), it.text(), it.edits()));
      case QueryNode.Place place -> Optional.of(values.place(place.field(), place.name()));
      case QueryNode.Actor actor -> values.actor(actor.name());
      case QueryNode.Value value -> values.value(value.field(), value.value());
      case QueryNode.Days days -> Optional.of(ValueQueries.days(days));
      case QueryNode.Near near -> Optional.of(values.near(near));
      case QueryNode.And and -> all(JoinedWords.in(and.clauses()));
      case QueryNode.Or or -> any(or.clauses());
      case QueryNode.Quorum quorum -> atLeast(quorum.wanted(), quorum.clauses());
      case QueryNode.AtLeast it -> words.atLeast(it);
      case QueryNode.Within within -> within(within);
      case QueryNode.Not not -> translate(not.clause()).map(QueryTranslator::except);
    };
  }

  /// What holds in one stretch, ranked as if the words stood anywhere.
  private Optional<Query> within(QueryNode.Within within) {
    return WithinQueries.of(within, analysis, archive)
        .map(filter -> {
          var ranked = new BooleanQuery.Builder().add(filter, Occur.FILTER);
          for (QueryNode word : Withins.words(within.clause())) {
            translate(word).ifPresent(it -> ranked.add(it, Occur.SHOULD));
          }
          return ranked.build();
        });
  }

  private Optional<Query> word(DispatchField field, String text, int slop) {
    return switch (field.use()) {
      case TEXT -> words.prose(field, text, slop);
      case NAME -> values.name(field, text, slop);
      case KEYWORD -> values.value(field, text);
      case PLACE -> Optional.of(values.place(field, text));
      case ACTOR -> values.actor(text);
      case DAY, EVENT, POINT -> Optional.of(MatchNoDocsQuery.INSTANCE);
    };
  }

  private Optional<Query> all(List<QueryNode> clauses) {
    var all = new BooleanQuery.Builder();
    int asked = 0;
    int positive = 0;
    for (QueryNode clause : clauses) {
      if (clause instanceof QueryNode.Not not) {
        Optional<Query> excluded = translate(not.clause());
        excluded.ifPresent(query -> all.add(query, Occur.MUST_NOT));
        asked += excluded.isPresent() ? 1 : 0;
      } else {
        Optional<Query> wanted = translate(clause);
        wanted.ifPresent(query -> all.add(query, scores(clause) ? Occur.MUST : Occur.FILTER));
        asked += wanted.isPresent() ? 1 : 0;
        positive += wanted.isPresent() ? 1 : 0;
      }
    }
    if (asked == 0) {
      return Optional.empty();
    }
    if (positive == 0) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return Optional.of(all.build());
  }

  private Optional<Query> any(List<QueryNode> clauses) {
    return atLeast(1, clauses);
  }

  private Optional<Query> atLeast(int wanted, List<QueryNode> clauses) {
    var any = new BooleanQuery.Builder();
    int asked = 0;
    for (QueryNode clause : clauses) {
      Optional<Query> query = translate(clause);
      query.ifPresent(it -> any.add(scores(clause) ? it : unscored(it), Occur.SHOULD));
      asked += query.isPresent() ? 1 : 0;
    }
    any.setMinimumNumberShouldMatch(Math.min(wanted, asked));
    return asked == 0 ? Optional.empty() : Optional.of(any.build());
  }

  /// At least a third of the words, those with more of them first: what a query comes to that finds
  /// nothing with all of them. A word is there by another of its root too. Empty where no word asks
  /// for anything.
  public Optional<Query> quorum(List<QueryNode> bareWords) {
    var quorum = new BooleanQuery.Builder();
    int asked = 0;
    for (QueryNode node : bareWords) {
      Optional<Query> found = translate(node);
      if (found.isPresent()) {
        Query loose =
            node instanceof QueryNode.Word word && roots.finds(word.text())
                ? words.loosely(word.text(), found.get())
                : found.get();
        quorum.add(words.present(loose), Occur.SHOULD);
        asked++;
      }
    }
    quorum.setMinimumNumberShouldMatch(third(asked));
    return asked == 0 ? Optional.empty() : Optional.of(quorum.build());
  }

  /// How many of so many words will do where no dispatch has all.
  public static int third(int words) {
    return (words + 2) / 3;
  }

  /// Whether another word of the same root may stand for a word ([WordRoots]).
  public boolean isFoundByRoot(String word) {
    return roots.finds(word);
  }

  private static Query unscored(Query filter) {
    return new BoostQuery(new ConstantScoreQuery(filter), 0);
  }

  private static Query except(Query excluded) {
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
        .add(excluded, Occur.MUST_NOT)
        .build();
  }

  /// Whether hits of `node` differ in relevance; if not, it is a filter.
  public static boolean scores(QueryNode node) {
    return switch (node) {
      case QueryNode.Word it -> prose(it.field());
      case QueryNode.Exact it -> prose(it.field());
      case QueryNode.Phrase it -> prose(it.field());
      case QueryNode.Prefix it -> prose(it.field());
      case QueryNode.Wildcard it -> prose(it.field());
      case QueryNode.Fuzzy it -> prose(it.field());
      case QueryNode.And and -> and.clauses().stream().anyMatch(QueryTranslator::scores);
      case QueryNode.Or or -> or.clauses().stream().anyMatch(QueryTranslator::scores);
      case QueryNode.Quorum it -> it.clauses().stream().anyMatch(QueryTranslator::scores);
      case QueryNode.AtLeast it -> scores(it.clause());
      case QueryNode.Within _ -> true;
      case QueryNode.All _,
          QueryNode.None _,
          QueryNode.Place _,
          QueryNode.Actor _,
          QueryNode.Value _,
          QueryNode.Days _,
          QueryNode.Near _,
          QueryNode.Not _ ->
          false;
    };
  }

  private static boolean prose(DispatchField field) {
    return field.use() == DispatchField.Use.TEXT;
  }
}
