package depeche.searcher.engine;

import depeche.dispatch.Actor;
import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.ActorKind;
import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.DateEvidence;
import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.Mention;
import depeche.dispatch.Metadata;
import depeche.dispatch.Passage;
import depeche.dispatch.Place;
import depeche.dispatch.PlaceAnnotation;
import depeche.dispatch.PlaceKind;
import depeche.dispatch.PlaceMention;
import depeche.dispatch.PlaceRole;
import depeche.dispatch.SourceLocation;
import depeche.dispatch.Span;
import depeche.dispatch.TimeAnnotation;
import depeche.dispatch.TimeInterval;
import depeche.dispatch.Timestamp;
import depeche.dispatch.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Builds annotated dispatches for tests; the annotations point at where their last word first
/// stands in lead or body, else at the first letter of the title, for it is mostly their values
/// that are searched.
final class TestDispatch {
  private final String id;
  private final DispatchText text;
  private String family;
  private Metadata.Builder metadata = new Metadata.Builder();
  private final List<PlaceAnnotation> places = new ArrayList<>();
  private final List<ActorAnnotation> actors = new ArrayList<>();
  private final List<TimeAnnotation> dates = new ArrayList<>();

  /// An indexed dispatch: what the index is given.
  record Indexed(AnnotatedDispatch dispatch, String family) {
    String id() {
      return dispatch.dispatch().id();
    }
  }

  TestDispatch(String id, String title, String lead, String... body) {
    this(id, DispatchText.of(title, lead, List.of(body)));
  }

  TestDispatch(String id, DispatchText text) {
    this.id = id;
    this.text = text;
    this.family = id;
  }

  TestDispatch on(String moment) {
    return with(
        it -> it.published(Optional.of(new DateEvidence(Timestamp.parse(moment), "dateline"))));
  }

  TestDispatch agency(String agency) {
    return with(it -> it.agency(Optional.of(agency)));
  }

  TestDispatch with(UnaryOperator<Metadata.Builder> change) {
    metadata = change.apply(metadata);
    return this;
  }

  TestDispatch family(String name) {
    family = name;
    return this;
  }

  /// A place by its path: `Asie > Syrie`.
  TestDispatch place(String path) {
    return place(path, PlaceRole.TEXT, Optional.empty());
  }

  TestDispatch place(String path, PlaceRole role, Optional<GeoPoint> point) {
    List<String> names = List.of(path.split(" > "));
    var place =
        new Place(
            names.getLast(), PlaceKind.CITY, Optional.empty(), Optional.empty(), names, point);
    places.add(
        new PlaceAnnotation(
            place, List.of(new PlaceMention(mention(names.getLast()), role)), "test"));
    return this;
  }

  TestDispatch actor(String name, ActorKind kind, String... aliases) {
    actors.add(
        new ActorAnnotation(
            new Actor(name, kind, List.of(aliases)), List.of(mention(name)), "test"));
    return this;
  }

  /// A date said in the text, from the first day to the last.
  TestDispatch event(LocalDate first, LocalDate last) {
    var interval = new TimeInterval(first + "/" + last, first, last.plusDays(1));
    dates.add(new TimeAnnotation(somewhere(), Optional.of(interval), "test"));
    return this;
  }

  private Mention mention(String name) {
    String word = name.substring(name.lastIndexOf(' ') + 1);
    for (Passage passage : text.editorial()) {
      int start = passage.text().indexOf(word);
      if (start >= 0 && (passage.zone() == Zone.LEAD || passage.zone() == Zone.BODY)) {
        return passage.mention(start, start + word.length());
      }
    }
    return somewhere();
  }

  private Mention somewhere() {
    String title = text.title().orElseThrow();
    return new Mention(new Span(Zone.TITLE, 0, 0, 1), title.substring(0, 1));
  }

  Indexed build() {
    var source = new SourceLocation(id + ".txt", Optional.empty(), 0);
    var dispatch = new Dispatch(id, source, text, metadata.build());
    return new Indexed(new AnnotatedDispatch(dispatch, places, actors, dates), family);
  }
}
