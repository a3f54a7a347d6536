package depeche.places.build;

import java.util.ArrayList;
import java.util.List;

/// One line of a GeoNames dump: nineteen columns between tabs, as its readme describes them.
///
/// @param names alternate names in Latin script
public record GeoNamesRow(
    int id,
    String name,
    List<String> names,
    double lat,
    double lon,
    String feature,
    String country,
    String admin1,
    String admin2,
    String admin4,
    long population) {
  private static final int LONGEST = 40;

  /// Reads a line.
  ///
  /// @throws IllegalArgumentException if it is no such line
  public static GeoNamesRow of(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length < 15) {
      throw new IllegalArgumentException("a GeoNames line has 19 columns: " + line);
    }
    var names = new ArrayList<String>();
    names.add(cells[2]);
    for (String alternate : cells[3].split(",", -1)) {
      if (isUseful(alternate)) {
        names.add(alternate);
      }
    }
    return new GeoNamesRow(
        Integer.parseInt(cells[0]),
        cells[1],
        names,
        Double.parseDouble(cells[4]),
        Double.parseDouble(cells[5]),
        cells[7],
        cells[8],
        cells[10],
        cells[11],
        cells[13],
        Long.parseLong(cells[14]));
  }

  /// Latin names; no airport codes (`CDG`), web addresses or sentences.
  private static boolean isUseful(String name) {
    if (name.length() < 2 || name.length() > LONGEST || name.indexOf('/') >= 0) {
      return false;
    }
    boolean code = name.length() <= 4 && name.chars().allMatch(Character::isUpperCase);
    return !code && name.chars().allMatch(GeoNamesRow::isLatin);
  }

  private static boolean isLatin(int c) {
    return Character.isLetter(c)
        ? Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
            || c == 'ʼ'
            || c == 'ʻ'
            || c == 'ʿ'
            || c == 'ʾ'
        : !Character.isDigit(c);
  }
}
