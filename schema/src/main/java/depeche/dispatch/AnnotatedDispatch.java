package depeche.dispatch;

import java.util.List;

/// A dispatch with the places, actors and dates that it names.
///
/// @param places one entry a place, in order of first mention
/// @param actors one entry an actor, in order of first mention
/// @param dates one entry an expression, in reading order
public record AnnotatedDispatch(
    Dispatch dispatch,
    List<PlaceAnnotation> places,
    List<ActorAnnotation> actors,
    List<TimeAnnotation> dates) {
  public AnnotatedDispatch {
    places = List.copyOf(places);
    actors = List.copyOf(actors);
    dates = List.copyOf(dates);
  }
}
