package depeche.searcher.engine;

import depeche.analysis.Folding;
import depeche.dispatch.Actor;
import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.Mention;
import depeche.dispatch.Place;
import depeche.dispatch.PlaceAnnotation;
import depeche.dispatch.PlaceRole;
import depeche.dispatch.Span;
import depeche.dispatch.TimeAnnotation;
import depeche.dispatch.TimeInterval;
import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import depeche.searcher.query.QueryNode;
import depeche.searcher.translation.NamedPlace;
import depeche.searcher.translation.QueryTranslator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.util.SloppyMath;

/// Finds in a dispatch the mentions of the places, actors and dates that a query asks for by
/// `lieu:`, `acteur:`, `quand:` and their like: what made the dispatch a hit where no word did.
final class MentionFinder {
  private static final double METRES = 1000;

  /// Finds none.
  static final MentionFinder NONE = new MentionFinder(List.of());

  private final List<Wanted> wanted;

  private sealed interface Wanted {
    /// A place or one inside it.
    record InPlace(DispatchField field, NamedPlace place) implements Wanted {}

    record Near(GeoPoint centre, double metres) implements Wanted {}

    /// An actor by name or alias.
    record ActorCalled(String key) implements Wanted {}

    /// An actor with these words in its name.
    record ActorWith(String words) implements Wanted {}

    record ActorOfKind(String label) implements Wanted {}

    record Event(LocalDate from, LocalDate to) implements Wanted {}
  }

  /// A mention of what was asked for.
  ///
  /// @param item the number of what was asked, from 0
  /// @param name the value as it is counted: a path, a name, a TIMEX3 value
  record Found(int item, Span span, String name, String rule) {}

  private MentionFinder(List<Wanted> wanted) {
    this.wanted = List.copyOf(wanted);
  }

  /// A finder of what `nodes` choose, exclusions and words passed over.
  ///
  /// @param translator knows under which names the archive has a place
  static MentionFinder of(List<QueryNode> nodes, QueryTranslator translator) {
    var wanted = new ArrayList<Wanted>();
    nodes.forEach(node -> collect(node, translator, wanted));
    return new MentionFinder(wanted.stream().distinct().toList());
  }

  private static void collect(QueryNode node, QueryTranslator translator, List<Wanted> wanted) {
    switch (node) {
      case QueryNode.Place it -> wanted.add(new Wanted.InPlace(it.field(), translator.named(it)));
      case QueryNode.Actor it ->
          wanted.add(
              translator
                  .actorKey(it.name())
                  .<Wanted>map(Wanted.ActorCalled::new)
                  .orElseGet(() -> new Wanted.ActorWith(Folding.key(it.name()))));
      case QueryNode.Value it -> {
        if (it.field() == DispatchField.ACTOR_KIND) {
          wanted.add(new Wanted.ActorOfKind(it.value()));
        }
      }
      case QueryNode.Days it -> {
        if (it.field() == DispatchField.EVENT) {
          wanted.add(
              new Wanted.Event(it.from().orElse(LocalDate.MIN), it.to().orElse(LocalDate.MAX)));
        }
      }
      case QueryNode.Near it ->
          translator
              .centre(it)
              .ifPresent(centre -> wanted.add(new Wanted.Near(centre, it.kilometres() * METRES)));
      case QueryNode.And it -> it.clauses().forEach(each -> collect(each, translator, wanted));
      case QueryNode.Or it -> it.clauses().forEach(each -> collect(each, translator, wanted));
      case QueryNode.Quorum it -> it.clauses().forEach(each -> collect(each, translator, wanted));
      case QueryNode.All _,
          QueryNode.None _,
          QueryNode.Word _,
          QueryNode.Exact _,
          QueryNode.Phrase _,
          QueryNode.Prefix _,
          QueryNode.Wildcard _,
          QueryNode.Fuzzy _,
          QueryNode.AtLeast _,
          QueryNode.Within _,
          QueryNode.Not _ -> {}
    }
  }

  /// The mentions in a dispatch, in reading order.
  List<Found> in(AnnotatedDispatch dispatch) {
    var found = new ArrayList<Found>();
    for (int i = 0; i < wanted.size(); i++) {
      find(i, dispatch, found);
    }
    found.sort(Comparator.comparing(Found::span));
    return found;
  }

  private void find(int item, AnnotatedDispatch dispatch, List<Found> found) {
    switch (wanted.get(item)) {
      case Wanted.InPlace it -> {
        for (PlaceAnnotation place : dispatch.places()) {
          if (it.place.holds(place.place().path())) {
            addPlace(item, place, it.field, found);
          }
        }
      }
      case Wanted.Near it -> {
        for (PlaceAnnotation place : dispatch.places()) {
          if (place.place().point().filter(point -> isWithin(point, it)).isPresent()) {
            addPlace(item, place, DispatchField.PLACE, found);
          }
        }
      }
      case Wanted.ActorCalled it ->
          addActors(item, dispatch, found, actor -> ActorNames.answersTo(actor, it.key));
      case Wanted.ActorWith it ->
          addActors(
              item, dispatch, found, actor -> Choice.hasWords(Folding.key(actor.name()), it.words));
      case Wanted.ActorOfKind it ->
          addActors(item, dispatch, found, actor -> actor.kind().label().equals(it.label));
      case Wanted.Event it -> {
        for (TimeAnnotation date : dispatch.dates()) {
          Optional<TimeInterval> interval = date.interval().filter(when -> isWithin(when, it));
          interval.ifPresent(
              when -> found.add(new Found(item, date.mention().span(), when.value(), date.rule())));
        }
      }
    }
  }

  private static void addPlace(
      int item, PlaceAnnotation annotation, DispatchField field, List<Found> found) {
    Place place = annotation.place();
    String name = String.join(" > ", place.path());
    annotation.mentions().stream()
        .filter(it ->
            it.role() == PlaceRole.DATELINE
                || (it.role() == PlaceRole.TEXT && field == DispatchField.PLACE))
        .forEach(it -> found.add(new Found(item, it.mention().span(), name, annotation.rule())));
  }

  private static void addActors(
      int item, AnnotatedDispatch dispatch, List<Found> found, Predicate<Actor> wanted) {
    for (ActorAnnotation annotation : dispatch.actors()) {
      if (wanted.test(annotation.actor())) {
        for (Mention mention : annotation.mentions()) {
          found.add(new Found(item, mention.span(), annotation.actor().name(), annotation.rule()));
        }
      }
    }
  }

  private static boolean isWithin(GeoPoint point, Wanted.Near near) {
    return SloppyMath.haversinMeters(point.lat(), point.lon(), near.centre.lat(), near.centre.lon())
        <= near.metres;
  }

  /// As the index reads it: of a short interval one day will do, of a longer one the whole.
  private static boolean isWithin(TimeInterval interval, Wanted.Event event) {
    return interval.days() <= DispatchDocument.LONGEST_BY_DAY
        ? interval.from().isBefore(event.to) && event.from.isBefore(interval.to())
        : !interval.from().isBefore(event.from) && !interval.to().isAfter(event.to);
  }
}
