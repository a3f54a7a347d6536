package depeche.dispatch;

/// A point on Earth in degrees (WGS 84).
///
/// @param lat −90 to 90, north positive
/// @param lon −180 to 180, east positive
public record GeoPoint(double lat, double lon) {
  private static final double EARTH_DIAMETER_KM = 12_742;

  public GeoPoint {
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
      throw new IllegalArgumentException("no such point: " + lat + "," + lon);
    }
  }

  /// Great-circle distance by the haversine formula, on a sphere of mean radius 6,371 km.
  public double kilometresTo(GeoPoint other) {
    double fromLat = Math.toRadians(lat);
    double toLat = Math.toRadians(other.lat);
    double halfLat = Math.sin((toLat - fromLat) / 2);
    double halfLon = Math.sin(Math.toRadians(other.lon - lon) / 2);
    double square = halfLat * halfLat + Math.cos(fromLat) * Math.cos(toLat) * halfLon * halfLon;
    return EARTH_DIAMETER_KM * Math.asin(Math.sqrt(Math.min(1, square)));
  }
}
