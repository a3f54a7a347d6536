package depeche.indexer.write;

import depeche.dispatch.SourceLocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a run did, and it adds up: read = indexed + replaced + unchanged + duplicates + skipped +
/// failed + forgotten. Shared by the threads of the run.
public final class IndexingReport {
  /// More failures than this are counted, not listed.
  public static final int LISTED_FAILURES = 1_000;

  private int indexed;
  private int replaced;
  private int unchanged;
  private int duplicates;
  private int skipped;
  private int failed;
  private int forgotten;
  private int vanished;
  private final Map<String, Places> skips = new TreeMap<>();
  private final Map<String, Places> notes = new TreeMap<>();
  private final List<Outcome.Failed> failures = new ArrayList<>();
  private Duration elapsed = Duration.ZERO;
  private Duration derivation = Duration.ZERO;
  private boolean interrupted;
  private boolean olderLexicons;

  /// Where one thing was said: how often, and of what at first.
  public static final class Places {
    private static final int NAMED = 2;

    private int count;
    private final List<SourceLocation> first = new ArrayList<>();

    private void add(SourceLocation location) {
      count++;
      boolean sameFile = !first.isEmpty() && first.getLast().path().equals(location.path());
      if (first.size() < NAMED && !sameFile) {
        first.add(location);
      }
    }

    public int count() {
      return count;
    }

    public List<SourceLocation> first() {
      return List.copyOf(first);
    }
  }

  synchronized void add(Outcome outcome) {
    switch (outcome) {
      case Outcome.Indexed _ -> indexed++;
      case Outcome.Replaced _ -> replaced++;
      case Outcome.Unchanged _ -> unchanged++;
      case Outcome.Duplicate _ -> duplicates++;
      case Outcome.Skipped it -> {
        skipped++;
        skips.computeIfAbsent(it.reason(), _ -> new Places()).add(it.location());
      }
      case Outcome.Forgotten _ -> forgotten++;
      case Outcome.Failed it -> {
        failed++;
        if (failures.size() < LISTED_FAILURES) {
          failures.add(it);
        }
      }
    }
  }

  synchronized void addNote(SourceLocation location, String text) {
    notes.computeIfAbsent(text, _ -> new Places()).add(location);
  }

  synchronized void addUnchanged(int items) {
    unchanged += items;
  }

  synchronized void addVanished(int dispatches) {
    vanished += dispatches;
  }

  /// What had been taken for a dispatch of its own turned out to be in another file too.
  synchronized void addYielded(ContestedIds.Yielded duplicate) {
    duplicates++;
    if (duplicate.wasHeld()) {
      replaced--;
    } else {
      indexed--;
    }
  }

  synchronized void finish(Duration time, boolean wasInterrupted) {
    elapsed = time;
    interrupted = wasInterrupted;
  }

  /// A failure of the walk itself: a folder that cannot be opened.
  void addProblem(String path, String reason) {
    add(new Outcome.Failed(new SourceLocation(path, Optional.empty(), 0), reason));
  }

  public synchronized int read() {
    return indexed + replaced + unchanged + duplicates + skipped + failed + forgotten;
  }

  public synchronized int indexed() {
    return indexed;
  }

  public synchronized int replaced() {
    return replaced;
  }

  public synchronized int unchanged() {
    return unchanged;
  }

  public synchronized int duplicates() {
    return duplicates;
  }

  public synchronized int skipped() {
    return skipped;
  }

  public synchronized int failed() {
    return failed;
  }

  /// Items kept out because the user had them forgotten.
  public synchronized int forgotten() {
    return forgotten;
  }

  /// Dispatches taken out because their files are gone; they are not among those read.
  public synchronized int vanished() {
    return vanished;
  }

  /// What was skipped, by reason.
  public synchronized Map<String, Places> skips() {
    return Map.copyOf(skips);
  }

  /// What the user should know of some files, by its text; none of it is among the items read.
  public synchronized Map<String, Places> notes() {
    return Map.copyOf(notes);
  }

  /// The first failures, at most [#LISTED_FAILURES].
  public synchronized List<Outcome.Failed> failures() {
    return List.copyOf(failures);
  }

  public synchronized Duration elapsed() {
    return elapsed;
  }

  synchronized void noteDerivation(Duration time) {
    derivation = time;
  }

  /// How much of that was spent on what needs the whole archive.
  synchronized Duration derivation() {
    return derivation;
  }

  synchronized void noteOlderLexicons() {
    olderLexicons = true;
  }

  /// Whether what the archive held was annotated with other lexicons than this run's.
  public synchronized boolean olderLexicons() {
    return olderLexicons;
  }

  /// Whether the run was stopped before its end; what it had read is in the archive.
  public synchronized boolean interrupted() {
    return interrupted;
  }

  /// The sum, for messages of tests.
  @Override
  public synchronized String toString() {
    return read()
        + " read = %d indexed + %d replaced + %d unchanged + %d duplicates + %d skipped + %d failed + %d forgotten"
            .formatted(indexed, replaced, unchanged, duplicates, skipped, failed, forgotten);
  }
}
