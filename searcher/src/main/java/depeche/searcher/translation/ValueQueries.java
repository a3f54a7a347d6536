package depeche.searcher.translation;

import depeche.agencies.AgencyNames;
import depeche.analysis.Folding;
import depeche.dispatch.GeoPoint;
import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import depeche.searcher.query.AskedActor;
import depeche.searcher.query.LeadingArticle;
import depeche.searcher.query.QueryNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/// Makes Lucene queries of what is no prose: places, actors, days, distances, whole values. They
/// are filters.
final class ValueQueries {
  private static final double METRES = 1000;

  /// More letters than this the end of a path does not have.
  private static final int LONGEST_PATH = 500;

  /// What it costs to look for so many at the end of each path.
  private static final int WORK = 1_000_000;

  private final ArchiveTerms archive;
  private final PlaceNames places;
  private final WordQueries words;
  private final FamilyQueries families;

  ValueQueries(ArchiveTerms archive, PlaceNames places, WordQueries words, FamilyQueries families) {
    this.archive = archive;
    this.places = places;
    this.words = words;
    this.families = families;
  }

  /// Whether the gazetteer knows a place of that name.
  boolean isPlace(String name) {
    return spellings(name)
        .anyMatch(it -> places.point(it).isPresent() || !places.paths(it).isEmpty());
  }

  /// A name as it was asked for and, where it opens with an article, without it: `la Syrie`.
  private static Stream<String> spellings(String name) {
    return Stream.concat(Stream.of(name), LeadingArticle.without(name).stream());
  }

  /// What the archive understands by the name of a place: what it calls so itself or, of the places
  /// that the gazetteer calls so, the most prominent one that it has.
  NamedPlace named(DispatchField field, String name) {
    return Stream.concat(
            spellings(name).map(it -> new NamedPlace.Called(Folding.key(it))),
            spellings(name).flatMap(it -> places.paths(it).stream()).map(NamedPlace.At::new))
        .map(NamedPlace::whole)
        .filter(place -> has(field, place))
        .findFirst()
        .orElseGet(() -> new NamedPlace.Called(Folding.key(name)));
  }

  /// Whether any dispatch names a place, or one inside it.
  boolean has(DispatchField field, NamedPlace place) {
    return place.terms(field).stream().anyMatch(term -> archive.has(term.field(), term.text()));
  }

  Query place(DispatchField field, String name) {
    List<Term> terms = named(field, name).terms(field);
    if (terms.size() == 1) {
      return new TermQuery(terms.getFirst());
    }
    var any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
    return any.build();
  }

  /// The folded name under which the archive has the actor that is asked for; empty if it has none
  /// that is called so, and words of names are looked for.
  Optional<String> actorKey(String name) {
    return AskedActor.spellings(name)
        .map(Folding::key)
        .filter(key -> archive.has(DispatchField.ACTOR.keys(), key))
        .findFirst();
  }

  Optional<Query> actor(String name) {
    Optional<String> key = actorKey(name);
    return key.isPresent()
        ? key.map(it -> term(DispatchField.ACTOR.keys(), it))
        : words.allWords(DispatchField.ACTOR, name);
  }

  /// The term as it stands; of a family, all its members.
  Query exact(DispatchField field, String term) {
    return field == DispatchField.FAMILY ? families.family(term) : term(field.indexName(), term);
  }

  Optional<Query> value(DispatchField field, String value) {
    return switch (field.use()) {
      case TEXT -> words.prose(field, value, 0);
      case PLACE -> Optional.of(place(field, value));
      case ACTOR -> actor(value);
      case NAME -> {
        Optional<Query> whole = wholeValue(field, value);
        yield whole.isPresent() ? whole : name(field, value, 0);
      }
      case KEYWORD ->
          Optional.of(
              field == DispatchField.FAMILY
                  ? families.family(value)
                  : wholeValue(field, value).orElseGet(() -> term(field.indexName(), value)));
      case DAY, EVENT, POINT -> Optional.of(MatchNoDocsQuery.INSTANCE);
    };
  }

  /// Words of names in a row; of an agency that goes by several names, the one that it is kept
  /// under.
  Optional<Query> name(DispatchField field, String name, int slop) {
    Optional<Query> agency =
        field == DispatchField.AGENCY
            ? AgencyNames.shortName(name).flatMap(it -> wholeValue(field, it))
            : Optional.empty();
    return agency.isPresent() ? agency : words.names(field, name, slop);
  }

  /// The value itself or, if the archive does not have it, those that are spelt like it: of a
  /// vocabulary, since all of its terms are looked at.
  private Optional<Query> wholeValue(DispatchField field, String value) {
    if (archive.has(field.indexName(), value)) {
      return Optional.of(term(field.indexName(), value));
    }
    if (field == DispatchField.SOURCE && !value.startsWith("/") && value.length() <= LONGEST_PATH) {
      return Optional.of(endOfPath(value));
    }
    boolean many = field == DispatchField.ID || field == DispatchField.SOURCE;
    List<String> alike = many ? List.of() : archive.alike(field.indexName(), value);
    return alike.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TermInSetQuery(
                field.indexName(), alike.stream().map(it -> new BytesRef(it)).toList()));
  }

  /// A file as a user knows it, without the folders before it.
  private static Query endOfPath(String path) {
    Automaton end =
        Operations.concatenate(
            List.of(Automata.makeAnyString(), Automata.makeChar('/'), Automata.makeString(path)));
    Automaton determined = Operations.determinize(end, WORK);
    return new AutomatonQuery(new Term(DispatchField.SOURCE.indexName(), path), determined);
  }

  static Query days(QueryNode.Days days) {
    long from = days.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
    long last = days.to().map(day -> day.toEpochDay() - 1).orElse(Long.MAX_VALUE);
    if (from > last) {
      return MatchNoDocsQuery.INSTANCE;
    }
    return switch (days.field().use()) {
      case EVENT ->
          LongRange.newWithinQuery(days.field().indexName(), new long[] {from}, new long[] {last});
      case DAY -> LongField.newRangeQuery(DispatchDocument.days(days.field()), from, last);
      case TEXT, NAME, KEYWORD, PLACE, ACTOR, POINT -> MatchNoDocsQuery.INSTANCE;
    };
  }

  /// The point that a distance is measured from, if anybody knows it.
  Optional<GeoPoint> centre(QueryNode.Near near) {
    return near.point().isPresent()
        ? near.point()
        : spellings(near.text()).flatMap(it -> places.point(it).stream()).findFirst();
  }

  Query near(QueryNode.Near near) {
    return centre(near)
        .<Query>map(point ->
            LatLonPoint.newDistanceQuery(
                DispatchField.POINT.indexName(),
                point.lat(),
                point.lon(),
                near.kilometres() * METRES))
        .orElseGet(() -> MatchNoDocsQuery.INSTANCE);
  }

  private static Query term(String indexField, String term) {
    return new TermQuery(new Term(indexField, term));
  }
}
