package depeche.indexer.write;

import depeche.indexer.annotate.user.UserLexicons;
import depeche.indexer.source.FieldMapping;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// How a run reads and writes.
///
/// @param defaultDay publication day of sources that give none
/// @param prune whether dispatches of files that are gone from the given sources are taken out
/// @param existing what becomes of the index that is there
/// @param threads how many files are read at once, at least 1
/// @param lexicons what the user adds to the lexicons
/// @param betweenCommits at most this much work is lost when the machine stops
/// @param fields where records keep what, if the names of their fields do not say it
public record IndexingOptions(
    Optional<LocalDate> defaultDay,
    Vanished prune,
    Existing existing,
    int threads,
    UserLexicons lexicons,
    Duration betweenCommits,
    FieldMapping fields) {
  /// Long enough to cost nothing.
  public static final Duration USUAL_PAUSE = Duration.ofSeconds(30);

  /// The lexicons as they are shipped, the usual pause.
  public IndexingOptions(
      Optional<LocalDate> defaultDay, Vanished prune, Existing existing, int threads) {
    this(defaultDay, prune, existing, threads, UserLexicons.NONE, USUAL_PAUSE);
  }

  /// Every field is what its name says.
  public IndexingOptions(
      Optional<LocalDate> defaultDay,
      Vanished prune,
      Existing existing,
      int threads,
      UserLexicons lexicons,
      Duration betweenCommits) {
    this(defaultDay, prune, existing, threads, lexicons, betweenCommits, FieldMapping.NONE);
  }

  public IndexingOptions {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads");
    }
  }

  /// The same for a run that follows another: what is built anew is so once.
  public IndexingOptions continuing() {
    return new IndexingOptions(
        defaultDay, prune, Existing.CONTINUE, threads, lexicons, betweenCommits, fields);
  }

  /// What becomes of dispatches whose file is gone.
  public enum Vanished {
    KEEP,
    FORGET
  }

  /// What becomes of the index that is there.
  public enum Existing {
    /// brought up to date
    CONTINUE,
    /// replaced, when the first part of the new one is committed
    REBUILD
  }

  /// The same, with records read in another way.
  public IndexingOptions withFields(FieldMapping other) {
    return new IndexingOptions(
        defaultDay, prune, existing, threads, lexicons, betweenCommits, other);
  }

  /// No default day, nothing pruned, a thread a processor.
  public static IndexingOptions usual() {
    return new IndexingOptions(
        Optional.empty(),
        Vanished.KEEP,
        Existing.CONTINUE,
        Runtime.getRuntime().availableProcessors(),
        UserLexicons.NONE,
        USUAL_PAUSE);
  }
}
