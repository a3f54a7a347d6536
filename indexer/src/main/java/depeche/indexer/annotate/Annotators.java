package depeche.indexer.annotate;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Dispatch;
import depeche.dispatch.ExplainedDispatch;
import depeche.indexer.annotate.actor.ActorAnnotator;
import depeche.indexer.annotate.place.ToponymAnnotator;
import depeche.indexer.annotate.time.TimeAnnotator;
import depeche.indexer.annotate.user.UserLexicons;
import depeche.places.Gazetteer;
import java.util.List;

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
    Reading reading = Reading.of(dispatch);
    var found = new Annotations();
    for (Annotator annotator : annotators) {
      annotator.annotate(reading, found);
    }
    return new AnnotatedDispatch(dispatch, found.places(), found.actors(), found.dates());
  }

  /// The same with the decisions behind it.
  public static ExplainedDispatch explain(Dispatch dispatch, List<Annotator> annotators) {
    Reading reading = Reading.of(dispatch);
    var found = new Annotations(Annotations.Explained.YES);
    for (Annotator annotator : annotators) {
      annotator.annotate(reading, found);
    }
    return new ExplainedDispatch(
        new AnnotatedDispatch(dispatch, found.places(), found.actors(), found.dates()),
        found.decisions());
  }
}
