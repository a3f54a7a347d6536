package depeche.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The files under the sources that the user named, each once, in an order of their own.
///
/// Folders are read one at a time as files are asked for, so memory holds the names in the folders
/// on the way to the next file and no more; of several sources, the path of every file too. A
/// symbolic link is followed only to a place inside the same source. Shared by several threads.
public final class Archive {
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Set<Path> seenFolders = new HashSet<>();
  private final Map<String, Path> rootOfKey = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final boolean severalRoots;
  private final FieldMapping fields;
  private final InputStream standardInput;
  private boolean standardInputDue;

  private record Pending(Path path, Path root) {}

  /// A folder or a link that could not be read, and why.
  public record Problem(String path, String reason) {
    @Override
    public String toString() {
      return path + ": " + reason;
    }
  }

  /// The source that is no file: standard input.
  public static final Path STANDARD_INPUT = Path.of("-");

  /// @throws IOException if a source does not exist or cannot be looked at
  public Archive(List<Path> sources) throws IOException {
    this(sources, FieldMapping.NONE);
  }

  /// @param fields where records keep what, if the names of their fields do not say it
  /// @throws IOException if a source does not exist or cannot be looked at
  public Archive(List<Path> sources, FieldMapping fields) throws IOException {
    this(sources, fields, System.in);
  }

  Archive(List<Path> sources, FieldMapping fields, InputStream standardInput) throws IOException {
    this.fields = fields;
    this.standardInput = standardInput;
    var roots = new ArrayList<Path>();
    for (Path source : sources) {
      if (source.equals(STANDARD_INPUT)) {
        standardInputDue = true;
        continue;
      }
      if (!Files.exists(source)) {
        throw new IOException("no such file or folder: " + source);
      }
      roots.add(source.toRealPath());
    }
    // A source inside another one is found there.
    List<Path> outermost =
        roots.stream()
            .distinct()
            .filter(root -> roots.stream().noneMatch(it -> !it.equals(root) && root.startsWith(it)))
            .sorted(Comparator.reverseOrder())
            .toList();
    outermost.forEach(root -> pending.push(new Pending(root, root)));
    severalRoots = outermost.size() > 1;
  }

  /// The next file, or empty when all have been given.
  public synchronized Optional<SourceFile> next() {
    if (standardInputDue) {
      standardInputDue = false;
      try {
        return Optional.of(spooled());
      } catch (IOException unreadable) {
        note(STANDARD_INPUT, SourceFormats.reason(unreadable));
      }
    }
    while (!pending.isEmpty()) {
      Pending next = pending.pop();
      try {
        Path real = next.path.toRealPath();
        if (!real.startsWith(next.root)) {
          note(next.path, "a link that leads out of " + next.root + ", not followed");
          continue;
        }
        BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
          open(real, next.root);
        } else if (attributes.isRegularFile() && isNew(next, real)) {
          return Optional.of(file(real, next.root, attributes));
        }
      } catch (IOException unreadable) {
        note(next.path, SourceFormats.reason(unreadable));
      }
    }
    return Optional.empty();
  }

  private void note(Path path, String reason) {
    problems.add(new Problem(path.toString(), reason));
  }

  /// What comes through standard input is laid down, so that it can be read as a file is; it is
  /// named by its content, so that other content read later does not take its place.
  private SourceFile spooled() throws IOException {
    Path spool = Files.createTempFile("depeche", ".stdin");
    spool.toFile().deleteOnExit();
    MessageDigest digest = Sha256.digest();
    Files.copy(
        new DigestInputStream(standardInput, digest), spool, StandardCopyOption.REPLACE_EXISTING);
    Path name = STANDARD_INPUT.resolve(HexFormat.of().formatHex(digest.digest(), 0, 8));
    return new SourceFile(
        name, STANDARD_INPUT, name.toString(), Files.size(spool), Instant.now(), spool, fields);
  }

  /// A linked file counts where it really stands, which is inside the same source.
  private static boolean isNew(Pending next, Path real) {
    return next.path.equals(real);
  }

  private void open(Path folder, Path root) throws IOException {
    if (!seenFolders.add(folder)) {
      return;
    }
    var children = new ArrayList<Path>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (!entry.getFileName().toString().startsWith(".")) {
          children.add(entry);
        }
      }
    } catch (DirectoryIteratorException failure) {
      throw failure.getCause();
    }
    children.sort(Comparator.reverseOrder());
    children.forEach(child -> pending.push(new Pending(child, root)));
  }

  private SourceFile file(Path real, Path root, BasicFileAttributes attributes) {
    return new SourceFile(
        real,
        root,
        key(real, root),
        attributes.size(),
        attributes.lastModifiedTime().toInstant(),
        real,
        fields);
  }

  /// The path relative to the source. Several sources may hold the same one: then the name of the
  /// source is put before it, and if that is taken too, it is the whole path.
  private String key(Path real, Path root) {
    String relative =
        real.equals(root)
            ? real.getFileName().toString()
            : root.relativize(real).toString().replace('\\', '/');
    if (!severalRoots) {
      return relative;
    }
    for (String key : List.of(relative, root.getFileName() + "/" + relative)) {
      Path holder = rootOfKey.putIfAbsent(key, root);
      if (holder == null || holder.equals(root)) {
        return key;
      }
    }
    return real.toString();
  }

  /// Folders and links that could not be read, with the reason, so far.
  public synchronized List<Problem> problems() {
    return List.copyOf(problems);
  }
}
