package depeche.indexer.source;

import depeche.dispatch.Metadata;
import depeche.dispatch.SourceLocation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// The bytes that a format reads: a file of the archive, or a member of one.
///
/// A file can be opened again and again. A member of a stream passes once: it is opened once, and
/// while its container stands at it.
public final class SourceInput {
  /// A UUID (RFC 9562), with the number of a version behind it or not.
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?:#|$)");

  private final SourceFile file;
  private final Optional<String> entry;
  private final String key;
  private final Optional<InputStream> stream;
  private final Expansion expansion;
  private final int depth;
  private final FileHead head;
  private final Carried carried;

  /// What the carrier of some bytes says of them.
  ///
  /// @param metadata as a web archive knows the address of a page
  /// @param seen when the bytes were crawled or last written
  /// @param charset as an HTTP or mail header declares it
  public record Carried(Metadata metadata, Optional<Instant> seen, Optional<Charset> charset) {
    /// Before there were pages. Clocks that nobody set and archives that are packed to be the same
    /// every time say days before it: 1970-01-01 in tar, 1980-01-01 in zip.
    private static final Instant FIRST_PAGES = Instant.parse("1991-08-06T00:00:00Z");

    public Carried {
      seen = seen.filter(FIRST_PAGES::isBefore);
    }

    /// Nothing is known but the time.
    public static Carried at(Optional<Instant> seen) {
      return new Carried(Metadata.NONE, seen, Optional.empty());
    }
  }

  private SourceInput(
      SourceFile file,
      Optional<String> entry,
      String key,
      Optional<InputStream> stream,
      Expansion expansion,
      int depth,
      Carried carried)
      throws IOException {
    this.file = file;
    this.entry = entry;
    this.key = key;
    this.expansion = expansion;
    this.depth = depth;
    this.carried = carried;
    this.stream = stream.map(bytes -> new BufferedInputStream(bytes, 1 << 16));
    this.head = FileHead.of(lastName(entry.orElse(key)), firstBytes(), file.fields());
  }

  /// A file on disk.
  static SourceInput of(SourceFile file) throws IOException {
    return new SourceInput(
        file,
        Optional.empty(),
        file.key(),
        Optional.empty(),
        new Expansion(file.bytes()),
        0,
        Carried.at(Optional.of(file.modified())));
  }

  /// A member of this container, whose bytes come out of `bytes`.
  ///
  /// @param name as the container gives it: a label, never a path that is opened
  /// @throws LimitExceededException if containers lie too deep in containers
  public SourceInput member(String name, InputStream bytes, Carried by) throws IOException {
    return member(name, name, bytes, by);
  }

  /// A member that has a name for people and another that is its own.
  public SourceInput member(String name, String identity, InputStream bytes, Carried by)
      throws IOException {
    if (depth >= Limits.NESTING) {
      throw new LimitExceededException(
          "more than " + Limits.NESTING + " archives or compressions one in another");
    }
    expansion.entry();
    return new SourceInput(
        file,
        Optional.of(entry.map(outer -> outer + "!").orElse("") + label(name)),
        key + "!" + label(identity),
        Optional.of(expansion.output(bytes)),
        expansion,
        depth + 1,
        by);
  }

  /// The same bytes without their compression: no other entry, for messages and keys.
  public SourceInput unpacked(InputStream bytes) throws IOException {
    if (depth >= Limits.NESTING) {
      throw new LimitExceededException(
          "more than " + Limits.NESTING + " archives or compressions one in another");
    }
    return new SourceInput(
        file, entry, key, Optional.of(expansion.output(bytes)), expansion, depth + 1, carried);
  }

  /// The beginning, by which the format is recognised.
  public FileHead head() {
    return head;
  }

  /// Where records keep what, if the names of their fields do not say it.
  public FieldMapping fields() {
    return file.fields();
  }

  /// What the carrier says of the bytes.
  public Carried carried() {
    return carried;
  }

  /// All bytes from the first; to be closed by the caller.
  public InputStream open() throws IOException {
    if (stream.isPresent()) {
      return stream.get();
    }
    return new BufferedInputStream(expansion.input(Files.newInputStream(file.content())), 1 << 16);
  }

