package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;
import depeche.indexer.annotate.Token;
import java.util.Set;

/// The words by which the press quotes a newspaper.
final class Publications {
  private static final int REACH = 8;
  private static final Set<String> PAGES =
      Set.of("colonnes", "pages", "micro", "antenne", "plateau", "site", "une", "couverture");
  private static final Set<String> GRANTED =
      Set.of(
          "accorde",
          "accordee",
          "accordees",
          "confie",
          "confiee",
          "donne",
          "donnee",
          "livre",
          "livree",
          "entretien",
          "interview",
          "declare",
          "raconte",
          "explique",
          "revele");

  /// What a newspaper has: « les révélations du Monde ».
  private static final Set<String> OWN =
      Set.of(
          "journaliste",
          "journalistes",
          "revelations",
          "informations",
          "information",
          "enquete",
          "article",
          "tribune",
          "edition",
          "editions",
          "numero",
          "directeur",
          "directrice",
          "redaction",
          "redactions",
          "redacteur",
          "redactrice",
          "correspondant",
          "correspondante",
          "correspondants",
          "editorialiste",
          "lecteurs",
          "colonnes",
          "site",
          "micro",
          "matinale",
          "interview",
          "questions",
          "ancien",
          "ancienne",
          "debat",
          "invite",
          "invitee");

  /// What is done by a newspaper: « relayé par Closer ».
  private static final String[] DONE = {
    "relay",
    "rapport",
    "cite",
    "publi",
    "revel",
    "reper",
    "interrog",
    "contact",
    "consult",
    "realis",
    "interview",
    "joint",
    "questionn",
    "devoil",
    "recueilli",
    "diffus",
    "relat"
  };

  private Publications() {}

  /// « dans les colonnes de Closer », « une interview accordée à Closer ».
  static boolean isQuoted(PassageText text, int start) {
    if (start < 2) {
      return false;
    }
    String noun = text.token(start - 2).folded();
    boolean of = text.is(start - 1, "de") || text.token(start - 1).text().equals("d'");
    boolean to = text.token(start - 1).text().equals("à");
    return (of && PAGES.contains(noun)) || (to && GRANTED.contains(noun));
  }

  /// « le Figaro », which in the midst of a sentence may have a small article.
  static boolean isWithSmallArticle(
      Phrases.Match<KnownOrganisation> match, PassageText text, int start) {
    boolean form =
        match.value().kind() == ActorKind.MEDIA
            && match.phrase().form().equals(match.value().name());
    if (form && match.phrase().words().size() > 3) {
      // « la Dépêche du Midi » can be nothing else
      return text.token(start + 1).shape() == Token.Shape.CAPITALISED;
    }
    return form
        && match.last() == start + 1
        && match.phrase().words().size() == 2
        && text.token(match.last()).shape() == Token.Shape.CAPITALISED
        && !(match.last() + 1 < text.size() && text.token(match.last() + 1).isCapitalised())
        && isSource(text, start);
  }

  /// Whether the words around an ambiguous name are those by which one quotes a newspaper.
  static boolean isPress(PassageText text, int start, int last, ActorLexicon lexicon) {
    if (!Ambiguity.isArticle(text.token(start)) && !text.token(start).isCapitalised()) {
      // « la revue Nature » is read by its noun
      return false;
    }
    if (start == 0 || (text.token(start).sentenceStart() && start == last)) {
      return false;
    }
    boolean article = text.is(start - 1, "le") || text.is(start - 1, "la");
    boolean within = article && text.is(start - 2, "dans") && isAlone(text, start, last);
    if (within || isSource(text, article ? start - 1 : start) || isQuoted(text, start)) {
      return true;
    }
    // « à en croire l'Union nationale des propriétaires »
    boolean longer =
        last + 1 < text.size() && FrenchEndings.isAdjective(text.token(last + 1).folded());
    if (text.token(start).isElision() && !longer && isSaid(text, start - 1, lexicon)) {
      return true;
    }
    boolean of = text.is(start - 1, "du") || text.is(start - 1, "de") || text.is(start - 1, "d'");
    if (of && start > 1 && OWN.contains(text.token(start - 2).folded())) {
      return true;
    }
    boolean named = text.token(start).isCapitalised() || text.token(start).isElision();
    if (named && Businesses.joins(text, start - 1) && isMedia(text, start - 2, lexicon)) {
      return true;
    }
    boolean to = text.is(start - 1, "au") || text.token(start - 1).text().equals("à");
    return to && speaks(text, start - 1, lexicon);
  }

  /// « dans le Guardian », not « dans le Point Godwin ».
  private static boolean isAlone(PassageText text, int start, int last) {
    // « dans le Sud-Ouest »
    boolean compass = text.token(start).text().indexOf('-') > 0;
    if (start < last || compass || text.token(start).shape() != Token.Shape.CAPITALISED) {
      return false;
    }
    if (last + 1 >= text.size()) {
      return true;
    }
    Token next = text.token(last + 1);
    boolean adjective =
        next.shape() == Token.Shape.LOWER && FrenchEndings.isAdjective(next.folded());
    return !next.isCapitalised() && !adjective;
  }

  /// « selon le Figaro », « des propos relayés par Closer », « dans Libération ».
  private static boolean isSource(PassageText text, int start) {
    boolean within = text.is(start - 1, "dans") && text.token(start).isCapitalised();
    boolean after = text.is(start - 1, "apres") && text.is(start - 2, "d'");
    boolean by = text.is(start - 1, "par") && start > 1 && isDone(text.token(start - 2).folded());
    return within || after || by || text.is(start - 1, "selon") || text.is(start - 1, "dont");
  }

  /// Whether the name of a newspaper or a station ends at a token: « Europe 1 et l'Express ».
  private static boolean isMedia(PassageText text, int last, ActorLexicon lexicon) {
    for (int i = Math.max(0, last - 2); i <= last; i++) {
      int end = last;
      if (text.token(i).isCapitalised()
          && lexicon.organisations().at(text, i).stream()
              .anyMatch(match -> match.last() == end && match.value().kind() == ActorKind.MEDIA)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDone(String folded) {
    for (String stem : DONE) {
      if (folded.startsWith(stem)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word of speech ends at a token: « rapporte l'Opinion ».
  private static boolean isSaid(PassageText text, int last, ActorLexicon lexicon) {
    for (int i = Math.max(0, last - 2); i <= last; i++) {
      if (lexicon.speech().at(text, i).stream().anyMatch(match -> match.last() == last)) {
        return true;
      }
    }
    return false;
  }

  /// Whether somebody speaks before: « assure la juriste Anne Levade au Monde ».
  private static boolean speaks(PassageText text, int before, ActorLexicon lexicon) {
    for (int i = before - 1; i >= Math.max(0, before - REACH); i--) {
      if (text.is(i, ".")) {
        return false;
      }
      if (!lexicon.speech().at(text, i).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
