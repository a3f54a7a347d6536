package depeche.indexer.annotate.time;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Tells from classes of `words.tsv` and from the forms and endings of `verb-forms.tsv` what a word
/// says of time.
///
/// Endings are those of third persons, which news is written in: « débutera », « rouvriront », «
/// reprendrait ». Long, for every class of verbs has its own exceptions.
final class Verbs {
  private static final int SHORTEST_VERB = 4;
  private static final int SHORTEST_INFINITIVE = 4;
  private static final int INFINITIVE_WITHIN = 3;
  private static final int PARTICIPLE_WITHIN = 3;

  private static final Map<String, List<String>> FORMS = forms();
  private static final List<String> FUTURE_ENDINGS = forms("FUTURE_ENDING");
  private static final List<String> SPOKEN_ENDINGS = forms("SPOKEN_ENDING");
  private static final List<String> CONDITIONAL_ENDINGS = forms("CONDITIONAL_ENDING");
  private static final List<String> INFINITIVE_ENDINGS = forms("INFINITIVE_ENDING");
  private static final List<String> IMPERFECT_ENDINGS = forms("IMPERFECT_ENDING");
  private static final List<String> NOT_PLAIN_ENDINGS = forms("NOT_PLAIN_ENDING");
  private static final List<String> LIKE = forms("LIKE");
  private static final List<String> TOWARDS = forms("TOWARDS");
  private static final List<String> REFLEXIVE = forms("REFLEXIVE");

  private final long future;
  private final long planned;
  private final long wasPlanned;
  private final long scheduled;
  private final long plans;
  private final long calls;
  private final long postponed;
  private final long wasToCome;
  private final long past;
  private final long present;
  private final long forecasts;
  private final long gone;
  private final long end;
  private final long event;
  private final long having;
  private final long intends;
  private final long conjunction;
  private final long announced;
  private final long determiner;
  private final long noVerb;
  private final long onward;
  private final long back;
  private final long linking;
  private final long lower;
  private final long speaker;
  private final long heralds;

  Verbs(TimeLexicon lexicon) {
    future = lexicon.knownBit("FUTURE");
    planned = lexicon.knownBit("PLANNED");
    wasPlanned = lexicon.knownBit("WAS_PLANNED");
    scheduled = lexicon.knownBit("SCHEDULED");
    plans = lexicon.knownBit("PLANS");
    calls = lexicon.knownBit("CALLS");
    postponed = lexicon.knownBit("POSTPONED");
    wasToCome = lexicon.knownBit("WAS_TO_COME");
    past = lexicon.knownBit("PAST");
    present = lexicon.knownBit("IS");
    gone = lexicon.knownBit("GONE");
    event = lexicon.knownBit("EVENT");
    forecasts = lexicon.knownBit("FORECASTS");
    end = lexicon.knownBit("END");
    having = lexicon.knownBit("HAVING");
    intends = lexicon.knownBit("INTENDS");
    conjunction = lexicon.knownBit("CONJUNCTION");
    announced = lexicon.knownBit("ANNOUNCED");
    determiner = lexicon.knownBit("DETERMINER");
    noVerb = lexicon.knownBit("NOT_FUTURE");
    onward = lexicon.knownBit("ONWARD");
    back = lexicon.knownBit("SINCE");
    linking = lexicon.knownBit("LINKING");
    lower = lexicon.knownBit("LOWER");
    speaker = lexicon.knownBit("SPEAKER");
    heralds = lexicon.knownBit("HERALDS");
  }

  private static Map<String, List<String>> forms() {
    return ResourceLine.read("verb-forms.tsv", 2).stream()
        .collect(
            Collectors.toUnmodifiableMap(
                line -> line.column(0), line -> List.of(line.column(1).split(" ", -1))));
  }

  private static List<String> forms(String use) {
    return Objects.requireNonNull(FORMS.get(use), use);
  }

