package depeche.indexer.annotate;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Dispatch;
import depeche.indexer.annotate.actor.ActorAnnotator;
import depeche.indexer.annotate.place.ToponymAnnotator;
import depeche.indexer.annotate.time.TimeAnnotator;
import depeche.places.Gazetteer;
import java.util.List;

/// The annotators there are, in their order.
public final class Annotators {
  private Annotators() {}

  /// Dates first, since they are surest; actors before places, since names of people and
  /// organisations hold names of places.
  public static List<Annotator> inOrder() {
    Gazetteer gazetteer = Gazetteer.bundled();
    return List.of(
        new TimeAnnotator(), new ActorAnnotator(gazetteer), new ToponymAnnotator(gazetteer));
  }

  /// What the resources behind the annotators are, so that an index knows which made it.
  public static String lexicons() {
    return Gazetteer.bundled().fingerprint();
  }

  /// What `annotators`, one after the other, find in a dispatch.
  public static AnnotatedDispatch annotate(Dispatch dispatch, List<Annotator> annotators) {
    Reading reading = Reading.of(dispatch);
    var found = new Annotations();
    for (Annotator annotator : annotators) {
      annotator.annotate(reading, found);
    }
    return new AnnotatedDispatch(dispatch, found.places(), found.actors(), found.dates());
  }
}
