package depeche.searcher.engine;

import depeche.analysis.Folding;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.TimeInterval;
import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import depeche.fields.DispatchField.Use;
import depeche.searcher.query.QueryNode;
import depeche.searcher.translation.AnalyzedToken;
import depeche.searcher.translation.FoldedPattern;
import depeche.searcher.translation.PlaceNames;
import depeche.searcher.translation.TermRow;
import depeche.searcher.translation.TextAnalysis;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Decides by looking whether a dispatch is what a query means.
///
/// Long, since it says anew what each kind of node means, in as few words as will do.
final class NaiveMatcher {
  private final List<ReadDispatch> archive;
  private final TextAnalysis analysis;
  private final PlaceNames places;

  NaiveMatcher(List<ReadDispatch> archive, TextAnalysis analysis, PlaceNames places) {
    this.archive = archive;
    this.analysis = analysis;
    this.places = places;
  }

  /// The condition that a node sets; empty where it asks for nothing.
  Optional<Predicate<ReadDispatch>> condition(QueryNode node) {
    return switch (node) {
      case QueryNode.All _ -> Optional.of(_ -> true);
      case QueryNode.None _ -> Optional.of(_ -> false);
      case QueryNode.Word it -> words(it.field(), it.text(), 0);
      case QueryNode.Phrase it -> words(it.field(), String.join(" ", it.words()), it.slop());
      case QueryNode.Exact it ->
          Optional.of(dispatch -> forms(dispatch, it.field()).contains(it.text()));
      case QueryNode.Prefix it -> pattern(it.field(), it.text() + "*");
      case QueryNode.Wildcard it -> pattern(it.field(), it.pattern());
      case QueryNode.Fuzzy it ->
          Optional.of(dispatch ->
              folded(dispatch, it.field()).stream()
                  .anyMatch(word -> new FoldedPattern.Near(it.text(), it.edits()).matches(word)));
      case QueryNode.Place it -> Optional.of(place(it));
      case QueryNode.Actor it -> actor(it.name());
      case QueryNode.Value it -> value(it.field(), it.value());
      case QueryNode.Days it -> Optional.of(dispatch -> days(it, dispatch));
      case QueryNode.Near it -> Optional.of(dispatch -> near(it, dispatch));
      case QueryNode.And it -> all(it.clauses());
      case QueryNode.Or it ->
          conditions(it.clauses()).stream().reduce((one, other) -> one.or(other));
      case QueryNode.Quorum it -> quorum(it.wanted(), conditions(it.clauses()));
      case QueryNode.AtLeast it -> atLeast(it);
      case QueryNode.Within it -> new NaiveStretches(it, analysis).condition();
      case QueryNode.Not it -> condition(it.clause()).map(Predicate::negate);
    };
  }

  Optional<Predicate<ReadDispatch>> all(List<QueryNode> clauses) {
    return conditions(clauses).stream().reduce((one, other) -> one.and(other));
  }

  /// The words of a node as they are written, capitals aside; empty where it has none.
  Optional<Predicate<ReadDispatch>> asWritten(QueryNode node) {
    return switch (node) {
      case QueryNode.Word it -> asWritten(it.field(), it.text(), 0);
      case QueryNode.Phrase it -> asWritten(it.field(), String.join(" ", it.words()), it.slop());
      case QueryNode.And it ->
          it.clauses().stream().flatMap(one -> asWritten(one).stream()).reduce(Predicate::and);
      case QueryNode.Or it ->
          it.clauses().stream().flatMap(one -> asWritten(one).stream()).reduce(Predicate::or);
      case QueryNode.Exact _,
          QueryNode.Pattern _,
          QueryNode.Fact _,
          QueryNode.Quorum _,
          QueryNode.AtLeast _,
          QueryNode.Within _,
          QueryNode.Not _,
          QueryNode.All _,
          QueryNode.None _ ->
          Optional.empty();
    };
  }

  private Optional<Predicate<ReadDispatch>> asWritten(DispatchField field, String text, int slop) {
    if (field.use() != Use.TEXT) {
      return Optional.empty();
    }
    List<AnalyzedToken> wanted = written(analysis.tokens(field.forms(), text));
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    var row =
        new TermRow(
            wanted.stream()
                .map(it ->
                    new TermRow.Slot(
                        it.position() - wanted.getFirst().position(), List.of(it.term())))
                .toList());
    return Optional.of(dispatch ->
        stands(row, 0, slop, written(dispatch.tokens(field.forms(), dispatch.texts(field))), 0, 0));
  }

