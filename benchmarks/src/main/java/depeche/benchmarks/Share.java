package depeche.benchmarks;

/// How many of some things are right.
final class Share {
  private int yes;
  private int all;

  void add(boolean right) {
    all++;
    yes += right ? 1 : 0;
  }

  int all() {
    return all;
  }

  double value() {
    return all == 0 ? 0 : (double) yes / all;
  }
}
