package depeche.benchmarks;

import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.Mention;
import depeche.dispatch.Place;
import depeche.dispatch.PlaceAnnotation;
import depeche.dispatch.TimeAnnotation;
import depeche.dispatch.TimeInterval;
import java.util.ArrayList;
import java.util.HashSet;
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
  private final Tally values = new Tally();
  private final Tally days = new Tally();
  private final Share published = new Share();
  private final Share located = new Share();
  private final Share placeLabels = new Share();
  private final Share actorLabels = new Share();
  private final Share kinds = new Share();
  private final List<String> errors = new ArrayList<>();
  private int absent;

  private static final class Share {
    private int yes;
    private int all;

    void add(boolean right) {
      all++;
      yes += right ? 1 : 0;
    }

    double value() {
      return all == 0 ? 0 : (double) yes / all;
    }
  }

  private record Entry<T>(String name, Set<String> labels, T annotation) {}

  private record Matched<T>(JsonNode gold, T annotation) {}

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
    dates(name, gold.path("dates"), found);
  }

  private void places(String name, JsonNode gold, Optional<AnnotatedDispatch> found) {
    List<Entry<Place>> entries =
        found.map(AnnotatedDispatch::places).orElse(List.of()).stream()
            .map(AnnotationScore::entry)
            .toList();
    for (Matched<Place> it : match(name + " place", gold, entries, places)) {
      boolean right = GoldLabels.names(it.gold).contains(GoldLabels.bare(it.annotation.name()));
      placeLabels.add(right);
      location(it.gold, it.annotation)
          .ifPresent(where -> {
            located.add(where);
            if (!where) {
              errors.add(name + " place: located  " + it.annotation.path() + " is not " + it.gold);
            }
          });
    }
  }

  private static Entry<Place> entry(PlaceAnnotation annotation) {
    List<String> mentions =
        annotation.mentions().stream().map(mention -> mention.mention().text()).toList();
    Place place = annotation.place();
    return new Entry<>(place.name(), GoldLabels.all(place.name(), mentions), place);
  }

  private static Entry<ActorAnnotation> entry(ActorAnnotation annotation) {
    List<String> mentions = annotation.mentions().stream().map(Mention::text).toList();
    String name = annotation.actor().name();
    return new Entry<>(name, GoldLabels.all(name, mentions), annotation);
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
    List<Entry<ActorAnnotation>> entries =
        found.map(AnnotatedDispatch::actors).orElse(List.of()).stream()
            .map(AnnotationScore::entry)
            .toList();
    for (Matched<ActorAnnotation> it : match(name + " actor", gold, entries, actors)) {
      String label = it.annotation.actor().name();
      String kind = it.annotation.actor().kind().label();
      boolean right = GoldLabels.names(it.gold).contains(GoldLabels.bare(label));
      boolean rightKind = kind.equals(it.gold.path("kind").stringValue(""));
      actorLabels.add(right);
      kinds.add(rightKind);
      if (!right) {
        errors.add(name + " actor: named    '" + label + "', not " + it.gold.get("name"));
      } else if (!rightKind) {
        errors.add(
            name + " actor: kind     '" + label + "' " + kind + ", not " + it.gold.get("kind"));
      }
    }
  }

  private <T> List<Matched<T>> match(
      String where, JsonNode gold, List<Entry<T>> found, Tally tally) {
    var matched = new ArrayList<Matched<T>>();
    Set<Integer> taken = new HashSet<>();
    for (Entry<T> entry : found) {
      int best = best(gold, entry, taken);
      if (best < 0) {
        tally.wrong++;
        errors.add(where + ": wrong    '" + entry.name + "'");
      } else if (!taken.add(best)) {
        if (!isOptional(gold.get(best))) {
          tally.wrong++;
          errors.add(
              where
                  + ": split    '"
                  + entry.name
                  + "' is "
                  + gold.get(best).get("name")
                  + " again");
        }
      } else if (!isOptional(gold.get(best))) {
        tally.right++;
        matched.add(new Matched<>(gold.get(best), entry.annotation));
      }
    }
    for (int i = 0; i < gold.size(); i++) {
      if (!taken.contains(i) && !isOptional(gold.get(i))) {
        tally.missed++;
        errors.add(where + ": missed   " + gold.get(i).get("name"));
      }
    }
    return matched;
  }

  /// The gold entry an entry means: one not yet taken before one taken, a match by name before one
  /// by mention, a required before an optional one; −1 for none.
  private static <T> int best(JsonNode gold, Entry<T> entry, Set<Integer> taken) {
    int best = -1;
    int bestRank = Integer.MAX_VALUE;
    for (int i = 0; i < gold.size(); i++) {
      Set<String> labels = GoldLabels.all(gold.get(i));
      if (entry.labels.stream().anyMatch(labels::contains)) {
        int rank =
            (taken.contains(i) ? 4 : 0)
                + (labels.contains(GoldLabels.bare(entry.name)) ? 0 : 2)
                + (isOptional(gold.get(i)) ? 1 : 0);
        if (rank < bestRank) {
          bestRank = rank;
          best = i;
        }
      }
    }
    return best;
  }

  private static boolean isOptional(JsonNode gold) {
    return gold.path("optional").booleanValue(false);
  }

  private record DatePair(int rank, int gold, int found) {}

  private void dates(String name, JsonNode gold, Optional<AnnotatedDispatch> dispatch) {
    List<TimeAnnotation> found = dispatch.map(AnnotatedDispatch::dates).orElse(List.of());
    var pairs = new ArrayList<DatePair>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        String text = found.get(j).mention().text();
        if (GoldLabels.overlap(gold.get(i).get("text").stringValue(), text)) {
          pairs.add(new DatePair(rank(gold.get(i), found.get(j)), i, j));
        }
      }
    }
    pairs.sort((one, other) -> Integer.compare(one.rank, other.rank));
    var matchOfGold = new Integer[gold.size()];
    Set<Integer> used = new HashSet<>();
    for (DatePair pair : pairs) {
      if (matchOfGold[pair.gold] == null && !used.contains(pair.found)) {
        matchOfGold[pair.gold] = pair.found;
        used.add(pair.found);
      }
    }
    for (int i = 0; i < gold.size(); i++) {
      if (!isOptional(gold.get(i))) {
        date(
            name,
            gold.get(i),
            matchOfGold[i] == null ? Optional.empty() : Optional.of(found.get(matchOfGold[i])));
      }
    }
    for (int j = 0; j < found.size(); j++) {
      if (!used.contains(j)) {
        values.wrong++;
        days.wrong++;
        errors.add(
            name
                + ": date wrong  '"
                + found.get(j).mention().text()
                + "' = "
                + value(found.get(j)));
      }
    }
  }

  /// Equal values before equal days, equal texts before overlapping ones, required before optional.
  private static int rank(JsonNode gold, TimeAnnotation found) {
    String wanted = gold.path("value").stringValue("");
    return (value(found).equals(wanted) ? 0 : 8)
        + (day(value(found)).equals(day(wanted)) ? 0 : 4)
        + (GoldLabels.bare(found.mention().text())
                .equals(GoldLabels.bare(gold.get("text").stringValue()))
            ? 0
            : 2)
        + (isOptional(gold) ? 1 : 0);
  }

  private void date(String name, JsonNode gold, Optional<TimeAnnotation> found) {
    String wanted = gold.path("value").stringValue("");
    if (found.isEmpty()) {
      values.missed++;
      days.missed++;
      errors.add(name + ": date missed " + gold.get("text") + " = " + wanted);
      return;
    }
    String value = value(found.get());
    count(values, value.equals(wanted));
    boolean sameDay = day(value).equals(day(wanted));
    count(days, sameDay);
    if (!sameDay) {
      errors.add(name + ": date value  " + gold.get("text") + " = " + wanted + ", not " + value);
    }
  }

  private static void count(Tally tally, boolean right) {
    if (right) {
      tally.right++;
    } else {
      tally.wrong++;
      tally.missed++;
    }
  }

  private static String value(TimeAnnotation annotation) {
    return annotation.interval().map(TimeInterval::value).orElse("");
  }

  /// Both ends of a value without parts of days.
  private static String day(String value) {
    return value.replaceAll("T[^/]*", "");
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
    return days;
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
        published.all,
        absent,
        published.value(),
        places,
        actors,
        values,
        days,
        located.value(),
        placeLabels.value(),
        actorLabels.value(),
        kinds.value());
  }
}