  private static List<AnalyzedToken> written(List<AnalyzedToken> tokens) {
    return tokens.stream()
        .filter(it -> !it.term().startsWith("~") && !it.term().startsWith("^"))
        .map(it ->
            new AnalyzedToken(
                it.term().toLowerCase(Locale.ROOT), it.position(), it.start(), it.end(), it.type()))
        .toList();
  }

  private static Optional<Predicate<ReadDispatch>> quorum(
      int wanted, List<Predicate<ReadDispatch>> conditions) {
    return conditions.isEmpty()
        ? Optional.empty()
        : Optional.of(dispatch ->
            conditions.stream().filter(it -> it.test(dispatch)).count()
                >= Math.min(wanted, conditions.size()));
  }

  private Optional<Predicate<ReadDispatch>> atLeast(QueryNode.AtLeast it) {
    return switch (it.clause()) {
      case QueryNode.Word word -> atLeast(it.times(), word.field(), word.text());
      case QueryNode.Phrase row -> atLeast(it.times(), row.field(), String.join(" ", row.words()));
      case QueryNode.Exact word ->
          Optional.of(dispatch ->
              dispatch.tokens(word.field().forms(), dispatch.texts(word.field())).stream()
                      .filter(token -> token.term().equals(word.text()))
                      .count()
                  >= it.times());
    };
  }

  private Optional<Predicate<ReadDispatch>> atLeast(int times, DispatchField field, String text) {
    TermRow row = analysis.row(field.indexName(), text);
    return row.isEmpty()
        ? Optional.empty()
        : Optional.of(dispatch -> {
          List<AnalyzedToken> tokens = dispatch.tokens(field.indexName(), dispatch.texts(field));
          return tokens.stream()
                  .map(AnalyzedToken::position)
                  .distinct()
                  .filter(
                      start -> row.slots().stream().allMatch(slot -> stands(slot, start, tokens)))
                  .count()
              >= times;
        });
  }

  private static boolean stands(TermRow.Slot slot, int start, List<AnalyzedToken> tokens) {
    return tokens.stream()
        .anyMatch(token ->
            token.position() == start + slot.position() && slot.terms().contains(token.term()));
  }

  List<Predicate<ReadDispatch>> conditions(List<QueryNode> nodes) {
    return nodes.stream().flatMap(node -> condition(node).stream()).toList();
  }

  /// The condition of a word under the fallback: it is there, or one of the same root is.
  Optional<Predicate<ReadDispatch>> loosely(QueryNode node) {
    Optional<Predicate<ReadDispatch>> strict = condition(node);
    if (!(node instanceof QueryNode.Word word)) {
      return strict;
    }
    String field = DispatchField.TEXT.roots();
    TermRow roots = analysis.row(field, word.text());
    return strict.map(it ->
        it.or(dispatch -> {
          List<AnalyzedToken> tokens = dispatch.tokens(field, dispatch.texts(DispatchField.TEXT));
          return roots.slots().stream()
              .allMatch(
                  slot -> tokens.stream().anyMatch(token -> slot.terms().contains(token.term())));
        }));
  }

  private Optional<Predicate<ReadDispatch>> words(DispatchField field, String text, int slop) {
    String indexField = field.use() == Use.TEXT ? field.indexName() : field.words();
    TermRow row = analysis.row(indexField, text);
    return row.isEmpty()
        ? Optional.empty()
        : Optional.of(dispatch ->
            stands(row, 0, slop, dispatch.tokens(indexField, dispatch.texts(field)), 0, 0));
  }

  /// Whether the slots from `slot` on find tokens so that the row moves by no more than `slop`.
  static boolean stands(
      TermRow row, int slot, int slop, List<AnalyzedToken> tokens, int least, int most) {
    if (slot == row.slots().size()) {
      return true;
    }
    TermRow.Slot wanted = row.slots().get(slot);
    for (AnalyzedToken token : tokens) {
      if (wanted.terms().contains(token.term())) {
        int shift = token.position() - wanted.position();
        int low = slot == 0 ? shift : Math.min(least, shift);
        int high = slot == 0 ? shift : Math.max(most, shift);
        if (high - low <= slop && stands(row, slot + 1, slop, tokens, low, high)) {
          return true;
        }
      }
    }
    return false;
  }

  private Set<String> forms(ReadDispatch dispatch, DispatchField field) {
    return dispatch.tokens(field.forms(), dispatch.texts(field)).stream()
        .map(AnalyzedToken::term)
        .collect(Collectors.toSet());
  }

