package depeche.places.build;

import depeche.places.GazetteerEntry;
import depeche.places.GazetteerWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Numbers the places, ranks those that share a name, and writes them.
final class Assembly {
  /// « Mexico » is the city, although it is an English name of the country.
  private static final double HEAVIEST_ALIAS = 1e6;

  private final World world;
  private final Sources sources;
  private final PrintStream log;
  private final List<EntryDraft> ordered;
  private final Map<EntryDraft, Integer> ordinals = new HashMap<>();

  Assembly(World world, Sources sources, PrintStream log) {
    this.world = world;
    this.sources = sources;
    this.log = log;
    // neighbours side by side make the columns compress well
    ordered =
        world.places().stream()
            .sorted(
                Comparator.comparing(Assembly::isNumbered)
                    .thenComparing(draft -> draft.country)
                    .thenComparing(draft -> draft.parent == null ? "" : draft.parent.id)
                    .thenComparingDouble(draft -> -draft.prominence)
                    .thenComparing(draft -> draft.id))
            .toList();
    ordered.forEach(draft -> ordinals.put(draft, ordinals.size()));
  }

  void write(OutputStream out) throws IOException {
    List<GazetteerEntry> entries = ordered.stream().map(this::entry).toList();
    var names = names();
    log.printf("%,d places, %,d names%n", entries.size(), names.size());
    var shared = new TreeMap<Integer, String>();
    for (EntryDraft draft : ordered) {
      if (!draft.shared.isEmpty()) {
        shared.put(ordinal(draft), draft.shared);
      }
    }
    GazetteerWriter.write(entries, names, demonyms(), shared, out);
  }

  private static boolean isNumbered(EntryDraft draft) {
    return Character.isDigit(draft.id.charAt(0));
  }

  private int ordinal(@Nullable EntryDraft draft) {
    return draft == null ? -1 : ordinals.getOrDefault(draft, -1);
  }

  private GazetteerEntry entry(EntryDraft draft) {
    return new GazetteerEntry(
        draft.id,
        draft.name,
        draft.kind,
        draft.countryCode(),
        Optional.ofNullable(draft.point),
        draft.population,
        draft.capital,
        ordinal(draft.parent),
        ordinal(draft));
  }

  private SortedMap<String, GazetteerWriter.Name> names() throws IOException {
    var byName = new TreeMap<String, List<EntryDraft>>();
    for (EntryDraft draft : ordered) {
      for (String name : draft.names.keySet()) {
        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(draft);
      }
    }
    Set<String> words = sources.words();
    Set<String> personNames = sources.personNames();
    var names = new TreeMap<String, GazetteerWriter.Name>();
    byName.forEach((name, sharing) ->
        names.put(name, name(name, sharing, words.contains(name), personNames.contains(name))));
    return names;
  }

  private GazetteerWriter.Name name(
      String name, List<EntryDraft> sharing, boolean commonWord, boolean personName) {
    sharing.sort(
        Comparator.comparingDouble((EntryDraft draft) -> -weight(draft, name))
            .thenComparing(draft -> draft.id));
    var aliases = new TreeSet<Integer>();
    for (EntryDraft draft : sharing) {
      if (draft.names.getOrDefault(name, true)) {
        aliases.add(ordinal(draft));
      }
    }
    return new GazetteerWriter.Name(
        sharing.stream().map(this::ordinal).toList(), aliases, commonWord, personName);
  }

  private static double weight(EntryDraft draft, String name) {
    boolean alias = draft.names.getOrDefault(name, true);
    return alias ? Math.min(0.2 * draft.prominence, HEAVIEST_ALIAS) : draft.prominence;
  }

  private SortedMap<String, List<Integer>> demonyms() throws IOException {
    var demonyms = new TreeMap<String, List<Integer>>();
    for (Map<String, String> row : sources.table("demonyms")) {
      String place = row.getOrDefault("place", "");
      String form = row.getOrDefault("form", "");
      Optional<EntryDraft> draft = world.named(place);
      if (draft.isEmpty()) {
        log.println("  demonyms.tsv: unknown place " + place + " of " + form);
      }
      draft.ifPresent(
          found -> demonyms.computeIfAbsent(form, _ -> new ArrayList<>()).add(ordinal(found)));
    }
    return demonyms;
  }
}
