package depeche.places;

import depeche.dispatch.PlaceKind;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;

/// Writes the compact form that [GazetteerFile] reads. The same entries and names give the same
/// bytes.
///
/// The file is a magic number, a fingerprint and a deflated payload. The payload: number of
/// entries; country codes; one column after the other (id, latitude, longitude, kind, country,
/// population, parent, name), each of fixed width; the pool of strings; the lists of candidates of
/// names that have several; the transducer from folded name to candidates; demonyms; places shared
/// by countries.
public final class GazetteerWriter {
  static final int MAGIC = 0x44475A31;
  static final int NO_PARENT = 0xFFFFFF;
  static final int NO_COUNTRY = 0xFF;
  static final int CAPITAL = 0x80;
  static final int POINTLESS = 0x40;

  /// The kinds of places by their number in the file; append only.
  static final List<PlaceKind> KINDS =
      List.of(
          PlaceKind.CONTINENT,
          PlaceKind.COUNTRY,
          PlaceKind.REGION,
          PlaceKind.CITY,
          PlaceKind.DISTRICT,
          PlaceKind.STREET,
          PlaceKind.BUILDING,
          PlaceKind.NATURAL,
          PlaceKind.WATER,
          PlaceKind.OTHER);

  /// A name and the places it may mean.
  ///
  /// @param candidates ordinals, the most prominent first
  /// @param aliases those of them of which it is but an alias
  public record Name(
      List<Integer> candidates, TreeSet<Integer> aliases, boolean commonWord, boolean personName) {}

  private final Map<String, Integer> pooled = new HashMap<>();
  private final ByteArrayOutputStream pool = new ByteArrayOutputStream();

  private GazetteerWriter() {}

  /// Writes entries, numbered by their place in the list, and their names.
  ///
  /// @param names by folded key
  /// @param demonyms by form in lower case, accents kept; ordinals of the places
  /// @param shared by ordinal, the codes of the countries of a place that lies in several
  public static void write(
      List<GazetteerEntry> entries,
      SortedMap<String, Name> names,
      SortedMap<String, List<Integer>> demonyms,
      SortedMap<Integer, String> shared,
      OutputStream out)
      throws IOException {
    byte[] payload = new GazetteerWriter().payload(entries, names, demonyms, shared);
    var data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.write(digest(payload), 0, 8);
    data.writeInt(payload.length);
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (var deflated = new DeflaterOutputStream(data, deflater)) {
      deflated.write(payload);
    } finally {
      deflater.end();
    }
  }

