package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;
import java.util.Optional;
import java.util.Set;

/// Reads the name of a body that stands between commas behind what somebody calls it: « son
/// association, Racines vives, », « la même ONG, Peace Now. ».
final class Appositions {
  private static final Set<String> OWN =
      Set.of("son", "sa", "leur", "notre", "cette", "ce", "meme", "propre");

  private static final int FARTHEST = 3;

  private Appositions() {}

  /// The kind of what a run names, by the head before its comma; empty if no such head stands there
  /// or the run goes on.
  static Optional<ActorKind> kind(PassageText text, NameRun run, ActorLexicon lexicon) {
    int comma = run.first() - 1;
    int end = run.last() + 1;
    boolean closed = text.is(end, ",") || text.is(end, ".") || text.is(end, ")");
    if (comma < 2 || !text.is(comma, ",") || !closed) {
      return Optional.empty();
    }
    for (int i = Math.max(1, comma - FARTHEST); i < comma; i++) {
      for (Phrases.Match<Head> match : lexicon.heads().at(text, i)) {
        Head head = match.value();
        boolean whole = match.last() == comma - 1 && !head.plural() && isNamed(head.kind());
        if (whole && OWN.contains(text.token(i - 1).folded())) {
          return Optional.of(head.kind());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNamed(ActorKind kind) {
    return switch (kind) {
      case COMPANY, MEDIA, NGO, PARTY, CLUB -> true;
      default -> false;
    };
  }
}