  /// « a », « était », « s'est », « est mort »; « a lieu » is none.
  boolean isPast(TimeText text, int at) {
    if (text.in(at, past)) {
      return !isPreposition(text, at) && !takesPlace(text, at) && !isThereIs(text, at);
    }
    if (text.in(at, having)) {
      return at + 1 < text.size()
          && text.in(at + 1, lower)
          && !text.in(at + 1, determiner)
          && !takesPlace(text, at);
    }
    return text.in(at, present) && (isReflexive(text, at) || near(text, at, gone));
  }

  /// « à », which opens a sentence as « A »: « A-t-il » alone is a verb there.
  private static boolean isPreposition(TimeText text, int at) {
    return switch (text.token(at).text()) {
      case "à", "À" -> true;
      case "A" -> at + 1 >= text.size() || !text.token(at + 1).text().equals("-");
      default -> false;
    };
  }

  /// « il y a la crise », but not « y a participé ».
  private boolean isThereIs(TimeText text, int at) {
    return at > 0
        && text.token(at - 1).text().equals("y")
        && text.token(at).text().equals("a")
        && at + 1 < text.size()
        && text.in(at + 1, determiner);
  }

  private boolean takesPlace(TimeText text, int at) {
    return at + 1 < text.size() && text.token(at + 1).folded().equals("lieu");
  }

  private static boolean isReflexive(TimeText text, int at) {
    return at > 0 && REFLEXIVE.contains(text.token(at - 1).folded());
  }

  /// Whether one of the next words is of that class.
  private static boolean near(TimeText text, int at, long wanted) {
    for (int i = at + 1; i < text.size() && i < at + PARTICIPLE_WITHIN; i++) {
      if (text.in(i, wanted)) {
        return true;
      }
    }
    return false;
  }

  /// « débute », but not « débuté », which folds to the same.
  boolean isFuture(TimeText text, int at) {
    return text.in(at, future)
        || (text.in(at, scheduled) && isPresent(text, at))
        || (text.in(at, past) && !isPreposition(text, at) && takesPlace(text, at))
        || (isVerb(text, at) && endsWithAny(text.token(at).text(), FUTURE_ENDINGS))
        || (text.in(at, heralds) && isReflexive(text, at))
        || isSpokenFuture(text, at);
  }

  /// « nous ouvrirons », « je ne serai ».
  private boolean isSpokenFuture(TimeText text, int at) {
    boolean spoken = (at > 0 && text.in(at - 1, speaker)) || (at > 1 && text.in(at - 2, speaker));
    return spoken && isVerb(text, at) && endsWithAny(text.token(at).text(), SPOKEN_ENDINGS);
  }

  private boolean isPresent(TimeText text, int at) {
    return !text.token(at).text().endsWith("é") && !isNoun(text, at);
  }

  /// « une dispute », « la commence » being too rare to matter.
  boolean isNoun(TimeText text, int at) {
    return at > 0 && text.in(at - 1, determiner);
  }

  /// What is told of what is to come: « prévoit », « appelle à », « appelés à fermer ». It does not
  /// say when it is told itself, so it counts for what follows it alone.
  boolean plans(TimeText text, int at) {
    if (text.in(at, plans)) {
      return isPresent(text, at) || isWished(text, at);
    }
    if (text.in(at, intends)) {
      return isPresent(text, at) && wantsVerb(text, at + 1);
    }
    return text.in(at, calls)
        && at + 1 < text.size()
        && isTo(text, at + 1)
        && wantsVerb(text, at + 2)
        && !wasPlanned(text, at);
  }

  /// « de reporter », but neither « sans attendre » nor « interdiction de paraître ».
  private static boolean isWished(TimeText text, int at) {
    String word = text.token(at).text();
    return isInfinitive(word)
        && !word.endsWith("aître")
        && (at == 0 || !text.token(at - 1).folded().equals("sans"));
  }

  private static boolean isTo(TimeText text, int at) {
    return text.token(at).text().equals("à");
  }

