package depeche.searcher.engine;

import depeche.analysis.Folding;
import depeche.dispatch.Actor;
import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.Metadata;
import depeche.dispatch.Passage;
import depeche.dispatch.PlaceAnnotation;
import depeche.dispatch.PlaceRole;
import depeche.dispatch.TimeAnnotation;
import depeche.dispatch.TimeInterval;
import depeche.dispatch.Timestamp;
import depeche.dispatch.Zone;
import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import depeche.searcher.translation.AnalyzedToken;
import depeche.searcher.translation.TextAnalysis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What the naive scan sees of one dispatch: its values and its tokens, worked out from the record
/// and never from an index.
final class ReadDispatch {
  private final TestDispatch.Indexed indexed;
  private final List<String> members;
  private final TextAnalysis analysis;
  private final int gap;
  private final Map<String, List<AnalyzedToken>> tokens = new HashMap<>();

  /// @param members the ids of its family
  /// @param gap positions between two values of one field
  ReadDispatch(TestDispatch.Indexed indexed, List<String> members, TextAnalysis analysis, int gap) {
    this.indexed = indexed;
    this.members = members;
    this.analysis = analysis;
    this.gap = gap;
  }

  AnnotatedDispatch annotated() {
    return indexed.dispatch();
  }

  String id() {
    return indexed.id();
  }

  /// Who is alone is a family of its own.
  Hit.Family family() {
    return members.size() == 1
        ? new Hit.Family(id(), 1)
        : new Hit.Family(indexed.family(), members.size());
  }

  Metadata metadata() {
    return annotated().dispatch().metadata();
  }

  /// The whole values of a field of prose, names or keywords.
  List<String> texts(DispatchField field) {
    return switch (field) {
      case TEXT -> annotated().dispatch().text().editorial().stream().map(Passage::text).toList();
      case TITLE -> annotated().dispatch().text().in(Zone.TITLE);
      case LEAD -> annotated().dispatch().text().in(Zone.LEAD);
      case BODY -> annotated().dispatch().text().in(Zone.BODY);
      case CAPTION -> annotated().dispatch().text().in(Zone.CAPTION);
      case COMMENT -> annotated().dispatch().text().in(Zone.COMMENT);
      case KICKER -> annotated().dispatch().text().in(Zone.KICKER);
      case SLUGLINE -> annotated().dispatch().text().in(Zone.SLUGLINE);
      case ID -> List.of(id());
      case AUTHOR -> metadata().authors();
      case AGENCY -> metadata().agency().stream().toList();
      case SITE -> metadata().site().stream().toList();
      case SECTION -> metadata().section().stream().toList();
      case KEYWORD -> metadata().keywords();
      case GENRE -> metadata().genre().stream().toList();
      case LANGUAGE -> metadata().language().stream().toList();
      case PRIORITY -> List.of(metadata().priority().label());
      case STATUS -> List.of(metadata().status().label());
      case FAMILY -> Stream.concat(Stream.of(family().id()), members.stream()).distinct().toList();
      case SOURCE -> List.of(annotated().dispatch().source().path());
      case ACTOR_KIND ->
          annotated().actors().stream().map(it -> it.actor().kind().label()).distinct().toList();
      case ACTOR -> actors().stream().map(Actor::name).toList();
      case PLACE, DATELINE, POINT, PUBLISHED, UPDATED, EVENT ->
          throw new IllegalArgumentException(field + " has no texts");
    };
  }

  /// The tokens of all values of a field, as one row of positions.
  List<AnalyzedToken> tokens(String indexField, List<String> values) {
    return tokens.computeIfAbsent(
        indexField,
        name -> {
          var row = new ArrayList<AnalyzedToken>();
          int offset = 0;
          for (String value : values) {
            int next = offset;
            for (AnalyzedToken it : analysis.tokens(name, value)) {
              row.add(new AnalyzedToken(it.term(), offset + it.position(), 0, 0, it.type()));
              next = offset + it.position() + 1;
            }
            offset = next + gap;
          }
          return row;
        });
  }

  List<Actor> actors() {
    return annotated().actors().stream().map(ActorAnnotation::actor).toList();
  }

