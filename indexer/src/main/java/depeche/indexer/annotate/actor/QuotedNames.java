package depeche.indexer.annotate.actor;

import depeche.analysis.FrenchVocabulary;
import depeche.dispatch.ActorKind;
import depeche.indexer.annotate.Token;
import java.util.Optional;

/// Finds names between quotation marks behind the noun that says what they are: « la web-télé "Le
/// Média" », « le collectif "Nous toutes" ».
final class QuotedNames {
  private static final int MOST_TOKENS = 4;

  private QuotedNames() {}

  /// The name between the marks that open at a token; empty unless every word of it but the small
  /// ones has a capital, since a newspaper's noun announces what it says too.
  static Optional<HeadedNames.Found> behind(PassageText text, int open, Head head) {
    if (!isOwn(head) || !(text.is(open, "\"") || text.is(open, "«"))) {
      return Optional.empty();
    }
    int at = open + 1;
    while (at < text.size() && at <= open + MOST_TOKENS && isNamePart(text, at, open + 1)) {
      at++;
    }
    boolean closed = at > open + 1 && (text.is(at, "\"") || text.is(at, "»"));
    // « le groupe "Tourisme" » of a parliament
    boolean word =
        head.kind() == ActorKind.COMPANY
            && at == open + 2
            && FrenchVocabulary.contains(text.token(open + 1).folded());
    return closed && !word
        ? Optional.of(
            new HeadedNames.Found(open + 1, at - 1, head.kind(), "beside own " + head.noun()))
        : Optional.empty();
  }

  private static boolean isOwn(Head head) {
    return switch (head.kind()) {
      case COMPANY, MEDIA, PARTY, NGO -> !head.plural();
      case PERSON,
          GOVERNMENT,
          MINISTRY,
          PARLIAMENT,
          COURT,
          POLICE,
          ARMY,
          ARMED_GROUP,
          INTERNATIONAL_ORGANISATION,
          UNION,
          CLUB,
          RELIGIOUS,
          OTHER ->
          false;
    };
  }

  private static boolean isNamePart(PassageText text, int at, int first) {
    Token token = text.token(at);
    boolean small = at > first && (token.isElision() || PersonFinder.isSmall(token.folded()));
    return token.isCapitalised() || token.shape() == Token.Shape.MIXED || small;
  }
}
