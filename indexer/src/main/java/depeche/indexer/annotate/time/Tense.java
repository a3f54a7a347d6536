package depeche.indexer.annotate.time;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads from the words around an expression whether it points ahead.
///
/// The nearest sign before it in the sentence decides, then the nearest after it. Signs are the
/// verbs that [Verbs] knows, « dès » and its like right before the expression, and a past
/// participle close before it: « la loi votée mardi sera publiée ».
final class Tense {
  private static final int BEFORE = 18;
  private static final int AFTER = 12;

  /// A participle this near before an expression is what the expression belongs to, whatever verb
  /// governs the sentence.
  private static final int CLOSE = 4;

  /// Without a verb a participle further away will do: « révélé par le quotidien mardi ».
  private static final int NEAR = 8;

  /// « insistait-il » is one token; a conditional is none of these.
  private static final Pattern TAG = Pattern.compile("\\p{Ll}+(?<!r)ai(?:t|ent)-\\p{Ll}+");

  private static final Set<String> TAGS = Set.of("a", "ont");

  private final Verbs verbs;
  private final Participles participles;

  Tense(TimeLexicon lexicon) {
    verbs = new Verbs(lexicon);
    participles = new Participles(lexicon, verbs);
  }

  /// The word that decides, and where it points.
  record Sign(int at, Direction direction) {
    boolean pointsAhead() {
      return switch (direction) {
        case AHEAD, UNTIL, PLANNED, WAS_TO_COME, NEARER, NEXT -> true;
        case LAST, USUAL, HEADLINE, TOLD, RELATED -> false;
      };
    }
  }

  Direction around(TimeText text, int first, int end) {
    Optional<Sign> sign = sign(text, first, end);
    if (sign.isPresent()) {
      return sign.get().direction();
    }
    if (isImperfectBefore(text, first)) {
      return Direction.TOLD;
    }
    return text.isHeadline() ? Direction.HEADLINE : Direction.USUAL;
  }

  /// The word that decides, none if the sentence has no sign.
  Optional<Sign> sign(TimeText text, int first, int end) {
    int lead = lead(text, first);
    if (lead >= 0 && verbs.looksBack(text, lead)) {
      return Optional.of(new Sign(lead, Direction.TOLD));
    }
    Optional<Sign> verb = before(text, first);
    if (lead >= 0) {
      return onward(text, lead, first, verb.or(() -> beside(text, first, end)));
    }
    if (verb.filter(it -> !it.pointsAhead()).isPresent()) {
      return verb;
    }
    return participle(text, first, verb).or(() -> verb).or(() -> beside(text, first, end));
  }

  /// What a verb says of the beginning or end of something.
  private Optional<Sign> onward(TimeText text, int lead, int first, Optional<Sign> verb) {
    if (verb.isPresent()) {
      Sign sign = verb.get();
      return Optional.of(verbs.isEnd(text, lead) ? new Sign(sign.at(), end(sign)) : sign);
    }
    return Verbs.isSince(text, lead) && isImperfectBefore(text, first)
        ? Optional.empty()
        : Optional.of(new Sign(lead, Direction.NEARER));
  }

  /// What was done may last: « a fermé le parc jusqu'en juin ».
  private static Direction end(Sign verb) {
    return switch (verb.direction()) {
      case AHEAD -> Direction.UNTIL;
      case TOLD -> Direction.NEARER;
      case LAST, USUAL, HEADLINE, RELATED, WAS_TO_COME, NEARER, PLANNED, UNTIL, NEXT ->
          verb.direction();
    };
  }

  private Optional<Sign> beside(TimeText text, int first, int end) {
    int event = event(text, first);
    return event >= 0 ? Optional.of(new Sign(event, Direction.RELATED)) : after(text, first, end);
  }

  /// The preposition that governs the expression, −1 if none does.
  private int lead(TimeText text, int first) {
    for (int i = first - 1; i >= 0 && i >= first - CLOSE; i--) {
      if (verbs.looksBack(text, i) || verbs.pointsOn(text, i)) {
        return i;
      }
      if (!verbs.mayFollowPreposition(text, i) || text.token(i).sentenceStart()) {
        break;
      }
    }
    return -1;
  }

  private Optional<Sign> before(TimeText text, int first) {
    for (int i = first - 1; i >= 0 && i >= first - BEFORE && !closes(text, i); i--) {
      if (verbs.isPast(text, i)) {
        return Optional.of(new Sign(i, told(text, i, first)));
      }
      if (verbs.isFuture(text, i) || verbs.plans(text, i)) {
        return Optional.of(new Sign(i, Direction.AHEAD));
      }
      if (verbs.isPlanned(text, i)) {
        boolean was = verbs.wasPlanned(text, i);
        return Optional.of(new Sign(i, was ? Direction.WAS_TO_COME : Direction.PLANNED));
      }
      if (verbs.wasToCome(text, i)) {
        return Optional.of(new Sign(i, Direction.WAS_TO_COME));
      }
      if (isTagInThePast(text, i)) {
        return Optional.of(new Sign(i, Direction.TOLD));
      }
      if (verbs.isConditional(text, i)) {
        return Optional.of(new Sign(i, Direction.AHEAD));
      }
      if (text.token(i).sentenceStart() || verbs.turns(text, i)) {
        break;
      }
    }
    return Optional.empty();
  }