  /// The words as written, and folded where folding changes them.
  private Set<String> folded(ReadDispatch dispatch, DispatchField field) {
    return forms(dispatch, field).stream()
        .filter(term -> !term.startsWith("^"))
        .map(term -> term.startsWith("~") ? term.substring(1) : term)
        .collect(Collectors.toSet());
  }

  private Optional<Predicate<ReadDispatch>> pattern(DispatchField field, String pattern) {
    String regex =
        Folding.fold(pattern)
            .chars()
            .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote("" + (char) c))
            .collect(Collectors.joining());
    Predicate<String> matches = Pattern.compile(regex).asMatchPredicate();
    return Optional.of(dispatch -> folded(dispatch, field).stream().anyMatch(matches));
  }

  private Predicate<ReadDispatch> place(QueryNode.Place place) {
    Predicate<List<String>> meant = meant(place);
    return dispatch -> dispatch.paths(place.field()).stream().anyMatch(meant);
  }

  /// Whatever is called so in the archive, or the likeliest that is called so elsewhere.
  private Predicate<List<String>> meant(QueryNode.Place place) {
    String own = Folding.key(place.name());
    Predicate<List<String>> called = path -> Folding.key(path.getLast()).equals(own);
    Set<List<String>> known =
        archive.stream()
            .flatMap(it -> it.paths(place.field()).stream())
            .collect(Collectors.toSet());
    return known.stream().anyMatch(called)
        ? called
        : places.paths(place.name()).stream()
            .filter(known::contains)
            .findFirst()
            .<Predicate<List<String>>>map(it -> it::equals)
            .orElse(called);
  }

  /// The folded names by which what is meant is shown.
  Set<String> placeKeys(QueryNode.Place place) {
    Predicate<List<String>> meant = meant(place);
    return archive.stream()
        .flatMap(it -> it.paths(place.field()).stream())
        .filter(meant)
        .map(path -> Folding.key(path.getLast()))
        .collect(Collectors.toSet());
  }

  private Optional<Predicate<ReadDispatch>> actor(String name) {
    String key = Folding.key(name);
    if (archive.stream().anyMatch(it -> it.actorKeys().contains(key))) {
      return Optional.of(it -> it.actorKeys().contains(key));
    }
    String field = DispatchField.ACTOR.words();
    TermRow row = analysis.row(field, name);
    return row.isEmpty()
        ? Optional.empty()
        : Optional.of(dispatch ->
            row.slots().stream()
                .allMatch(slot ->
                    dispatch.tokens(field, dispatch.texts(DispatchField.ACTOR)).stream()
                        .anyMatch(token -> slot.terms().contains(token.term()))));
  }

  private Optional<Predicate<ReadDispatch>> value(DispatchField field, String value) {
    if (archive.stream().anyMatch(it -> it.texts(field).contains(value))) {
      return Optional.of(it -> it.texts(field).contains(value));
    }
    Predicate<ReadDispatch> alike =
        dispatch ->
            dispatch.texts(field).stream()
                .anyMatch(it -> Folding.key(it).equals(Folding.key(value)));
    return field.use() == Use.NAME && archive.stream().noneMatch(alike)
        ? words(field, value, 0)
        : Optional.of(alike);
  }

  private static boolean days(QueryNode.Days days, ReadDispatch dispatch) {
    LocalDate from = days.from().orElse(LocalDate.MIN);
    LocalDate to = days.to().orElse(LocalDate.MAX);
    if (!from.isBefore(to)) {
      return false;
    }
    return days.field() == DispatchField.EVENT
        ? dispatch.events().stream().anyMatch(it -> fallsIn(it, from, to))
        : dispatch.day(days.field()).stream()
            .anyMatch(day -> !day.isBefore(from) && day.isBefore(to));
  }

  /// A week or less falls in with any of its days, a longer time as a whole.
  private static boolean fallsIn(TimeInterval event, LocalDate from, LocalDate to) {
    return event.days() <= DispatchDocument.LONGEST_BY_DAY
        ? event.from().isBefore(to) && event.to().isAfter(from)
        : !event.from().isBefore(from) && !event.to().isAfter(to);
  }

  private boolean near(QueryNode.Near near, ReadDispatch dispatch) {
    Optional<GeoPoint> centre = near.point().isPresent() ? near.point() : places.point(near.text());
    return centre.isPresent()
        && dispatch.points().stream()
            .anyMatch(point -> point.kilometresTo(centre.get()) <= near.kilometres());
  }
}
