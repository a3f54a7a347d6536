package depeche.indexer.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.LockObtainFailedException;

/// Finds out who holds the lock of an index. The lock itself says nothing: it is an empty file, and
/// to write into it would make it one that Lucene's own tools refuse. Linux lists who holds which
/// file; elsewhere, and for a holder on another machine, there is nothing to be found.
final class LockOwner {
  private static final Path LOCKS = Path.of("/proc/locks");
  private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int PID = 4;
  private static final int FILE = 5;
  private static final int LONGEST_COMMAND = 200;

  private LockOwner() {}

  /// What to say when the index in `folder` cannot be had, because somebody writes to it.
  static IOException refusal(Path folder, LockObtainFailedException held) {
    return new IOException(
        "the archive in %s is held by %s: wait for its end"
            .formatted(folder, of(folder.resolve(IndexWriter.WRITE_LOCK_NAME))),
        held);
  }

  /// Who holds `lock`, for a message: `process 4711 since 2024-02-01 10:00:00 (java …)`.
  static String of(Path lock) {
    return pid(lock).map(LockOwner::described).orElse("another process");
  }

  private static String described(long pid) {
    if (pid == ProcessHandle.current().pid()) {
      return "this process";
    }
    Optional<ProcessHandle.Info> info = ProcessHandle.of(pid).map(ProcessHandle::info);
    String since =
        info.flatMap(ProcessHandle.Info::startInstant)
            .map(start -> " since " + SINCE.format(start.atZone(ZoneId.systemDefault())))
            .orElse("");
    String command =
        info.flatMap(ProcessHandle.Info::commandLine)
            .map(line -> " (" + shown(line) + ")")
            .orElse("");
    return "process " + pid + since + command;
  }

  /// The command as the user typed it, where it is ours: what stands before it is Java's.
  private static String shown(String line) {
    int ours = line.indexOf("depeche.cli.Depeche ");
    String command = ours < 0 ? line : "depeche " + line.substring(line.indexOf(' ', ours) + 1);
    return command.length() <= LONGEST_COMMAND
        ? command
        : command.substring(0, LONGEST_COMMAND) + "…";
  }

  /// Lines of the kernel: `1: POSIX ADVISORY WRITE 4711 fe:00:123456 0 EOF`.
  private static Optional<Long> pid(Path lock) {
    try {
      String inode = ":" + Files.getAttribute(lock, "unix:ino");
      for (String line : Files.readAllLines(LOCKS)) {
        List<String> words = List.of(line.strip().split(" +", -1));
        if (words.size() > FILE && words.get(FILE).endsWith(inode)) {
          long pid = Long.parseLong(words.get(PID));
          return pid > 0 ? Optional.of(pid) : Optional.empty();
        }
      }
      return Optional.empty();
    } catch (IOException | RuntimeException unknown) {
      // Another system, or a list that this process may not see.
      return Optional.empty();
    }
  }
}