  private byte[] payload(
      List<GazetteerEntry> entries,
      SortedMap<String, Name> names,
      SortedMap<String, List<Integer>> demonyms,
      SortedMap<Integer, String> shared)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    List<String> countries =
        entries.stream().flatMap(entry -> entry.country().stream()).distinct().sorted().toList();
    out.writeInt(entries.size());
    out.writeUTF(String.join(" ", countries));
    columns(entries, countries, out);
    out.writeInt(pool.size());
    pool.writeTo(out);
    names(names, out);
    out.writeInt(demonyms.size());
    for (var demonym : demonyms.entrySet()) {
      out.writeUTF(demonym.getKey());
      out.writeByte(demonym.getValue().size());
      for (int ordinal : demonym.getValue()) {
        out.writeInt(ordinal);
      }
    }
    out.writeInt(shared.size());
    for (var place : shared.entrySet()) {
      out.writeInt(place.getKey());
      out.writeUTF(place.getValue());
    }
    return bytes.toByteArray();
  }

  private void columns(List<GazetteerEntry> entries, List<String> countries, DataOutputStream out)
      throws IOException {
    for (GazetteerEntry entry : entries) {
      out.writeInt(isNumber(entry.id()) ? Integer.parseInt(entry.id()) : -1 - pooled(entry.id()));
    }
    for (GazetteerEntry entry : entries) {
      write24(out, entry.point().map(point -> scaled(point.lat(), 90)).orElse(0));
    }
    for (GazetteerEntry entry : entries) {
      write24(out, entry.point().map(point -> scaled(point.lon(), 180)).orElse(0));
    }
    for (GazetteerEntry entry : entries) {
      out.writeByte(
          KINDS.indexOf(entry.kind())
              | (entry.capital() ? CAPITAL : 0)
              | (entry.point().isEmpty() ? POINTLESS : 0));
    }
    for (GazetteerEntry entry : entries) {
      out.writeByte(entry.country().map(countries::indexOf).orElse(NO_COUNTRY));
    }
    for (GazetteerEntry entry : entries) {
      out.writeShort(rounded(entry.population()));
    }
    for (GazetteerEntry entry : entries) {
      write24(out, entry.parent() < 0 ? NO_PARENT : entry.parent());
    }
    for (GazetteerEntry entry : entries) {
      write24(out, pooled(entry.name()));
    }
  }

  private static boolean isNumber(String id) {
    return id.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private int pooled(String text) {
    return pooled.computeIfAbsent(
        text,
        key -> {
          int at = pool.size();
          byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
          pool.write(utf8.length);
          pool.writeBytes(utf8);
          return at;
        });
  }

  private static void names(SortedMap<String, Name> names, DataOutputStream out)
      throws IOException {
    var outputs = PositiveIntOutputs.getSingleton();
    var compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, outputs).build();
    var lists = new ByteArrayOutputStream();
    var listed = new DataOutputStream(lists);
    var key = new IntsRefBuilder();
    // a transducer wants its keys in the order of their UTF-8 bytes, not of their UTF-16 units
    var sorted =
        new TreeMap<byte[], Name>(Comparator.comparing(bytes -> bytes, Arrays::compareUnsigned));
    names.forEach((text, name) -> sorted.put(text.getBytes(StandardCharsets.UTF_8), name));
    for (var name : sorted.entrySet()) {
      compiler.add(
          Util.toIntsRef(new BytesRef(name.getKey()), key), output(name.getValue(), listed));
    }
    var fst = FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
    out.writeInt(lists.size());
    lists.writeTo(out);
    var metadata = new ByteArrayOutputStream();
    var body = new ByteArrayOutputStream();
    fst.save(new OutputStreamDataOutput(metadata), new OutputStreamDataOutput(body));
    out.writeInt(metadata.size());
    metadata.writeTo(out);
    out.writeInt(body.size());
    body.writeTo(out);
  }

  /// Flags in the two low bits, then a bit that tells a single candidate (0) from the offset of a
  /// list (1).
  private static long output(Name name, DataOutputStream lists) throws IOException {
    long flags = (name.commonWord() ? 1 : 0) | (name.personName() ? 2 : 0);
    List<Integer> candidates = name.candidates();
    if (candidates.size() == 1) {
      return (reference(candidates.getFirst(), name) << 3) | flags;
    }
    long offset = lists.size();
    lists.writeShort(candidates.size());
    for (int candidate : candidates) {
      lists.writeInt((int) reference(candidate, name));
    }
    return (offset << 3) | 4 | flags;
  }

  private static long reference(int candidate, Name name) {
    return ((long) candidate << 1) | (name.aliases().contains(candidate) ? 1 : 0);
  }

  static int scaled(double degrees, int bound) {
    return (int) Math.round((degrees + bound) / (2 * bound) * 0xFFFFFE);
  }

  static double degrees(int scaled, int bound) {
    return Math.round((scaled / (double) 0xFFFFFE * 2 * bound - bound) * 1e5) / 1e5;
  }

  /// Eleven bits of mantissa, five of exponent: three digits are exact.
  static int rounded(long population) {
    int exponent = 0;
    long mantissa = population;
    while (mantissa >= 2048) {
      mantissa >>= 1;
      exponent++;
    }
    return (exponent << 11) | (int) mantissa;
  }

  private static void write24(DataOutputStream out, int value) throws IOException {
    out.writeByte(value >> 16);
    out.writeShort(value);
  }

  private static byte[] digest(byte[] payload) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(payload);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String hex(byte[] fingerprint) {
    return HexFormat.of().formatHex(fingerprint);
  }
}
