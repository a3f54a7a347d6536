package depeche.indexer.source;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Tells when something changes under the sources of an archive, but not what.
///
/// A system watches no more than so many folders, and some file systems none: who must not miss
/// anything looks for himself from time to time. For one thread, but for [#close].
public final class SourceWatch implements AutoCloseable {
  private final WatchService service;
  private final Path ignored;

  /// Sources that are files: of the folders around them, nothing else is meant.
  private final Set<Path> files = new HashSet<>();

  private final Set<Path> foldersOfFiles = new HashSet<>();
  private int unwatched;

  private SourceWatch(WatchService service, Path ignored) {
    this.service = service;
    this.ignored = ignored;
  }

  /// Begins to watch.
  ///
  /// @param ignored a folder whose changes do not count: the index, which may lie in a source
  /// @throws IOException if a source does not exist
  public static SourceWatch of(List<Path> sources, Path ignored) throws IOException {
    Path first = sources.getFirst().toAbsolutePath();
    var watch = new SourceWatch(first.getFileSystem().newWatchService(), real(ignored));
    try {
      for (Path source : sources) {
        if (!Files.exists(source)) {
          throw new IOException("no such file or folder: " + source);
        }
        watch.add(source.toRealPath());
      }
    } catch (IOException | RuntimeException failure) {
      watch.close();
      throw failure;
    }
    return watch;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException notThere) {
      return path.toAbsolutePath().normalize();
    }
  }

  private void add(Path source) throws IOException {
    if (Files.isDirectory(source)) {
      addFolders(source);
    } else {
      Path around = source.resolveSibling("").toAbsolutePath().normalize();
      files.add(source);
      foldersOfFiles.add(around);
      register(around);
    }
  }

  private void addFolders(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root) && !counts(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            foldersOfFiles.remove(folder);
            register(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void register(Path folder) {
    try {
      folder.register(
          service,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    } catch (IOException tooMany) {
      unwatched++;
    }
  }

  /// Folders that the system would not watch.
  public int unwatched() {
    return unwatched;
  }

  /// Waits for a change, but not longer than so; whether there was one. Once [#close] was called
  /// there is none.
  public boolean changed(Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    try {
      for (long left = patience.toNanos(); left > 0; left = end - System.nanoTime()) {
        WatchKey key = service.poll(left, TimeUnit.NANOSECONDS);
        if (key == null) {
          return false;
        }
        boolean changed = false;
        for (; key != null; key = service.poll()) {
          changed |= take(key);
        }
        if (changed) {
          return true;
        }
      }
    } catch (ClosedWatchServiceException closed) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private boolean take(WatchKey key) throws IOException {
    Path folder = (Path) key.watchable();
    boolean changed = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (!(event.context() instanceof Path name)) {
        // More happened than the system kept: new folders may be among it.
        if (!foldersOfFiles.contains(folder)) {
          addFolders(folder);
        }
        changed = true;
        continue;
      }
      Path path = folder.resolve(name);
      if (!counts(path) || (foldersOfFiles.contains(folder) && !files.contains(path))) {
        continue;
      }
      changed = true;
      if (event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE) && Files.isDirectory(path)) {
        addFolders(path);
      }
    }
    key.reset();
    return changed;
  }

  /// Hidden ones are none of an archive ([Archive]).
  private boolean counts(Path path) {
    return !path.getFileName().toString().startsWith(".") && !path.startsWith(ignored);
  }

  /// Ends the watch, and the waiting of another thread.
  @Override
  public void close() throws IOException {
    service.close();
  }
}