  /// The file itself, for formats that are read from their end, as zip is; empty for a member.
  public Optional<Path> path() {
    return stream.isPresent() ? Optional.empty() : Optional.of(file.content());
  }

  /// Counts bytes that a format read of [#path()].
  public void consumed(long bytes) {
    expansion.consume(bytes);
  }

  /// All bytes at once, for formats whose files are one item.
  ///
  /// @throws LimitExceededException beyond [Limits#ITEM_BYTES]
  public byte[] bytes() throws IOException {
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes(Limits.ITEM_BYTES + 1);
      if (bytes.length > Limits.ITEM_BYTES) {
        throw new LimitExceededException(
            "a single item of more than " + (Limits.ITEM_BYTES >> 20) + " MiB");
      }
      return bytes;
    }
  }

  /// All bytes as text, see [Charsets].
  ///
  /// @param declared what the bytes say of themselves; what the carrier says goes first
  public String text(Optional<Charset> declared) throws IOException {
    return Charsets.decode(bytes(), carried.charset().or(() -> declared));
  }

  /// The text of a file that may be large, item after item.
  public ItemReader reader() throws IOException {
    return new ItemReader(
        Charsets.reader(open(), carried.charset().or(() -> head.declaredCharset())));
  }

  /// Where an item stands.
  public SourceLocation location(int ordinal) {
    return new SourceLocation(file.path().toString(), entry, ordinal);
  }

  /// Where a member of this container stands.
  public SourceLocation locationOf(String member) {
    return new SourceLocation(
        file.path().toString(),
        Optional.of(entry.map(outer -> outer + "!").orElse("") + label(member)),
        0);
  }

  /// An item known by its place.
  public SourceDocument document(int ordinal, SourceDocument.Content content, Metadata stated) {
    return document(ordinal, key + (ordinal == 0 ? "" : "#" + ordinal), content, stated);
  }

  /// An item known by a name of its own, if that is one for the whole world: a URI or a URN.
  public SourceDocument document(
      int ordinal, Optional<String> guid, SourceDocument.Content content, Metadata stated) {
    return guid.flatMap(SourceInput::worldName)
        .map(it -> document(ordinal, it, content, stated))
        .orElseGet(() -> document(ordinal, content, stated));
  }

  private SourceDocument document(
      int ordinal, String itsKey, SourceDocument.Content content, Metadata stated) {
    Metadata merged =
        stated.toBuilder().url(stated.url().or(() -> carried.metadata().url())).build();
    return new SourceDocument(location(ordinal), itsKey, content, merged, carried.seen());
  }

  /// A name that is one for the whole world: a URI, or a UUID, which is one with its scheme.
  static Optional<String> worldName(String guid) {
    Optional<String> uuid = Optional.of(guid).filter(it -> UUID.matcher(it).lookingAt());
    return uuid.map(it -> "urn:uuid:" + it).or(() -> Optional.of(guid)).filter(SourceInput::isUri);
  }

  private static boolean isUri(String guid) {
    int colon = guid.indexOf(':');
    return colon > 1
        && colon < guid.length() - 3
        && guid.substring(0, colon).chars().allMatch(c -> c < 128 && Character.isLetter(c));
  }

  private byte[] firstBytes() throws IOException {
    if (stream.isEmpty()) {
      try (InputStream in = Files.newInputStream(file.content())) {
        return in.readNBytes(FileHead.LENGTH);
      }
    }
    InputStream in = stream.get();
    in.mark(FileHead.LENGTH);
    byte[] first = Charsets.first(in, FileHead.LENGTH);
    in.reset();
    return first;
  }

  private static String lastName(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /// Control characters would garble messages, and some names are a page long.
  private static String label(String name) {
    String visible = name.replaceAll("\\p{Cntrl}", "?");
    return visible.length() <= Limits.NAME_LENGTH
        ? visible
        : visible.substring(0, Limits.NAME_LENGTH) + "…";
  }
}