  private boolean wantsVerb(TimeText text, int from) {
    for (int i = from; i < text.size() && i < from + INFINITIVE_WITHIN; i++) {
      if (isInfinitive(text.token(i).text()) && text.in(i, lower)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInfinitive(String word) {
    return word.length() >= SHORTEST_INFINITIVE && endsWithAny(word, INFINITIVE_ENDINGS);
  }

  /// « prévu », « reporté à »; « comme prévu » is none.
  boolean isPlanned(TimeText text, int at) {
    if (text.in(at, planned)) {
      return at == 0 || !LIKE.contains(text.token(at - 1).folded());
    }
    return text.in(at, postponed) && at + 1 < text.size() && isTowards(text, at + 1);
  }

  private static boolean isTowards(TimeText text, int at) {
    return isTo(text, at) || TOWARDS.contains(text.token(at).folded());
  }

  /// « initialement prévu », « était attendu »: it may be over.
  boolean wasPlanned(TimeText text, int at) {
    for (int i = Math.max(0, at - PARTICIPLE_WITHIN); i < at; i++) {
      if (text.in(i, wasPlanned | having)) {
        return true;
      }
    }
    return at + 1 < text.size() && text.token(at + 1).folded().equals("initialement");
  }

  boolean wasToCome(TimeText text, int at) {
    return text.in(at, wasToCome);
  }

  boolean isConditional(TimeText text, int at) {
    return isVerb(text, at) && endsWithAny(text.token(at).text(), CONDITIONAL_ENDINGS);
  }

  /// « pouvait », « rouvraient », and « avoir » before a participle: no sign where another is.
  boolean isImperfect(TimeText text, int at) {
    String word = text.token(at).text();
    return text.in(at, lower)
        && !text.in(at, noVerb)
        && (endsWithAny(word, IMPERFECT_ENDINGS) || word.equals("avoir"));
  }

  /// « indiquait », and no conditional.
  boolean isPlainImperfect(TimeText text, int at) {
    return isImperfect(text, at)
        && !endsWithAny(text.token(at).text(), NOT_PLAIN_ENDINGS)
        && !text.in(at, having | wasToCome);
  }

  /// « après », « si »: what stands before says nothing of what follows.
  boolean turns(TimeText text, int at) {
    return text.in(at, conjunction);
  }

  /// « annoncé la fermeture », « appelé à la grève », but not « annoncé » right before the date of
  /// saying so.
  boolean announces(TimeText text, int at, int first) {
    return at + 1 < first
        && ((text.in(at, announced) && text.in(at + 1, determiner))
            || (text.in(at, calls) && isTowards(text, at + 1)));
  }

  boolean forecasts(TimeText text, int at) {
    return text.in(at, forecasts);
  }

  /// « jusqu'à », « d'ici ».
  boolean isEnd(TimeText text, int at) {
    return text.in(at, end);
  }

  static boolean isSince(TimeText text, int at) {
    return text.token(at).text().equals("dès");
  }

  /// « dès », « à partir de », « jusqu'à ».
  boolean pointsOn(TimeText text, int at) {
    if (!text.in(at, onward) || text.token(at).sentenceStart()) {
      return false;
    }
    boolean from = text.token(at).folded().equals("des");
    return !from
        || (text.token(at).text().equals("dès") && !text.token(at + 1).folded().equals("le"));
  }

  /// « après », « depuis ».
  boolean opensEvent(TimeText text, int at) {
    return text.in(at, event);
  }

  /// « depuis ».
  boolean looksBack(TimeText text, int at) {
    return text.in(at, back);
  }

  /// What stands between a preposition and an expression: « dès le », « à partir de la ».
  boolean mayFollowPreposition(TimeText text, int at) {
    return text.in(at, linking);
  }

  private boolean isVerb(TimeText text, int at) {
    return text.in(at, lower)
        && !text.in(at, noVerb | past)
        && text.token(at).text().length() >= SHORTEST_VERB;
  }

  private static boolean endsWithAny(String word, List<String> endings) {
    return endings.stream().anyMatch(word::endsWith);
  }
}
