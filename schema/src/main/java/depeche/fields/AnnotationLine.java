package depeche.fields;

import depeche.dispatch.Actor;
import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.ActorKind;
import depeche.dispatch.DispatchText;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.Labelled;
import depeche.dispatch.Mention;
import depeche.dispatch.Place;
import depeche.dispatch.PlaceAnnotation;
import depeche.dispatch.PlaceKind;
import depeche.dispatch.PlaceMention;
import depeche.dispatch.PlaceRole;
import depeche.dispatch.Span;
import depeche.dispatch.TimeAnnotation;
import depeche.dispatch.TimeInterval;
import depeche.dispatch.Zone;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// An annotation as one stored line: cells between tabs, list items between vertical bars, mentions
/// as `zone:paragraph:start:end[:role]`. The text of a mention is not repeated: its span gives it.
///
/// Names never hold tabs or vertical bars: [Actor] and [Place] see to that.
final class AnnotationLine {
  private AnnotationLine() {}

  static String of(PlaceAnnotation annotation) {
    Place place = annotation.place();
    return line(
        place.kind().label(),
        place.id().orElse(""),
        place.country().orElse(""),
        list(place.path()),
        place.point().map(point -> point.lat() + "," + point.lon()).orElse(""),
        annotation.rule(),
        annotation.mentions().stream()
            .map(it -> mention(it.mention().span()) + ":" + it.role().label())
            .collect(Collectors.joining("|")));
  }

  static PlaceAnnotation place(String line, DispatchText text) {
    String[] cells = cells(line, 7);
    Place place = place(cells);
    List<PlaceMention> mentions =
        items(cells[6]).stream()
            .map(item -> {
              int role = item.lastIndexOf(':');
              return new PlaceMention(
                  mention(item.substring(0, role), text),
                  Labelled.of(PlaceRole.class, item.substring(role + 1)));
            })
            .toList();
    return new PlaceAnnotation(place, mentions, cells[5]);
  }

  private static Place place(String[] cells) {
    List<String> path = items(cells[3]);
    return new Place(
        path.getLast(),
        Labelled.of(PlaceKind.class, cells[0]),
        present(cells[1]),
        present(cells[2]),
        path,
        present(cells[4]).map(AnnotationLine::point));
  }

  /// The place of a line without its mentions; empty if all of them mean a government.
  static Optional<Place> countedPlace(String line) {
    String[] cells = cells(line, 7);
    boolean counted =
        items(cells[6]).stream().anyMatch(it -> !it.endsWith(":" + PlaceRole.GOVERNMENT.label()));
    return counted ? Optional.of(place(cells)) : Optional.empty();
  }

  static String of(ActorAnnotation annotation) {
    Actor actor = annotation.actor();
    return line(
        actor.name(),
        actor.kind().label(),
        list(actor.aliases()),
        annotation.rule(),
        annotation.mentions().stream()
            .map(it -> mention(it.span()))
            .collect(Collectors.joining("|")));
  }

  static ActorAnnotation actor(String line, DispatchText text) {
    String[] cells = cells(line, 5);
    var actor = new Actor(cells[0], Labelled.of(ActorKind.class, cells[1]), items(cells[2]));
    List<Mention> mentions = items(cells[4]).stream().map(item -> mention(item, text)).toList();
    return new ActorAnnotation(actor, mentions, cells[3]);
  }

  static String of(TimeAnnotation annotation) {
    return line(
        mention(annotation.mention().span()),
        annotation.interval().map(TimeInterval::value).orElse(""),
        annotation.interval().map(it -> it.from().toString()).orElse(""),
        annotation.interval().map(it -> it.to().toString()).orElse(""),
        annotation.rule());
  }

  static TimeAnnotation date(String line, DispatchText text) {
    String[] cells = cells(line, 5);
    return new TimeAnnotation(mention(cells[0], text), interval(cells), cells[4]);
  }

  /// What the date of a line resolves to.
  static Optional<TimeInterval> interval(String line) {
    return interval(cells(line, 5));
  }

  private static Optional<TimeInterval> interval(String[] cells) {
    return present(cells[1])
        .map(
            value -> new TimeInterval(value, LocalDate.parse(cells[2]), LocalDate.parse(cells[3])));
  }

  private static String mention(Span span) {
    return span.zone().label() + ":" + span.paragraph() + ":" + span.start() + ":" + span.end();
  }

  private static Mention mention(String item, DispatchText text) {
    String[] parts = item.split(":", -1);
    var span =
        new Span(
            Labelled.of(Zone.class, parts[0]),
            Integer.parseInt(parts[1]),
            Integer.parseInt(parts[2]),
            Integer.parseInt(parts[3]));
    return new Mention(span, text.at(span));
  }

  private static GeoPoint point(String cell) {
    int comma = cell.indexOf(',');
    return new GeoPoint(
        Double.parseDouble(cell.substring(0, comma)),
        Double.parseDouble(cell.substring(comma + 1)));
  }

  private static String line(String... cells) {
    return String.join("\t", cells);
  }

  private static String[] cells(String line, int count) {
    String[] cells = line.split("\t", -1);
    if (cells.length != count) {
      throw new IllegalStateException(
          "an annotation of " + cells.length + " cells, not " + count + ": " + line);
    }
    return cells;
  }

  private static String list(List<String> items) {
    return String.join("|", items);
  }

  private static List<String> items(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|", -1));
  }

  private static Optional<String> present(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }
}
