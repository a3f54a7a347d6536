package depeche.indexer.annotate.time;

import depeche.analysis.ParticipleEnding;
import java.util.regex.Pattern;

/// Tells past participles, and whether what they say is past.
///
/// A participle that ends in é is told by its ending, which nouns have as well; the others are
/// listed in `words.tsv`.
final class Participles {
  private static final int SHORTEST_PARTICIPLE = 3;
  private static final int AUXILIARY_WITHIN = 5;

  /// « proximité », « totalité », but not « limité », « visité ».
  private static final Pattern NOUN_IN_ITE =
      Pattern.compile(".*(?:al|il|or|ur|ar|an|iv|ac|rs|os|id|un|xim)ités?");

  private final Verbs verbs;
  private final long participle;
  private final long noParticiple;
  private final long being;
  private final long neutral;
  private final long unplanned;
  private final long lower;

  Participles(TimeLexicon lexicon, Verbs verbs) {
    this.verbs = verbs;
    participle = lexicon.knownBit("PARTICIPLE");
    noParticiple =
        lexicon.knownBit("NOT_PARTICIPLE")
            | lexicon.knownBit("FUTURE")
            | lexicon.knownBit("PLANNED")
            | lexicon.knownBit("PART")
            | lexicon.knownBit("UNIT")
            | lexicon.knownBit("SEASON")
            | lexicon.knownBit("WEEKDAY");
    being = lexicon.knownBit("BEING");
    neutral = lexicon.knownBit("NEUTRAL");
    unplanned = lexicon.knownBit("UNPLANNED") | lexicon.knownBit("GONE");
    lower = lexicon.knownBit("LOWER");
  }

  /// « votée », « rendu », and no noun: « la journée ».
  boolean isParticiple(TimeText text, int at) {
    boolean word = text.in(at, lower) || text.token(at).sentenceStart();
    if (!word || text.in(at, noParticiple) || verbs.plans(text, at)) {
      return false;
    }
    boolean looksLikeOne = text.in(at, participle) || hasParticipleEnding(text.token(at).text());
    return looksLikeOne && !verbs.isNoun(text, at);
  }

  private static boolean hasParticipleEnding(String word) {
    return word.length() >= SHORTEST_PARTICIPLE
        && !NOUN_IN_ITE.matcher(word).matches()
        && ParticipleEnding.isOf(word);
  }

  /// Whether a participle is that of a form of « être » before it: « sera une nouvelle fois publiée
  /// », « doit être publiée », « est publiée ».
  boolean isOpen(TimeText text, int participle) {
    for (int i = participle - 1; i >= 0 && i >= participle - AUXILIARY_WITHIN; i--) {
      if (text.in(i, being)) {
        return true;
      }
      if (isParticiple(text, i)) {
        return false;
      }
    }
    return false;
  }

  /// A participle of what nobody plans: « tué lundi », « survenu lundi ».
  boolean isUnplanned(TimeText text, int at) {
    return text.in(at, unplanned);
  }

  /// A participle that says no more than that something is: « ira à la marche organisée ».
  boolean isNeutral(TimeText text, int at) {
    return text.in(at, neutral);
  }
}
