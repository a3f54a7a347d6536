package depeche.benchmarks;

import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.Mention;
import depeche.dispatch.Place;
import depeche.dispatch.PlaceAnnotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What a program found in dispatches against what careful readers found.
///
/// Places and actors count once a dispatch, as a facet shows them: an entry is right when its name
/// or one of its mentions is a name, alias or mention of a gold entry that no earlier entry took;
/// two labels for one man are one right and one wrong. Gold entries marked `optional` neither count
/// as missed nor, when found, as wrong. Dates count mention by mention: the texts overlap and the
/// TIMEX3 values are equal, for `day` after dropping the part of the day.
final class AnnotationScore {
  /// A city is where the gold has it when it is no farther.
  private static final double NEAR_KM = 50;

  /// A region's centre is a matter of taste.
  private static final double REGION_KM = 250;

  private final Tally places = new Tally();
  private final Tally actors = new Tally();
  private final Share published = new Share();
  private final Share located = new Share();
  private final Share placeLabels = new Share();
  private final Share actorLabels = new Share();
  private final Share kinds = new Share();
  private final List<String> errors = new ArrayList<>();
  private final EntityMatching matching = new EntityMatching(errors);
  private final DateScore dates = new DateScore(errors);
  private int absent;

  /// Scores one dispatch; an empty one has missed everything.
  void add(String name, JsonNode gold, Optional<AnnotatedDispatch> found) {
    if (gold.has("skip")) {
      if (found.isPresent()) {
        errors.add(name + ": is no dispatch");
      }
      return;
    }
    if (found.isEmpty()) {
      absent++;
    }
    String day = gold.path("published").stringValue("");
    published.add(
        found
            .flatMap(it -> it.dispatch().metadata().publicationDay())
            .map(it -> day.startsWith(it.toString()))
            .orElse(day.isEmpty()));
    places(name, gold.path("places"), found);
    actors(name, gold.path("actors"), found);
    dates.add(name, gold.path("dates"), found.map(AnnotatedDispatch::dates).orElse(List.of()));
  }

  private void places(String name, JsonNode gold, Optional<AnnotatedDispatch> found) {
    List<EntityMatching.Entry<Place>> entries =
        found.map(AnnotatedDispatch::places).orElse(List.of()).stream()
            .map(AnnotationScore::entry)
            .toList();
    for (EntityMatching.Matched<Place> it :
        matching.match(name + " place", gold, entries, places)) {
      boolean right = GoldLabels.names(it.gold()).contains(GoldLabels.bare(it.annotation().name()));
      placeLabels.add(right);
      location(it.gold(), it.annotation())
          .ifPresent(where -> {
            located.add(where);
            if (!where) {
              errors.add(
                  name + " place: located  " + it.annotation().path() + " is not " + it.gold());
            }
          });
    }
  }

  private static EntityMatching.Entry<Place> entry(PlaceAnnotation annotation) {
    List<String> mentions =
        annotation.mentions().stream().map(mention -> mention.mention().text()).toList();
    Place place = annotation.place();
    return new EntityMatching.Entry<>(place.name(), GoldLabels.all(place.name(), mentions), place);
  }

  private static EntityMatching.Entry<ActorAnnotation> entry(ActorAnnotation annotation) {
    List<String> mentions = annotation.mentions().stream().map(Mention::text).toList();
    String name = annotation.actor().name();
    return new EntityMatching.Entry<>(name, GoldLabels.all(name, mentions), annotation);
  }

  /// Whether a place stands where the gold has it; empty where the gold has no one place.
  private static Optional<Boolean> location(JsonNode gold, Place place) {
    String kind = gold.path("kind").stringValue("");
    String country = gold.path("country").stringValue("");
    boolean sameCountry = place.country().map(country::equals).orElse(false);
    if (kind.equals("country")) {
      return Optional.of(sameCountry);
    }
    if (country.isEmpty() || !gold.path("lat").isNumber()) {
      return Optional.empty();
    }
    var point = new GeoPoint(gold.get("lat").asDouble(), gold.get("lon").asDouble());
    Optional<Double> distance = place.point().map(point::kilometresTo);
    boolean small = Set.of("city", "district", "street", "building", "other").contains(kind);
    return Optional.of(
        small
            ? distance.map(km -> km <= NEAR_KM).orElse(false)
            : sameCountry && distance.map(km -> km <= REGION_KM).orElse(true));
  }

  private void actors(String name, JsonNode gold, Optional<AnnotatedDispatch> found) {
    List<EntityMatching.Entry<ActorAnnotation>> entries =
        found.map(AnnotatedDispatch::actors).orElse(List.of()).stream()
            .map(AnnotationScore::entry)
            .toList();
    for (EntityMatching.Matched<ActorAnnotation> it :
        matching.match(name + " actor", gold, entries, actors)) {
      String label = it.annotation().actor().name();
      String kind = it.annotation().actor().kind().label();
      boolean right = GoldLabels.names(it.gold()).contains(GoldLabels.bare(label));
      boolean rightKind = kind.equals(it.gold().path("kind").stringValue(""));
      actorLabels.add(right);
      kinds.add(rightKind);
      if (!right) {
        errors.add(name + " actor: named    '" + label + "', not " + it.gold().get("name"));
      } else if (!rightKind) {
        errors.add(
            name + " actor: kind     '" + label + "' " + kind + ", not " + it.gold().get("kind"));
      }
    }
  }

  List<String> errors() {
    return errors;
  }

  Tally places() {
    return places;
  }

  Tally actors() {
    return actors;
  }

  Tally days() {
    return dates.days();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        """
        dispatches %d, absent %d, publication date right %.3f
        places       %s
        actors       %s
        dates_value  %s
        dates_day    %s
        of the right ones: places located %.3f, label right %.3f; actors label right %.3f, kind right %.3f
        """,
        published.all(),
        absent,
        published.value(),
        places,
        actors,
        dates.values(),
        dates.days(),
        located.value(),
        placeLabels.value(),
        actorLabels.value(),
        kinds.value());
  }
}
