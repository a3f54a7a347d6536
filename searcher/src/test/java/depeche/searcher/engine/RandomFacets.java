package depeche.searcher.engine;

import depeche.dispatch.Labelled;
import depeche.dispatch.Priority;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import depeche.searcher.query.QueryNode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Random values of every dimension, and random choices among them.
final class RandomFacets {
  private static final List<String> SITES = List.of("Info", "Info Nord", "Le Matin");
  private static final List<String> SECTIONS = List.of("Monde", "Économie", "économie");
  private static final List<String> KEYWORDS = List.of("trêve", "pétrole brut", "brut", "Idlib");
  private static final List<String> AUTHORS = List.of("Anne Le Goff", "Le Goff", "P. Martin");
  private static final List<String> LANGUAGES = List.of("fr", "en");
  private static final List<String> GENRES = List.of("analyse", "portrait");
  private static final List<String> PATTERNS =
      List.of("s*", "idlib", "*a*", "em*", "2019*", "2019-1?", "m?cron", "le", "gouvernorat d'i");

  private final Random random;

  RandomFacets(Random random) {
    this.random = random;
  }

  void fill(TestDispatch dispatch) {
    dispatch.with(it ->
        it.site(maybe(SITES))
            .section(maybe(SECTIONS))
            .keywords(some(KEYWORDS))
            .authors(some(AUTHORS))
            .language(maybe(LANGUAGES))
            .genre(maybe(GENRES))
            .priority(any(List.of(Priority.values()))));
  }

  /// One, two or three values of one flat dimension.
  List<QueryNode> chosen() {
    FacetDimension dimension =
        any(
            List.of(
                FacetDimension.SITE,
                FacetDimension.SECTION,
                FacetDimension.KEYWORD,
                FacetDimension.AUTHOR,
                FacetDimension.LANGUAGE,
                FacetDimension.GENRE,
                FacetDimension.PRIORITY,
                FacetDimension.ACTOR_KIND));
    return Stream.<QueryNode>generate(() -> value(dimension.field()))
        .limit(1 + random.nextInt(3))
        .toList();
  }

  private QueryNode value(DispatchField field) {
    return new QueryNode.Value(
        field,
        switch (field) {
          case SITE -> any(SITES);
          case SECTION -> any(SECTIONS);
          case KEYWORD -> any(KEYWORDS);
          case AUTHOR -> any(AUTHORS);
          case LANGUAGE -> any(LANGUAGES);
          case GENRE -> any(GENRES);
          case PRIORITY -> any(Stream.of(Priority.values()).map(Labelled::label).toList());
          default -> any(List.of("person", "army"));
        });
  }

  /// Now and then, names that alone are wanted.
  Optional<NamePattern> names() {
    return random.nextInt(4) == 0 ? Optional.of(new NamePattern(any(PATTERNS))) : Optional.empty();
  }

  SearchRequest.Selection.Counted counted() {
    return random.nextInt(4) == 0
        ? SearchRequest.Selection.Counted.TOGETHER
        : SearchRequest.Selection.Counted.SIDEWAYS;
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private List<String> some(List<String> values) {
    return values.stream().filter(_ -> random.nextInt(3) == 0).toList();
  }

  private Optional<String> maybe(List<String> values) {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(any(values));
  }
}
