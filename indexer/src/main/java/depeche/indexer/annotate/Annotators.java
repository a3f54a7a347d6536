package depeche.indexer.annotate;

import depeche.dispatch.Actor;
import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Dispatch;
import depeche.dispatch.ExplainedDispatch;
import depeche.dispatch.Place;
import depeche.dispatch.PlaceAnnotation;
import depeche.indexer.annotate.actor.ActorAnnotator;
import depeche.indexer.annotate.place.ToponymAnnotator;
import depeche.indexer.annotate.time.TimeAnnotator;
import depeche.indexer.annotate.user.UserLexicons;
import depeche.places.Gazetteer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The annotators there are, in their order.
public final class Annotators {
  private Annotators() {}

  /// Dates first, since they are surest; actors before places, since names of people and
  /// organisations hold names of places.
  public static List<Annotator> inOrder() {
    return inOrder(UserLexicons.NONE);
  }

  /// The same with what the user adds.
  public static List<Annotator> inOrder(UserLexicons user) {
    Gazetteer gazetteer = user.gazetteer();
    return List.of(
        new TimeAnnotator(),
        new ActorAnnotator(gazetteer, user.actors()),
        new ToponymAnnotator(gazetteer));
  }

  /// What the resources behind the annotators are, so that an index knows which made it.
  public static String lexicons(UserLexicons user) {
    return user.gazetteer().fingerprint()
        + "-"
        + LexiconFingerprint.ofTables()
        + user.fingerprint();
  }

  /// What `annotators`, one after the other, find in a dispatch.
  public static AnnotatedDispatch annotate(Dispatch dispatch, List<Annotator> annotators) {
    Annotations found = found(dispatch, annotators, Annotations.Explained.NO);
    return new AnnotatedDispatch(dispatch, found.places(), found.actors(), found.dates());
  }

  /// The same with the decisions behind it.
  public static ExplainedDispatch explain(Dispatch dispatch, List<Annotator> annotators) {
    Annotations found = found(dispatch, annotators, Annotations.Explained.YES);
    return new ExplainedDispatch(
        new AnnotatedDispatch(dispatch, found.places(), found.actors(), found.dates()),
        found.decisions());
  }

  private static Annotations found(
      Dispatch dispatch, List<Annotator> annotators, Annotations.Explained explained) {
    var all = new ArrayList<Annotations>();
    for (Reading stretch : Reading.stretches(dispatch)) {
      var found = new Annotations(explained);
      annotators.forEach(annotator -> annotator.annotate(stretch, found));
      all.add(found);
    }
    return all.size() == 1 ? all.getFirst() : joined(all, explained);
  }

  /// One annotation of each place and actor, by the rule that found it first.
  private static Annotations joined(List<Annotations> stretches, Annotations.Explained explained) {
    Map<Place, PlaceAnnotation> places = new LinkedHashMap<>();
    Map<String, ActorAnnotation> actors = new LinkedHashMap<>();
    var joined = new Annotations(explained);
    for (Annotations stretch : stretches) {
      stretch.places().forEach(it -> places.merge(it.place(), it, Annotators::both));
      stretch.actors().forEach(it -> actors.merge(it.actor().name(), it, Annotators::both));
      stretch.dates().forEach(joined::add);
      stretch.decisions().forEach(joined::explain);
    }
    places.values().forEach(joined::add);
    actors.values().forEach(joined::add);
    return joined;
  }

  private static PlaceAnnotation both(PlaceAnnotation one, PlaceAnnotation other) {
    return new PlaceAnnotation(one.place(), all(one.mentions(), other.mentions()), one.rule());
  }

  private static ActorAnnotation both(ActorAnnotation one, ActorAnnotation other) {
    Actor actor = one.actor();
    List<String> aliases =
        all(actor.aliases(), other.actor().aliases()).stream().distinct().toList();
    return new ActorAnnotation(
        new Actor(actor.name(), actor.kind(), aliases),
        all(one.mentions(), other.mentions()),
        one.rule());
  }

  private static <T> List<T> all(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
