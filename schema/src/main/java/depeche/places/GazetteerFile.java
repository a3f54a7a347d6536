package depeche.places;

import depeche.dispatch.GeoPoint;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.PositiveIntOutputs;

/// The compact resource in memory: entries are decoded when asked for. Written by
/// [GazetteerWriter], which describes the layout; for any number of threads.
final class GazetteerFile {
  private static final int KIND = 0x3F;

  /// Compressed bytes read at once; the usual 512 make thousands of calls.
  private static final int BUFFER = 1 << 16;

  private final String fingerprint;
  private final byte[] bytes;
  private final ByteBuffer data;
  private final int size;
  private final List<Optional<String>> countries = new ArrayList<>();
  private final int ids;
  private final int latitudes;
  private final int longitudes;
  private final int kinds;
  private final int countryIndexes;
  private final int populations;
  private final int parents;
  private final int nameOffsets;
  private final int pool;
  private final int lists;
  private final FST<Long> names;
  private final Map<String, List<Integer>> demonyms = new HashMap<>();
  private final Map<Integer, List<String>> shared = new HashMap<>();

  private GazetteerFile(String fingerprint, byte[] payload) throws IOException {
    this.fingerprint = fingerprint;
    this.bytes = payload;
    this.data = ByteBuffer.wrap(payload);
    this.size = data.getInt();
    for (String code : string().split(" ", -1)) {
      countries.add(Optional.of(code));
    }
    ids = skip(4 * size);
    latitudes = skip(3 * size);
    longitudes = skip(3 * size);
    kinds = skip(size);
    countryIndexes = skip(size);
    populations = skip(2 * size);
    parents = skip(3 * size);
    nameOffsets = skip(3 * size);
    pool = skip(data.getInt());
    lists = skip(data.getInt());
    var outputs = PositiveIntOutputs.getSingleton();
    int length = data.getInt();
    var metadata = FST.readMetadata(new ByteArrayDataInput(bytes, skip(length), length), outputs);
    int body = data.getInt();
    names = new FST<>(metadata, new ByteArrayDataInput(bytes, skip(body), body));
    readDemonyms();
    for (int left = data.getInt(); left > 0; left--) {
      shared.put(data.getInt(), List.of(string().split("\\|", -1)));
    }
  }

  static GazetteerFile read(InputStream in) throws IOException {
    var data = new DataInputStream(in);
    if (data.readInt() != GazetteerWriter.MAGIC) {
      throw new IOException("this is no gazetteer, or one of another version");
    }
    String fingerprint = GazetteerWriter.hex(data.readNBytes(8));
    byte[] payload = new byte[data.readInt()];
    var inflater = new Inflater();
    try (var inflated = new DataInputStream(new InflaterInputStream(data, inflater, BUFFER))) {
      inflated.readFully(payload);
    } finally {
      inflater.end();
    }
    return new GazetteerFile(fingerprint, payload);
  }

  private int skip(int length) {
    int at = data.position();
    data.position(at + length);
    return at;
  }

  private String string() {
    int length = Short.toUnsignedInt(data.getShort());
    return new String(bytes, skip(length), length, StandardCharsets.UTF_8);
  }

  private void readDemonyms() {
    int count = data.getInt();
    for (int i = 0; i < count; i++) {
      String form = string();
      var places = new ArrayList<Integer>();
      for (int left = data.get(); left > 0; left--) {
        places.add(data.getInt());
      }
      demonyms.put(form, List.copyOf(places));
    }
  }

  String fingerprint() {
    return fingerprint;
  }

  int size() {
    return size;
  }

  FST<Long> names() {
    return names;
  }

  List<Integer> demonym(String form) {
    return demonyms.getOrDefault(form, List.of());
  }

  /// The countries of a place that lies in several.
  List<String> shared(int ordinal) {
    return shared.getOrDefault(ordinal, List.of());
  }

  GazetteerEntry entry(int ordinal) {
    int kind = bytes[kinds + ordinal];
    int parent = unsigned24(parents + 3 * ordinal);
    return new GazetteerEntry(
        id(ordinal),
        pooled(unsigned24(nameOffsets + 3 * ordinal)),
        GazetteerWriter.KINDS.get(kind & KIND),
        country(ordinal),
        (kind & GazetteerWriter.POINTLESS) == 0 ? Optional.of(point(ordinal)) : Optional.empty(),
        population(ordinal),
        (kind & GazetteerWriter.CAPITAL) != 0,
        parent == GazetteerWriter.NO_PARENT ? -1 : parent,
        ordinal);
  }

  private GeoPoint point(int ordinal) {
    return new GeoPoint(
        GazetteerWriter.degrees(unsigned24(latitudes + 3 * ordinal), 90),
        GazetteerWriter.degrees(unsigned24(longitudes + 3 * ordinal), 180));
  }

  Optional<String> country(int ordinal) {
    int index = bytes[countryIndexes + ordinal] & 0xFF;
    return index == GazetteerWriter.NO_COUNTRY ? Optional.empty() : countries.get(index);
  }

  String id(int ordinal) {
    int id = data.getInt(ids + 4 * ordinal);
    return id >= 0 ? Integer.toString(id) : pooled(-1 - id);
  }

  String name(int ordinal) {
    return pooled(unsigned24(nameOffsets + 3 * ordinal));
  }

  private long population(int ordinal) {
    int rounded = Short.toUnsignedInt(data.getShort(populations + 2 * ordinal));
    return (long) (rounded & 0x7FF) << (rounded >> 11);
  }

  /// What stands behind the output of a name; see [GazetteerWriter].
  NameEntry name(long output) {
    var candidates = new ArrayList<GazetteerEntry>();
    var aliases = new ArrayList<Boolean>();
    long value = output >> 3;
    if ((output & 4) == 0) {
      candidates.add(entry((int) (value >> 1)));
      aliases.add((value & 1) != 0);
    } else {
      int at = lists + (int) value;
      int count = Short.toUnsignedInt(data.getShort(at));
      for (int i = 0; i < count; i++) {
        int reference = data.getInt(at + 2 + 4 * i);
        candidates.add(entry(reference >> 1));
        aliases.add((reference & 1) != 0);
      }
    }
    return new NameEntry(candidates, aliases, (output & 1) != 0, (output & 2) != 0);
  }

  private int unsigned24(int at) {
    return ((bytes[at] & 0xFF) << 16) | ((bytes[at + 1] & 0xFF) << 8) | (bytes[at + 2] & 0xFF);
  }

  private String pooled(int offset) {
    int at = pool + offset;
    return new String(bytes, at + 1, bytes[at] & 0xFF, StandardCharsets.UTF_8);
  }
}
