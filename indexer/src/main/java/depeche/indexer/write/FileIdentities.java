package depeche.indexer.write;

import depeche.fields.FileOutcome;
import depeche.fields.SourceRecord;
import depeche.indexer.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Knows files again, and gives them the key that their ids are made of. For any number of threads,
/// until [#moved].
///
/// The rule: a file that has been read before, by its real path, keeps its key, whatever source it
/// is named under now. A new file whose bytes are those of a file that is gone takes that one's
/// key: of several, those that stand at the same relative path first, then those of the same name,
/// then in the order of their paths. Any other new file has its path relative to its source for a
/// key; if another file has that one already, the name of the source is put before it, and if that
/// is taken too, it is the whole path. So what a file is called depends on what was read before and
/// on the sources, not on the order in which threads come to it.
final class FileIdentities {
  private final ArchiveMemory memory;
  private final List<FileState.Moved> moved = new ArrayList<>();

  FileIdentities(ArchiveMemory memory) {
    this.memory = memory;
  }

  /// What is to be done about a file. One that has moved is kept for [#moved].
  FileState judge(SourceFile file) throws IOException {
    Optional<SourceRecord> before = memory.recordOf(file.path().toString());
    if (before.isPresent() && settled(before.get())) {
      SourceRecord record = before.get();
      if (FileDigest.proves(record.fingerprint(), file)) {
        return new FileState.Unchanged(record);
      }
    }
    Instant begin = Instant.now();
    String digest = FileDigest.of(file);
    if (digest.equals(FileDigest.UNKNOWN)) {
      return new FileState.Unreadable(file, before);
    }
    if (before.isPresent()) {
      SourceRecord record = before.get();
      return settled(record) && digest.equals(record.digest())
          ? new FileState.Touched(record.withFingerprint(FileDigest.fingerprint(file, begin)))
          : new FileState.Changed(file.withKey(record.key()), digest);
    }
    if (file.bytes() > 0
        && memory.knowsSize(file.bytes())
        && !memory.vanishedOfContent(digest).isEmpty()) {
      var state = new FileState.Moved(file, digest);
      synchronized (moved) {
        moved.add(state);
      }
      return state;
    }
    return new FileState.Changed(file.withKey(ownKey(file)), digest);
  }

  /// Whether a file gave what it has to give: what failed as a whole is tried again, since a
  /// permission may have been given since, and so is what was read in part.
  private static boolean settled(SourceRecord record) {
    SourceRecord.Contents contents = record.contents();
    return contents.outcome() != FileOutcome.BEGUN
        && (contents.failed() == 0 || contents.failed() < contents.items());
  }

  /// A file that goes on under another name.
  ///
  /// @param file with the key that its ids are made of
  /// @param from the file that is gone; empty if others took its place first
  record Succession(SourceFile file, String digest, Optional<SourceRecord> from) {}

  /// Who takes the place of whom, once all files have been judged.
  List<Succession> moved() throws IOException {
    var ofDigest = new TreeMap<String, List<FileState.Moved>>();
    for (FileState.Moved state : moved) {
      ofDigest.computeIfAbsent(state.digest(), _ -> new ArrayList<>()).add(state);
    }
    var successions = new ArrayList<Succession>();
    for (var sameBytes : ofDigest.entrySet()) {
      sameBytes.getValue().sort(Comparator.comparing(state -> state.file().path().toString()));
      pair(sameBytes.getValue(), memory.vanishedOfContent(sameBytes.getKey()), successions);
    }
    return successions;
  }

  private void pair(
      List<FileState.Moved> arrived, List<SourceRecord> gone, List<Succession> successions)
      throws IOException {
    Map<FileState.Moved, SourceRecord> successor = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Likeness likeness : Likeness.values()) {
      for (FileState.Moved state : arrived) {
        for (SourceRecord record : gone) {
          if (!successor.containsKey(state)
              && !taken.contains(record.file())
              && likeness.between(state.file(), record)) {
            successor.put(state, record);
            taken.add(record.file());
          }
        }
      }
    }
    for (FileState.Moved state : arrived) {
      Optional<SourceRecord> from = Optional.ofNullable(successor.get(state));
      String key = from.isPresent() ? from.get().key() : ownKey(state.file());
      successions.add(new Succession(state.file().withKey(key), state.digest(), from));
    }
  }

  /// How alike two files of the same bytes are, the best first.
  private enum Likeness {
    SAME_KEY,
    SAME_NAME,
    SAME_BYTES;

    boolean between(SourceFile file, SourceRecord record) {
      return switch (this) {
        case SAME_KEY -> file.key().equals(record.key());
        case SAME_NAME -> file.path().getFileName().equals(Path.of(record.file()).getFileName());
        case SAME_BYTES -> true;
      };
    }
  }

  private String ownKey(SourceFile file) throws IOException {
    String path = file.path().toString();
    String longer = file.root().getFileName() + "/" + file.key();
    for (String key : List.of(file.key(), longer)) {
      if (memory.ownersOf(key).stream().allMatch(owner -> owner.file().equals(path))) {
        return key;
      }
    }
    return path;
  }
}
