package depeche.benchmarks;

import java.util.Locale;

/// How high the texts stand that were sought: all questions, and their halves by turns, so that
/// what is chosen on one half can be told on the other.
final class RetrievalScore {
  private final int[] asked = new int[2];
  private final int[] first = new int[2];
  private final int[] tenth = new int[2];
  private final double[] reciprocal = new double[2];

  /// @param question its number in the set, from 0
  /// @param rank from 1; 0 if it is not among the first ten
  void add(int question, int rank) {
    int half = question % 2;
    asked[half]++;
    if (rank > 0) {
      first[half] += rank == 1 ? 1 : 0;
      tenth[half]++;
      reciprocal[half] += 1.0 / rank;
    }
  }

  /// success@1, recall@10, MRR@10; MRR@10 of the even and of the odd questions.
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.3f %.3f %.3f  %.3f %.3f",
        share(first[0] + first[1]),
        share(tenth[0] + tenth[1]),
        share(reciprocal[0] + reciprocal[1]),
        reciprocal[0] / asked[0],
        reciprocal[1] / asked[1]);
  }

  private double share(double sum) {
    return sum / (asked[0] + asked[1]);
  }
}
