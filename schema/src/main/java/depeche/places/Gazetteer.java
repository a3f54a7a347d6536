package depeche.places;

import depeche.analysis.Folding;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.Place;
import depeche.dispatch.PlaceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The places of the world under their French and other names.
///
/// `Gazetteer.bundled().named("Alep")` begins with the city of Syria. Loading takes a fraction of a
/// second and happens once; for any number of threads.
public final class Gazetteer {
  private final GazetteerFile file;
  private final String fingerprint;

  /// What the user added: entries after those of the file, and their names by key.
  private final List<GazetteerEntry> own = new ArrayList<>();

  private final Map<String, GazetteerEntry> ownById = new HashMap<>();
  private final Map<Integer, GazetteerEntry> replaced = new HashMap<>();
  private final TreeMap<String, List<GazetteerEntry>> ownNames = new TreeMap<>();
  private final Map<String, SoundIndex> soundIndexes = new ConcurrentHashMap<>();
  private volatile @Nullable Map<String, Integer> ordinals;

  private Gazetteer(GazetteerFile file, String fingerprint) {
    this.file = file;
    this.fingerprint = fingerprint;
  }

  /// The gazetteer that comes with the program.
  public static Gazetteer bundled() {
    return Bundled.GAZETTEER;
  }

  /// Loads the resource at the first call of [#bundled()], and never if there is none.
  private static final class Bundled {
    static final Gazetteer GAZETTEER = load();

    private static Gazetteer load() {
      try (InputStream in = Gazetteer.class.getResourceAsStream("gazetteer.bin")) {
        if (in == null) {
          throw new IllegalStateException("gazetteer.bin is missing beside " + Gazetteer.class);
        }
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("gazetteer.bin: " + e.getMessage(), e);
      }
    }
  }

  /// Reads what [GazetteerWriter] wrote.
  public static Gazetteer read(InputStream in) throws IOException {
    GazetteerFile file = GazetteerFile.read(in);
    return new Gazetteer(file, file.fingerprint());
  }

  /// This gazetteer and the user's places, which come before all others of their names.
  public Gazetteer with(List<UserPlace> places) {
    // of the printed form, since the hash of an enum changes with every start of the program
    var both =
        new Gazetteer(file, fingerprint + "+" + Integer.toHexString(places.toString().hashCode()));
    both.own.addAll(own);
    both.ownById.putAll(ownById);
    both.replaced.putAll(replaced);
    both.ownNames.putAll(ownNames);
    places.forEach(both::add);
    return both;
  }

  private void add(UserPlace place) {
    Optional<GazetteerEntry> known = byId(place.id());
    int ordinal = known.map(GazetteerEntry::ordinal).orElse(file.size() + own.size());
    Optional<GazetteerEntry> parent =
        place.parent().or(() -> place.country().map(code -> "iso:" + code)).flatMap(this::byId);
    var entry =
        new GazetteerEntry(
            place.id(),
            place.name(),
            place.kind(),
            place.country(),
            place.point(),
            place.population(),
            known.map(GazetteerEntry::capital).orElse(false),
            parent.map(GazetteerEntry::ordinal).orElse(-1),
            ordinal);
    ownById.put(place.id(), entry);
    if (ordinal < file.size()) {
      replaced.put(ordinal, entry);
    } else if (ordinal < file.size() + own.size()) {
      own.set(ordinal - file.size(), entry);
    } else {
      own.add(entry);
    }
    addName(place.name(), entry);
    place.aliases().forEach(alias -> addName(alias, entry));
  }

  private void addName(String name, GazetteerEntry entry) {
    var sharing = new ArrayList<>(ownNames.getOrDefault(Folding.key(name), List.of()));
    sharing.remove(entry);
    sharing.add(entry);
    ownNames.put(Folding.key(name), sharing);
  }

  /// Changes whenever the content does.
  public String fingerprint() {
    return fingerprint;
  }

  /// How many places there are.
  public int size() {
    return file.size() + own.size();
  }

  /// Visits every place with coordinates, in no order that means anything.
  public void forEachPoint(PointVisitor visitor) {
    for (int ordinal = 0; ordinal < size(); ordinal++) {
      GazetteerEntry entry = at(ordinal);
      entry.point().ifPresent(point -> visitor.visit(entry.kind(), point));
    }
  }

  /// Sees where places are and of what kind.
  public interface PointVisitor {
    void visit(PlaceKind kind, GeoPoint point);
  }

  /// The places of that name in any spelling of accents, hyphens and capitals, the most prominent
  /// first; empty if there is none.
  public List<GazetteerEntry> named(String name) {
    return lookUp(name).candidates();
  }