  /// « ont annoncé … à partir de vendredi »: told in the past, of what is to come.
  private Direction told(TimeText text, int sign, int first) {
    for (int i = sign + 1; i < first; i++) {
      if (verbs.announces(text, i, first)) {
        return Direction.USUAL;
      }
    }
    return Direction.TOLD;
  }

  private Optional<Sign> participle(TimeText text, int first, Optional<Sign> verb) {
    int from = verb.map(sign -> sign.at() + 1).orElse(0);
    int reach = verb.isPresent() ? CLOSE : NEAR;
    if (text.isHeadline() && verb.isEmpty()) {
      return Optional.empty();
    }
    for (int i = first - 1; i >= from && i >= first - reach && !pauses(text, i); i--) {
      if (participles.isParticiple(text, i)) {
        boolean open =
            participles.isOpen(text, i) || (verb.isPresent() && takesIn(text, verb.get(), i));
        Direction of = participles.isUnplanned(text, i) ? Direction.TOLD : Direction.RELATED;
        return open ? Optional.empty() : Optional.of(new Sign(i, of));
      }
      if (verb.isPresent() && verbs.isPlainImperfect(text, i)) {
        return Optional.of(new Sign(i, Direction.TOLD));
      }
      if (verb.isEmpty() && verbs.turns(text, i)) {
        break;
      }
      if (text.token(i).sentenceStart()) {
        break;
      }
    }
    return Optional.empty();
  }

  /// Whether the day of a participle is that of the verb: « prévoit un trafic perturbé lundi ».
  private boolean takesIn(TimeText text, Sign verb, int participle) {
    return participles.isNeutral(text, participle) || verbs.forecasts(text, verb.at());
  }

  private Optional<Sign> after(TimeText text, int first, int end) {
    if (first > 0
        && !text.token(first).sentenceStart()
        && participles.isParticiple(text, first - 1)) {
      return Optional.empty();
    }
    for (int i = end; i < text.size() && i < end + AFTER && !closes(text, i); i++) {
      if (text.token(i).sentenceStart()
          || isSpeechTag(text, first, i)
          || isColonBehind(text, first, i)) {
        break;
      }
      if (verbs.isPast(text, i) || verbs.wasToCome(text, i) || verbs.isPlainImperfect(text, i)) {
        return Optional.of(new Sign(i, Direction.TOLD));
      }
      if (verbs.isFuture(text, i) || verbs.isPlanned(text, i)) {
        return Optional.of(new Sign(i, Direction.AHEAD));
      }
    }
    return Optional.empty();
  }

  /// « avant le dépôt des listes mardi: les candidats ont … »
  private static boolean isColonBehind(TimeText text, int first, int at) {
    return text.token(at).text().equals(":") && !text.token(first).sentenceStart();
  }

  /// « …, a indiqué la mairie » says when it was said, not when it is.
  private boolean isSpeechTag(TimeText text, int first, int at) {
    return verbs.isPast(text, at)
        && TAGS.contains(text.token(at).folded())
        && !text.token(first).sentenceStart()
        && pauses(text, at - 1);
  }

  /// « …, indiquait un salarié dimanche »: what was said says nothing of when.
  private boolean isTagInThePast(TimeText text, int at) {
    return at > 0
        && pauses(text, at - 1)
        && (verbs.isPlainImperfect(text, at) || TAG.matcher(text.token(at).text()).matches());
  }

  /// Whether an imperfect stands before it, where no other sign does.
  private boolean isImperfectBefore(TimeText text, int first) {
    for (int i = first - 1; i >= 0 && i >= first - BEFORE && !closes(text, i); i--) {
      if (verbs.isPlainImperfect(text, i)) {
        return true;
      }
      if (text.token(i).sentenceStart() || verbs.turns(text, i)) {
        break;
      }
    }
    return false;
  }

  /// The « après » or « depuis » of « après l'accident de dimanche », −1 if there is none.
  private int event(TimeText text, int first) {
    for (int i = first - 1; i >= 0 && i >= first - NEAR && !pauses(text, i); i--) {
      if (verbs.opensEvent(text, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean closes(TimeText text, int at) {
    return switch (text.token(at).text()) {
      case ";", "." -> true;
      default -> false;
    };
  }

  private static boolean pauses(TimeText text, int at) {
    return switch (text.token(at).text()) {
      case ",", ":", "»", "\"" -> true;
      default -> closes(text, at);
    };
  }
}
