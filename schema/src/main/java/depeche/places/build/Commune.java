package depeche.places.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A French commune, or a part of one that was a commune before, from the official list.
///
/// @param code of INSEE
/// @param area postal codes and the arrondissement, the nearest neighbours first
/// @param seat code of the commune that a former one belongs to now, else its own
record Commune(
    String code, String name, String departement, List<String> area, String seat, long population) {
  private static final Pattern FIELD =
      Pattern.compile("\"(\\w+)\":(\"[^\"]*\"|\\[[^\\]]*\\]|\\d+)");
  private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");

  /// Reads `communes.json`, which has one object a line.
  static List<Commune> read(Path file) throws IOException {
    var communes = new ArrayList<Commune>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("{")) {
        communes.add(of(line));
      }
    }
    return communes;
  }

  private static Commune of(String line) {
    String code = "";
    String name = "";
    String departement = "";
    String arrondissement = "";
    String seat = "";
    long population = 0;
    var area = new ArrayList<String>();
    Matcher field = FIELD.matcher(line);
    while (field.find()) {
      String value = field.group(2).replace("\"", "");
      switch (field.group(1)) {
        case "code" -> code = value;
        case "nom" -> name = value;
        case "departement" -> departement = value;
        case "arrondissement" -> arrondissement = value;
        case "chefLieu" -> seat = value;
        case "population" -> population = Long.parseLong(value);
        case "codesPostaux" ->
            POSTAL_CODE.matcher(value).results().forEach(found -> area.add(found.group()));
        default -> {}
      }
    }
    if (!arrondissement.isEmpty()) {
      area.add("arrondissement " + arrondissement);
    }
    return new Commune(code, name, departement, area, seat.isEmpty() ? code : seat, population);
  }
}