  /// All that is known of a name.
  public NameEntry lookUp(String name) {
    NameCursor cursor = cursor();
    cursor.advance(Folding.key(name));
    return cursor.found();
  }

  /// A reader of names, word by word.
  public NameCursor cursor() {
    return new NameCursor(this, file.names());
  }

  boolean ownNameStarts(CharSequence key) {
    if (ownNames.isEmpty()) {
      return false;
    }
    String start = key.toString();
    String next = ownNames.ceilingKey(start);
    return next != null && next.startsWith(start);
  }

  boolean isOwnName(CharSequence key) {
    return !ownNames.isEmpty() && ownNames.containsKey(key.toString());
  }

  NameEntry found(String key, @Nullable Long output) {
    NameEntry known = output == null ? NameEntry.NONE : file.name(output);
    List<GazetteerEntry> mine = ownNames.getOrDefault(key, List.of());
    if (mine.isEmpty() && replaced.isEmpty()) {
      return known;
    }
    var candidates = new LinkedHashMap<GazetteerEntry, Boolean>();
    mine.forEach(entry -> candidates.put(entry, false));
    for (int i = 0; i < known.candidates().size(); i++) {
      GazetteerEntry entry = known.candidates().get(i);
      candidates.putIfAbsent(replaced.getOrDefault(entry.ordinal(), entry), known.aliases().get(i));
    }
    return new NameEntry(
        List.copyOf(candidates.keySet()),
        List.copyOf(candidates.values()),
        known.commonWord(),
        known.personName());
  }

  /// The place of an id.
  public Optional<GazetteerEntry> byId(String id) {
    GazetteerEntry mine = ownById.get(id);
    return mine != null ? Optional.of(mine) : Optional.ofNullable(ordinals().get(id)).map(this::at);
  }

  private Map<String, Integer> ordinals() {
    Map<String, Integer> known = ordinals;
    if (known == null) {
      known = HashMap.newHashMap(file.size());
      for (int ordinal = 0; ordinal < file.size(); ordinal++) {
        known.put(file.id(ordinal), ordinal);
      }
      ordinals = known;
    }
    return known;
  }

  GazetteerEntry at(int ordinal) {
    if (ordinal >= file.size()) {
      return own.get(ordinal - file.size());
    }
    GazetteerEntry mine = replaced.get(ordinal);
    return mine != null ? mine : file.entry(ordinal);
  }

  /// What contains a place, the nearest first: département, région, pays, continent.
  public List<GazetteerEntry> containers(GazetteerEntry entry) {
    var containers = new ArrayList<GazetteerEntry>();
    int parent = entry.parent();
    while (parent >= 0 && containers.size() < 12) {
      GazetteerEntry container = at(parent);
      containers.add(container);
      parent = container.parent();
    }
    return containers;
  }

  /// The place as annotations show it, with its path.
  public Place place(GazetteerEntry entry) {
    var path = new ArrayList<String>();
    path.add(entry.name());
    for (GazetteerEntry container : containers(entry)) {
      path.addFirst(container.name());
    }
    return new Place(
        entry.name(), entry.kind(), Optional.of(entry.id()), entry.country(), path, entry.point());
  }

  /// The codes of the countries that a place lies in: one of most, several of the Pyrénées.
  public List<String> countries(GazetteerEntry entry) {
    return entry.country().map(List::of).orElseGet(() -> file.shared(entry.ordinal()));
  }

  /// The places that a demonym or adjective may speak of: `syriennes` gives Syria, `congolais` two
  /// countries.
  ///
  /// @param form any inflected form; capitals do not matter, accents do
  public List<GazetteerEntry> demonym(String form) {
    return file.demonym(form.toLowerCase(Locale.FRENCH)).stream().map(this::at).toList();
  }

  /// The country of a demonym, if all its places lie in one.
  public Optional<String> demonymCountry(String form) {
    List<Optional<String>> countries =
        demonym(form).stream().map(GazetteerEntry::country).distinct().toList();
    return countries.size() == 1 ? countries.getFirst() : Optional.empty();
  }

  /// Places of a country whose names sound like this one: « Sarakeb » and « Saraqib » are the same
  /// in Syria. The most populous first; for foreign names in countries whose script is not Latin.
  public List<GazetteerEntry> soundingLike(String name, String country) {
    return soundIndexes
        .computeIfAbsent(country, code -> SoundIndex.of(code, file))
        .named(name)
        .stream()
        .map(this::at)
        .toList();
  }

  /// The consonants of a name, those that transcriptions confuse made one: what « Dbeibah » and «
  /// Dbeibeh » share.
  public static String sound(String name) {
    return SoundIndex.skeleton(name);
  }
}
