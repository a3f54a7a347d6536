package depeche.indexer.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The files under the sources that the user named, each once, in an order of their own.
///
/// Folders are read one at a time as files are asked for, so a million files cost no memory. A
/// symbolic link is followed only to a place inside the same source. Shared by several threads.
public final class Archive {
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Set<Path> seenFolders = new HashSet<>();
  private final Map<String, Path> rootOfKey = new HashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final boolean severalRoots;

  private record Pending(Path path, Path root) {}

  /// @throws IOException if a source does not exist or cannot be looked at
  public Archive(List<Path> sources) throws IOException {
    var roots = new ArrayList<Path>();
    for (Path source : sources) {
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
    while (!pending.isEmpty()) {
      Pending next = pending.pop();
      try {
        Path real = next.path.toRealPath();
        if (!real.startsWith(next.root)) {
          problems.add(next.path + ": a link that leads out of " + next.root + ", not followed");
          continue;
        }
        BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
          open(real, next.root);
        } else if (attributes.isRegularFile() && isNew(next, real)) {
          return Optional.of(file(real, next.root, attributes));
        }
      } catch (IOException unreadable) {
        problems.add(next.path + ": " + reason(unreadable));
      }
    }
    return Optional.empty();
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
    String key =
        real.equals(root)
            ? real.getFileName().toString()
            : root.relativize(real).toString().replace('\\', '/');
    return new SourceFile(
        real,
        root,
        distinct(key, root),
        attributes.size(),
        attributes.lastModifiedTime().toInstant());
  }

  /// Two sources may hold the same relative path: the second is told apart by its root's name.
  private String distinct(String key, Path root) {
    if (!severalRoots) {
      return key;
    }
    Path first = rootOfKey.putIfAbsent(key, root);
    return first == null || first.equals(root) ? key : root.getFileName() + "/" + key;
  }

  /// Folders and links that could not be read, with the reason, so far.
  public synchronized List<String> problems() {
    return List.copyOf(problems);
  }

  private static String reason(IOException failure) {
    return failure instanceof AccessDeniedException
        ? "permission denied"
        : String.valueOf(failure.getMessage());
  }
}
