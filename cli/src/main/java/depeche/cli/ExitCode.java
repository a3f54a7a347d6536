package depeche.cli;

/// How a command ended, for scripts.
enum ExitCode {
  /// done, or found
  DONE(0),
  /// nothing found
  NOTHING_FOUND(1),
  /// any error: wrong options, a missing archive, a failure of ours
  ERROR(2),
  /// finished, but some sources failed
  SOME_FAILED(3);

  private final int value;

  ExitCode(int value) {
    this.value = value;
  }

  int value() {
    return value;
  }
}