  Set<String> actorKeys() {
    var keys = new LinkedHashSet<String>();
    for (Actor actor : actors()) {
      keys.add(Folding.key(actor.name()));
      actor.aliases().forEach(alias -> keys.add(Folding.key(alias)));
    }
    return keys;
  }

  /// The paths of the places of a field, each with all that contain it.
  Set<List<String>> paths(DispatchField field) {
    var paths = new LinkedHashSet<List<String>>();
    for (PlaceAnnotation place : annotated().places()) {
      boolean sent = has(place, PlaceRole.DATELINE);
      if (field == DispatchField.DATELINE ? sent : sent || has(place, PlaceRole.TEXT)) {
        List<String> path = place.place().path();
        for (int depth = 1; depth <= path.size(); depth++) {
          paths.add(path.subList(0, depth));
        }
      }
    }
    return paths;
  }

  List<GeoPoint> points() {
    return annotated().places().stream()
        .filter(it -> has(it, PlaceRole.TEXT) || has(it, PlaceRole.DATELINE))
        .flatMap(it -> it.place().point().stream())
        .toList();
  }

  private static boolean has(PlaceAnnotation place, PlaceRole role) {
    return place.mentions().stream().anyMatch(it -> it.role() == role);
  }

  Optional<LocalDate> day(DispatchField field) {
    return (field == DispatchField.PUBLISHED ? metadata().published() : metadata().updated())
        .map(it -> it.value().day());
  }

  Optional<Long> publishedSecond() {
    return metadata().published().map(it -> it.value()).map(Timestamp::epochSecond);
  }

  long versionNumber() {
    return metadata().version().filter(it -> it.matches("[0-9]+")).map(Long::valueOf).orElse(-1L);
  }

  long versionSecond() {
    return metadata()
        .updated()
        .or(metadata()::published)
        .map(it -> it.value().epochSecond())
        .orElse(Long.MIN_VALUE);
  }

  List<TimeInterval> events() {
    return annotated().dates().stream()
        .map(TimeAnnotation::interval)
        .flatMap(Optional::stream)
        .toList();
  }

  /// The years, months and days in which a query finds an event.
  private static Set<List<String>> calendar(TimeInterval event) {
    var values = new LinkedHashSet<List<String>>();
    String first = event.from().toString();
    String last = event.to().minusDays(1).toString();
    if (event.days() > DispatchDocument.LONGEST_BY_DAY) {
      for (int length : List.of(4, 7)) {
        if (first.substring(0, length).equals(last.substring(0, length))) {
          values.add(List.of(first.substring(0, length)));
        }
      }
      return values;
    }
    for (LocalDate day = event.from(); day.isBefore(event.to()); day = day.plusDays(1)) {
      for (int length : List.of(4, 7, 10)) {
        values.add(List.of(day.toString().substring(0, length)));
      }
    }
    return values;
  }

  /// What a facet counts of this dispatch: paths, of one element in flat dimensions, actors with
  /// their kind before them.
  Set<List<String>> facetValues(FacetDimension dimension) {
    var values = new LinkedHashSet<List<String>>();
    switch (dimension) {
      case PLACE, DATELINE -> values.addAll(paths(dimension.field()));
      case ACTOR ->
          actors().forEach(actor -> values.add(List.of(actor.kind().label(), actor.name())));
      case PUBLISHED ->
          day(DispatchField.PUBLISHED)
              .map(LocalDate::toString)
              .ifPresent(day -> {
                values.add(List.of(day.substring(0, 4)));
                values.add(List.of(day.substring(0, 7)));
                values.add(List.of(day));
              });
      case EVENT -> events().forEach(it -> values.addAll(calendar(it)));
      case FAMILY -> {
        if (members.size() > 1) {
          values.add(List.of(indexed.family()));
        }
      }
      case ACTOR_KIND, AGENCY, SITE, SECTION, KEYWORD, AUTHOR, LANGUAGE, PRIORITY, GENRE ->
          new TreeSet<>(texts(dimension.field())).forEach(it -> values.add(List.of(it)));
    }
    return values;
  }
}
