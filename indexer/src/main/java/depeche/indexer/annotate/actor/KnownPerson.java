package depeche.indexer.annotate.actor;

import java.util.ArrayList;
import java.util.List;

/// A person of the authority file.
///
/// @param name the value that facets show
/// @param country ISO code of the nationality or main office
/// @param aliases other forms of the name
/// @param cell the offices as the file gives them, read when asked for, since few ever are
record KnownPerson(String name, String country, Gender gender, List<String> aliases, String cell) {

  /// An office that a person held.
  ///
  /// @param title in French: « président »
  /// @param country ISO code, or UN, EU
  /// @param from first year, 0 if unknown
  /// @param to last year
  record Office(String title, String country, int from, int to) {
    boolean heldIn(int year) {
      return from <= year && year <= to;
    }

    static Office parse(String text) {
      String[] parts = text.split(":", -1);
      String[] years = parts.length > 2 ? parts[2].split("-", -1) : new String[] {""};
      int from = year(years[0], 0);
      int to = years.length > 1 ? year(years[1], 9999) : from;
      return new Office(parts[0], parts.length > 1 ? parts[1] : "", from, to);
    }

    private static int year(String text, int unknown) {
      return text.length() == 4 && text.chars().allMatch(Character::isDigit)
          ? Integer.parseInt(text)
          : unknown;
    }
  }

  boolean heldOffice() {
    return !cell.isEmpty();
  }

  /// The offices in the order in which they were held.
  List<Office> offices() {
    var offices = new ArrayList<Office>(2);
    if (heldOffice()) {
      for (String office : cell.split(";", -1)) {
        offices.add(Office.parse(office));
      }
    }
    return offices;
  }

  boolean heldOfficeIn(int year) {
    return offices().stream().anyMatch(office -> office.heldIn(year));
  }
}
