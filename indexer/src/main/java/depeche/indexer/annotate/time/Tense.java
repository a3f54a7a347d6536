package depeche.indexer.annotate.time;

import depeche.indexer.annotate.Token;

/// Reads from the verbs around an expression whether it points ahead.
///
/// The nearest sign before it in the sentence decides, then the nearest after it. Signs are words
/// of the classes `FUTURE`, `SCHEDULED`, `HOPED`, `WAS_TO_COME` and `PAST`, and verbs by their
/// ending: « débutera », « rouvriront », « reprendrait ».
final class Tense {
  private static final int BEFORE = 14;
  private static final int AFTER = 12;
  private static final int SHORTEST_VERB = 4;

  private final long future;
  private final long scheduled;
  private final long wasToCome;
  private final long hoped;
  private final long past;
  private final long announced;
  private final long determiner;
  private final long noVerb;
  private final long lower;

  Tense(TimeLexicon lexicon) {
    future = lexicon.knownBit("FUTURE");
    scheduled = lexicon.knownBit("SCHEDULED");
    wasToCome = lexicon.knownBit("WAS_TO_COME");
    hoped = lexicon.knownBit("HOPED");
    past = lexicon.knownBit("PAST");
    announced = lexicon.knownBit("ANNOUNCED");
    determiner = lexicon.knownBit("DETERMINER");
    noVerb = lexicon.knownBit("NOT_FUTURE");
    lower = lexicon.knownBit("LOWER");
  }

  Direction around(TimeText text, int first, int end) {
    int sign = sign(text, first, end);
    if (sign < 0) {
      return isTold(text, first) ? Direction.TOLD : Direction.USUAL;
    }
    if (sign >= end && isDone(text, first - 1)) {
      return Direction.TOLD;
    }
    if (isFuture(text, sign) && (sign < first || !isPast(text, sign))) {
      return Direction.AHEAD;
    }
    if (sign < first && wasToCome(text, sign)) {
      return text.in(sign, wasToCome) ? Direction.WAS_TO_COME : Direction.AHEAD;
    }
    return announces(text, sign, first) ? Direction.USUAL : Direction.TOLD;
  }

  /// « l'opération lancée mercredi donnera »: a participle right before, unless it announces.
  private boolean isDone(TimeText text, int at) {
    if (at < 0 || !text.in(at, lower) || text.in(at, future | announced)) {
      return false;
    }
    String word = text.token(at).text();
    return word.endsWith("é") || word.endsWith("ée") || word.endsWith("és") || word.endsWith("ées");
  }

  /// « ont annoncé … à partir de vendredi »: told in the past, of what is to come.
  private boolean announces(TimeText text, int sign, int first) {
    for (int i = sign + 1; i < first; i++) {
      if (text.in(i, announced)) {
        return true;
      }
    }
    return false;
  }

  /// Whether an imperfect stands before it, where no other sign does.
  private boolean isTold(TimeText text, int first) {
    for (int i = first - 1; i >= 0 && i >= first - BEFORE && !closes(text, i); i--) {
      if (isImperfect(text, i)) {
        return true;
      }
      if (text.token(i).sentenceStart()) {
        break;
      }
    }
    return false;
  }

  /// The token that decides, −1 if none does.
  int sign(TimeText text, int first, int end) {
    for (int i = first - 1; i >= 0 && i >= first - BEFORE && !closes(text, i); i--) {
      if (isFuture(text, i) || wasToCome(text, i) || isPast(text, i)) {
        return i;
      }
      if (text.token(i).sentenceStart()) {
        break;
      }
    }
    for (int i = end; i < text.size() && i < end + AFTER && !closes(text, i); i++) {
      if (text.token(i).sentenceStart()) {
        break;
      }
      if (isPast(text, i) || isFuture(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /// « pouvait », « rouvraient », and « avoir » before a participle: no sign where another is.
  private boolean isImperfect(TimeText text, int at) {
    String word = text.token(at).text();
    return text.in(at, lower)
        && (word.endsWith("ait") || word.endsWith("aient") || word.equals("avoir"));
  }

  private static boolean closes(TimeText text, int at) {
    return switch (text.token(at).text()) {
      case ";", "." -> true;
      default -> false;
    };
  }

  private boolean isPast(TimeText text, int at) {
    return text.in(at, past) && !text.token(at).text().equals("à");
  }

  /// « débute », but not « débuté », which folds to the same.
  private boolean isFuture(TimeText text, int at) {
    Token token = text.token(at);
    return text.in(at, future)
        || (text.in(at, scheduled) && !token.text().endsWith("é") && !isNoun(text, at))
        || (isVerb(text, at) && hasFutureEnding(token.text()));
  }

  /// « une dispute », « la commence » being too rare to matter.
  private boolean isNoun(TimeText text, int at) {
    return at > 0 && text.in(at - 1, determiner);
  }

  private boolean wasToCome(TimeText text, int at) {
    return text.in(at, wasToCome)
        || (text.in(at, hoped) && !text.token(at).text().endsWith("é"))
        || (isVerb(text, at) && hasConditionalEnding(text.token(at).text()));
  }

  private boolean isVerb(TimeText text, int at) {
    return text.in(at, lower)
        && !text.in(at, noVerb | past)
        && text.token(at).text().length() >= SHORTEST_VERB;
  }

  /// Third persons in -ra and -ront; « opéra » and its like keep their accent.
  private static boolean hasFutureEnding(String word) {
    return word.endsWith("ront")
        || word.endsWith("era")
        || word.endsWith("ira")
        || word.endsWith("dra")
        || word.endsWith("vra")
        || word.endsWith("rra");
  }

  private static boolean hasConditionalEnding(String word) {
    return word.endsWith("erait")
        || word.endsWith("irait")
        || word.endsWith("drait")
        || word.endsWith("raient");
  }
}
