package depeche.cli;

import java.util.concurrent.CountDownLatch;

/// What SIGINT and SIGTERM do to a command that takes long: it ends what it is at, says what it
/// did, and only when that is written does the process go. For as long as this is open.
final class StopSignal implements AutoCloseable {
  private final Console console;
  private final Ending ending;
  private final CountDownLatch said = new CountDownLatch(1);
  private final Thread hook = Thread.ofPlatform().unstarted(this::received);
  private Runnable stop = () -> {};

  /// With which exit code the process goes after a signal.
  enum Ending {
    /// 130 or 143, as everywhere
    BY_SIGNAL,
    /// 0: a signal is how such a command ends
    DONE
  }

  StopSignal(Console console, Ending ending) {
    this.console = console;
    this.ending = ending;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /// What ends the command; it is not to wait for the end.
  synchronized void stops(Runnable action) {
    stop = action;
  }

  private synchronized Runnable action() {
    return stop;
  }

  private void received() {
    action().run();
    try {
      said.await();
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
    if (ending == Ending.DONE) {
      Runtime.getRuntime().halt(ExitCode.DONE.value());
    }
  }

  /// All is said.
  @Override
  public void close() {
    console.out().flush();
    console.err().flush();
    said.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException exiting) {
      // The machine is going down: the hook is what waits for us.
    }
  }
}
