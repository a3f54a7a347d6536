package depeche.searcher.render;

import depeche.dispatch.GeoPoint;
import depeche.searcher.engine.PlaceMap;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// The part of the world that a map shows, on a plane: equirectangular, true to scale at the middle
/// latitude.
///
/// @param west least longitude, in degrees
/// @param south least latitude, in degrees
record MapFrame(double west, double south, double east, double north) {
  /// One mention in so many may fall outside, on each side.
  private static final int STRAY = 40;

  /// Around what is shown, as a share of it.
  private static final double MARGIN = 0.12;

  /// A single town still shows what surrounds it.
  private static final double LEAST_DEGREES = 1.5;

  private static final double SOUTHERNMOST = -58;
  private static final double NORTHERNMOST = 80;

  /// A frame around the places of a map: those that were chosen if any, towns before countries,
  /// whose point is but their middle.
  ///
  /// @param aspect width by height of the picture
  static MapFrame around(List<PlaceMap.Spot> spots, double aspect) {
    List<PlaceMap.Spot> chosen = some(spots, PlaceMap.Spot::chosen);
    List<PlaceMap.Spot> precise = some(chosen, MapFrame::isPrecise);
    double west = reached(precise, GeoPoint::lon, 1.0 / STRAY);
    double east = reached(precise, GeoPoint::lon, 1 - 1.0 / STRAY);
    double south = reached(precise, GeoPoint::lat, 1.0 / STRAY);
    double north = reached(precise, GeoPoint::lat, 1 - 1.0 / STRAY);
    return new MapFrame(west, south, east, north).widened().shaped(aspect);
  }

  private static List<PlaceMap.Spot> some(
      List<PlaceMap.Spot> spots, Predicate<PlaceMap.Spot> wanted) {
    List<PlaceMap.Spot> some = spots.stream().filter(wanted).toList();
    return some.isEmpty() ? spots : some;
  }

  /// Whether the point of a place is where it is, not the middle of something wide.
  static boolean isPrecise(PlaceMap.Spot spot) {
    return switch (spot.place().kind()) {
      case CITY, DISTRICT, STREET, BUILDING -> true;
      case CONTINENT, COUNTRY, REGION, NATURAL, WATER, OTHER -> false;
    };
  }

  /// The coordinate below which a share of the mentions lies.
  private static double reached(
      List<PlaceMap.Spot> spots, ToDoubleFunction<GeoPoint> coordinate, double share) {
    List<PlaceMap.Spot> ordered =
        spots.stream()
            .sorted(Comparator.comparingDouble(spot -> coordinate.applyAsDouble(spot.point())))
            .toList();
    long all = ordered.stream().mapToLong(PlaceMap.Spot::dispatches).sum();
    long seen = 0;
    for (PlaceMap.Spot spot : ordered) {
      seen += spot.dispatches();
      if (seen >= share * all && seen > 0) {
        return coordinate.applyAsDouble(spot.point());
      }
    }
    return coordinate.applyAsDouble(ordered.getLast().point());
  }

  private MapFrame widened() {
    double x = Math.max(MARGIN * (east - west), (LEAST_DEGREES - (east - west)) / 2);
    double y = Math.max(MARGIN * (north - south), (LEAST_DEGREES - (north - south)) / 2);
    return new MapFrame(west - x, south - y, east + x, north + y);
  }

  /// Wider or higher until it has the shape of the picture, within the world.
  private MapFrame shaped(double aspect) {
    double width = (east - west) * scale();
    double height = north - south;
    if (width < aspect * height) {
      double more = Math.min(360, aspect * height / scale()) - (east - west);
      return new MapFrame(west - more / 2, south, east + more / 2, north).inside();
    }
    double more = width / aspect - height;
    return new MapFrame(west, south - more / 2, east, north + more / 2).inside();
  }

  private MapFrame inside() {
    double x = Math.max(0, -180 - west) - Math.max(0, east - 180);
    double y = Math.max(0, SOUTHERNMOST - south) - Math.max(0, north - NORTHERNMOST);
    return new MapFrame(
        Math.max(-180, west + x),
        Math.max(-90, south + y),
        Math.min(180, east + x),
        Math.min(90, north + y));
  }

  /// How long a degree of longitude is, in degrees of latitude.
  private double scale() {
    return Math.max(0.1, Math.cos(Math.toRadians((south + north) / 2)));
  }

  /// Width by height.
  double aspect() {
    return (east - west) * scale() / (north - south);
  }

  boolean contains(GeoPoint point) {
    return point.lon() >= west
        && point.lon() <= east
        && point.lat() >= south
        && point.lat() <= north;
  }

  /// How far right a point within the frame is, of `width` columns.
  int column(GeoPoint point, int width) {
    return Math.clamp((int) ((point.lon() - west) / (east - west) * width), 0, width - 1);
  }

  /// How far down a point within the frame is, of `height` lines.
  int line(GeoPoint point, int height) {
    return Math.clamp((int) ((north - point.lat()) / (north - south) * height), 0, height - 1);
  }
}
