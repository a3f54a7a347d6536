package depeche.searcher.query;

import depeche.analysis.Folding;
import depeche.dispatch.GeoPoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a place or a point and a distance from it: `Saraqib,25km`, `35.86,36.80,500 m`.
final class NearValue {
  private static final double DEFAULT_KILOMETRES = 25;
  private static final double HALF_THE_EARTH = 20_040;
  private static final double METRE = 0.001;
  private static final double MILE = 1.609344;
  private static final double NAUTICAL_MILE = 1.852;
  private static final int LONGEST_NUMBER = 12;

  private static final Map<String, Double> UNITS = units();

  private NearValue() {}

  /// Whether `text` ends in a distance, be it one that cannot be.
  static boolean isWhole(String text) {
    List<String> parts = parts(text);
    return isMeasured(parts) || isImpossible(parts);
  }

  static Optional<QueryNode> read(String text, QueryNotes notes) {
    List<String> parts = parts(text);
    if (parts.isEmpty() || !Characters.hasLetter(text)) {
      notes.add(
          "près: attend un lieu et une distance, près:Saraqib,25km",
          "near: wants a place and a distance, near:Saraqib,25km");
      return Optional.empty();
    }
    if (isImpossible(parts)) {
      String asked = QueryNotes.shortened(parts.getLast());
      notes.add(
          "près: pas de distance « " + asked + " » ; 25 km sont pris",
          "near: no distance is “" + asked + "”; 25 km are taken");
      return Optional.of(near(parts.subList(0, parts.size() - 1), DEFAULT_KILOMETRES, notes));
    }
    if (!isMeasured(parts)) {
      notes.add(
          "près: attend un lieu et une distance ; 25 km sont pris",
          "near: wants a place and a distance; 25 km are taken");
      return Optional.of(near(parts, DEFAULT_KILOMETRES, notes));
    }
    double kilometres = distance(parts.getLast()).orElse(DEFAULT_KILOMETRES);
    List<String> where = parts.subList(0, parts.size() - 1);
    if (kilometres > HALF_THE_EARTH) {
      notes.add(
          "près: la Terre entière est à moins de 20 040 km de tout lieu",
          "near: all the Earth is within 20,040 km of any place");
    }
    double toTheMetre = Math.round(Math.min(kilometres, HALF_THE_EARTH) * 1000) / 1000.0;
    return Optional.of(near(where, toTheMetre, notes));
  }

  private static List<String> parts(String text) {
    List<String> parts =
        Arrays.stream(text.split(",", -1)).map(String::strip).filter(it -> !it.isEmpty()).toList();
    return endsInDecimals(parts) ? joined(parts) : parts;
  }

  /// « Paris,2,5 km » and « 35.86,36.80,2,5 km »: the last comma is that of a French number. A
  /// point and a distance are three parts, so three parts that begin with a number are not such a
  /// number.
  private static boolean endsInDecimals(List<String> parts) {
    int size = parts.size();
    boolean named = size > 2 && number(parts.getFirst()).isEmpty();
    return (named || size == 4)
        && isDigits(parts.get(size - 2))
        && parts.getLast().indexOf('.') < 0
        && distance(parts.getLast()).isPresent();
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(Characters::isDigit);
  }

  /// The kilometres of a node, so that they are read as such behind its place: behind « Paris, 2 »
  /// they have their own point.
  static String printed(QueryNode.Near near) {
    String kilometres = print(near.kilometres());
    String last = near.text().substring(near.text().lastIndexOf(',') + 1).strip();
    boolean clash = near.point().isEmpty() && isDigits(last) && kilometres.indexOf('.') < 0;
    return clash ? kilometres + ".0" : kilometres;
  }

  private static List<String> joined(List<String> parts) {
    int size = parts.size();
    var joined = new ArrayList<>(parts.subList(0, size - 2));
    joined.add(parts.get(size - 2) + "." + parts.get(size - 1));
    return joined;
  }

  /// `Paris,-5km`: no point has a unit, so the last is meant as a distance.
  private static boolean isImpossible(List<String> parts) {
    String last = parts.isEmpty() ? "" : parts.getLast();
    return parts.size() > 1
        && Characters.isDash(last.charAt(0))
        && Characters.isLetter(last.codePointBefore(last.length()))
        && distance(last.substring(1).strip()).isPresent();
  }

  /// Two numbers alone are a point, not a place and a distance.
  private static boolean isMeasured(List<String> parts) {
    boolean point = parts.size() == 2 && parts.stream().allMatch(it -> number(it).isPresent());
    return parts.size() > 1 && !point && distance(parts.getLast()).isPresent();
  }

  private static QueryNode near(List<String> where, double kilometres, QueryNotes notes) {
    List<Double> numbers = where.stream().flatMap(it -> number(it).stream()).toList();
    if (where.size() == 2 && numbers.size() == 2) {
      double lat = numbers.getFirst();
      double lon = numbers.getLast();
      if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) {
        return new QueryNode.Near(
            print(lat) + "," + print(lon), Optional.of(new GeoPoint(lat, lon)), kilometres);
      }
      String point = print(lat) + "," + print(lon);
      notes.add(
          "près: pas de point " + point + " sur la Terre", "near: no point " + point + " on Earth");
    }
    return new QueryNode.Near(String.join(", ", where), Optional.empty(), kilometres);
  }

  /// Kilometres of `25km`, `500 m`, `10 miles`, `10 milles marins`, `25`.
  private static Optional<Double> distance(String text) {
    int end = 0;
    while (end < text.length()
        && (Characters.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    double unit = unit(text.substring(end).strip());
    return number(text.substring(0, end)).filter(_ -> unit > 0).map(it -> it * unit);
  }

  /// How many kilometres a unit is, 0 if it is none.
  private static double unit(String name) {
    String folded = Folding.fold(name);
    return folded.isEmpty() ? 1 : UNITS.getOrDefault(folded, 0.0);
  }

  private static Map<String, Double> units() {
    var units = new HashMap<String, Double>();
    QueryWords.of("kilometre").forEach(it -> units.put(it, 1.0));
    QueryWords.of("metre").forEach(it -> units.put(it, METRE));
    QueryWords.of("mile").forEach(it -> units.put(it, MILE));
    QueryWords.of("nautical mile").forEach(it -> units.put(it, NAUTICAL_MILE));
    return Map.copyOf(units);
  }

  private static Optional<Double> number(String text) {
    boolean plain =
        !text.isEmpty()
            && text.length() <= LONGEST_NUMBER
            && text.chars()
                .allMatch(c -> Characters.isDigit(c) || c == '.' || c == '-' || c == '+');
    if (!plain) {
      return Optional.empty();
    }
    try {
      return Optional.of(Double.valueOf(text) + 0.0);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// A number without an exponent and without zeros at its end.
  static String print(double number) {
    String plain = new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    return plain.equals("-0") ? "0" : plain;
  }
}
