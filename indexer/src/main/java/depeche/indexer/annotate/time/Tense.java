package depeche.indexer.annotate.time;

/// Reads from the verbs around an expression whether it points ahead.
///
/// The nearest sign before it in the sentence decides, then the nearest after it. Signs are the
/// words of the classes `FUTURE` and `PAST` and future forms by their ending: « débutera », «
/// rouvriront ».
final class Tense {
  private static final int BEFORE = 14;
  private static final int AFTER = 12;

  private final long future;
  private final long past;
  private final long notFuture;
  private final long lower;

  Tense(TimeLexicon lexicon) {
    future = lexicon.knownBit("FUTURE");
    past = lexicon.knownBit("PAST");
    notFuture = lexicon.knownBit("NOT_FUTURE");
    lower = lexicon.knownBit("LOWER");
  }

  Direction around(TimeText text, int first, int end) {
    for (int i = first - 1; i >= 0 && i >= first - BEFORE && !closes(text, i); i--) {
      if (isFuture(text, i)) {
        return Direction.AHEAD;
      }
      if (text.in(i, past)) {
        return Direction.USUAL;
      }
      if (text.token(i).sentenceStart()) {
        break;
      }
    }
    for (int i = end; i < text.size() && i < end + AFTER && !closes(text, i); i++) {
      if (text.token(i).sentenceStart()) {
        break;
      }
      if (isFuture(text, i)) {
        return Direction.AHEAD;
      }
      if (text.in(i, past)) {
        return Direction.USUAL;
      }
    }
    return Direction.USUAL;
  }

  private static boolean closes(TimeText text, int at) {
    return switch (text.token(at).text()) {
      case ";", "." -> true;
      default -> false;
    };
  }

  private boolean isFuture(TimeText text, int at) {
    if (text.in(at, future)) {
      return true;
    }
    return text.in(at, lower) && !text.in(at, notFuture) && hasFutureEnding(text.token(at).text());
  }

  /// Third persons end in -era, -ira, -dra, -vra, -rra, -ront; « opéra » and its like keep their
  /// accent.
  private static boolean hasFutureEnding(String word) {
    if (word.length() < 4) {
      return false;
    }
    if (word.endsWith("ront")) {
      return true;
    }
    return word.endsWith("era")
        || word.endsWith("ira")
        || word.endsWith("dra")
        || word.endsWith("vra")
        || word.endsWith("rra");
  }
}
