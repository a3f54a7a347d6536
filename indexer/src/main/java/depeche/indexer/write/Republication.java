package depeche.indexer.write;

import java.time.Duration;

/// Whether two dispatches are republications or versions of one text.
///
/// The larger text may say more before, after or in between, and a figure may have been brought up
/// to date. Dispatches of one running form — weather, results, draws — share their sentences and
/// not their figures, and later news of one affair repeats no more than its background: neither is
/// a version.
final class Republication {
  static final int NONE = 0;

  /// Of a cut version that is much shorter than the whole.
  private static final int CUT_SIZE = 60;

  /// Fewer compared sequences than this tell nothing, unless they are all there are.
  private static final int FEWEST_COMPARED = 8;

  /// A share near the bound wants more evidence.
  private static final int MANY_COMPARED = 16;

  private static final double COPIED = .8;

  /// Of what is much shorter, or much later: a digest, or a background, repeats less.
  private static final double VERBATIM = .9;

  private static final double SAME_FIGURES = .8;
  private static final double MOST_FIGURES = .6;
  private static final double HALF = .5;
  private static final int LATER_DAYS = 30;

  /// Of a version that was rewritten here and there, soon after.
  private static final double REWRITTEN = .65;

  private static final double REWRITTEN_WHOLE = .45;
  private static final int REWRITTEN_SIZE = 100;
  private static final int REWRITTEN_DAYS = 2;

  /// Of a version that was rewritten under the same headline.
  private static final double UNDER_SAME_TITLE = .35;

  private static final int TITLED_SIZE = 100;
  private static final int TITLED_DAYS = 7;

  private Republication() {}

  /// How sure it is that one is a version of the other, from 1 to 2000, or [#NONE].
  ///
  /// @param apart between the moments of publication; unknown moments are not apart
  static int of(TextSketch a, TextSketch b, Duration apart) {
    if (!a.telling() || !b.telling()) {
      return NONE;
    }
    TextSketch.Overlap overlap = a.overlap(b);
    int smaller = Math.min(a.size(), b.size());
    if (overlap.compared() < Math.min(FEWEST_COMPARED, smaller)) {
      return NONE;
    }
    double figures = a.commonFigures(b);
    boolean version =
        copied(overlap, smaller, Math.max(a.size(), b.size()), figures, apart)
            || rewritten(overlap, smaller, figures, apart)
            || (a.sameTitle(b) && retitled(overlap, smaller, figures, apart));
    return version ? (int) (1000 * (overlap.contained() + overlap.jaccard())) : NONE;
  }

  private static boolean copied(
      TextSketch.Overlap overlap, int smaller, int larger, double figures, Duration apart) {
    boolean cut = smaller < HALF * larger;
    boolean later = apart.toDays() > LATER_DAYS;
    return (!cut || smaller >= CUT_SIZE)
        && overlap.contained() >= (cut || later ? VERBATIM : COPIED)
        && figures >= (apart.toDays() > 1 ? SAME_FIGURES : MOST_FIGURES);
  }

  private static boolean rewritten(
      TextSketch.Overlap overlap, int smaller, double figures, Duration apart) {
    return smaller >= REWRITTEN_SIZE
        && overlap.compared() >= MANY_COMPARED
        && apart.toDays() <= REWRITTEN_DAYS
        && overlap.contained() >= REWRITTEN
        && overlap.jaccard() >= REWRITTEN_WHOLE
        && figures >= HALF;
  }

  private static boolean retitled(
      TextSketch.Overlap overlap, int smaller, double figures, Duration apart) {
    return smaller >= TITLED_SIZE
        && overlap.compared() >= MANY_COMPARED
        && apart.toDays() <= TITLED_DAYS
        && overlap.contained() >= UNDER_SAME_TITLE
        && figures >= HALF;
  }

  /// Whether two texts may stand in one family without being versions of one another, because
  /// versions between them are.
  static boolean mayStandTogether(TextSketch a, TextSketch b) {
    return a.overlap(b).contained() >= HALF;
  }
}
