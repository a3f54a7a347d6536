package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;
import depeche.indexer.annotate.Token;
import java.util.EnumSet;
import java.util.Set;

/// Tells letters of a model, a measure or a star from the acronym of an organisation: « V10 5.2 FSI
/// », « SPF 50 », « Série 3 (G20) ».
final class Codes {
  private static final int LONGEST = 4;

  /// Kinds that have no number beside them: parties, forces and stations have (« 112 LR », « la CRS
  /// 8 », « TF 1 »).
  private static final Set<ActorKind> UNCOUNTED =
      EnumSet.of(
          ActorKind.INTERNATIONAL_ORGANISATION,
          ActorKind.NGO,
          ActorKind.COMPANY,
          ActorKind.OTHER,
          ActorKind.GOVERNMENT);

  private Codes() {}

  /// Whether what stands around an acronym says that it is a code.
  static boolean is(PassageText text, int at, KnownOrganisation organisation) {
    String written = text.token(at).text();
    if (isLetterAndNumber(written)) {
      return organisation.kind() == ActorKind.INTERNATIONAL_ORGANISATION
          ? text.is(at - 1, "(") && text.is(at + 1, ")")
          : isModelOf(text, at - 1);
    }
    boolean acronym =
        written.length() <= LONGEST && written.chars().allMatch(Character::isUpperCase);
    return acronym
        && (isDecimal(text, at - 1)
            || isMeasured(text, at)
            || (UNCOUNTED.contains(organisation.kind())
                && (isCount(text, at - 1) || isCount(text, at + 1))));
  }

  /// « M6 », « G20 ».
  private static boolean isLetterAndNumber(String written) {
    return written.length() > 1
        && written.length() <= 3
        && Character.isUpperCase(written.charAt(0))
        && written.chars().skip(1).allMatch(Character::isDigit);
  }

  /// « BMW M6 »: a capital right before, which is not that of the sentence.
  private static boolean isModelOf(PassageText text, int before) {
    if (before < 0) {
      return false;
    }
    Token token = text.token(before);
    return token.shape() == Token.Shape.CAPITALS
        || (token.isCapitalised() && !token.sentenceStart());
  }

  private static boolean isDecimal(PassageText text, int at) {
    return at >= 0 && at < text.size() && text.token(at).text().matches("\\d+[.,]\\d+");
  }

  /// « 12 Go de RAM »: a unit and « de » before it.
  private static boolean isMeasured(PassageText text, int at) {
    return at > 1 && text.is(at - 1, "de") && text.token(at - 2).text().matches("\\d*[GMTk][bBo]");
  }

  /// A number that is no year.
  private static boolean isCount(PassageText text, int at) {
    return at >= 0
        && at < text.size()
        && text.token(at).text().matches("\\d{1,3}")
        && !text.is(at + 1, "%");
  }
}
