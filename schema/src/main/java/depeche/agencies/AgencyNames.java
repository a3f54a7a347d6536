package depeche.agencies;

import depeche.analysis.Folding;
import depeche.tables.ResourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The news agencies by every name under which texts credit them (`agencies.tsv`); for any number
/// of threads.
public final class AgencyNames {
  private static final Map<String, String> SHORT_NAMES = read();

  private AgencyNames() {}

  /// The short name of the agency that is called exactly so, case and accents aside: `Agence
  /// France-Presse` is `AFP`.
  public static Optional<String> shortName(String name) {
    return Optional.ofNullable(SHORT_NAMES.get(Folding.key(name)));
  }

  private static Map<String, String> read() {
    var names = new HashMap<String, String>();
    for (List<String> row : ResourceTable.read(AgencyNames.class, "agencies.tsv")) {
      names.put(Folding.key(row.get(0)), row.get(0));
      for (String other : row.get(1).split("\\|", -1)) {
        names.put(Folding.key(other), row.get(0));
      }
    }
    names.remove("");
    return Map.copyOf(names);
  }
}
