package depeche.indexer.annotate.actor;

import depeche.analysis.FrenchVocabulary;
import depeche.dispatch.ActorKind;
import depeche.indexer.annotate.Token;
import java.util.Set;

/// What the words right before and behind a head say of it.
final class HeadContext {
  private static final Set<String> FEMININE =
      Set.of("police", "armée", "gendarmerie", "marine", "justice", "aviation", "garde", "flotte");

  private static final Set<String> UNITS =
      Set.of("régiment", "division", "bataillon", "brigade", "escadron", "corps d'armée");

  private HeadContext() {}

  /// The head as it is meant: « le département américain de la Justice » is a ministry.
  static Head inState(PassageText text, Phrases.Match<Head> match, PlaceEvidence places) {
    int next = match.last() + 1;
    boolean foreign =
        match.value().noun().equals("département")
            && next + 1 < text.size()
            && text.token(next + 1).folded().startsWith("d")
            && places.isDemonym(text.token(next).text())
            && !text.token(next).folded().startsWith("francais");
    return foreign
        ? new Head("département d'État", ActorKind.MINISTRY, match.value().plural(), false)
        : match.value();
  }

  /// The kind of what bears a name of its own beside a head: a public agency is one of something («
  /// agence de l'eau »), « Agence Varnelec » may be anybody's.
  static ActorKind kindBeside(Head head) {
    return head.noun().equals("agence") ? ActorKind.OTHER : head.kind();
  }

  /// « l'ONG spécialisée TRIAL »: a participle before a name.
  static boolean isSpecialised(PassageText text, int at) {
    if (at + 1 >= text.size() || text.token(at).shape() != Token.Shape.LOWER) {
      return false;
    }
    String word = text.token(at).text();
    boolean participle = word.endsWith("é") || word.endsWith("ée");
    return participle && Complements.isName(text, at + 1) && !text.token(at + 1).sentenceStart();
  }

  /// « l'association Règles élémentaires »: right behind the noun, at the end of the phrase.
  static boolean isWordAndAdjective(PassageText text, int start, NameRun run) {
    int word = run.last() + 1;
    return run.tokens() == 1
        && run.first() == start + 1
        && word + 1 < text.size()
        && text.token(word).shape() == Token.Shape.LOWER
        && text.token(word + 1).shape() == Token.Shape.SIGN
        && (text.is(word + 1, ",") || text.is(word + 1, ".") || text.is(word + 1, ")"))
        && FrenchVocabulary.contains(text.token(run.first()).folded())
        && FrenchVocabulary.contains(text.token(word).folded());
  }

  /// Whether the adjective of a country at a token says whose body the head is: not in « les armées
  /// syrienne et russe » and « les Parlements européens », which are several, nor in « les services
  /// de police français », where it has another gender.
  static boolean agrees(PassageText text, Phrases.Match<Head> match, int adjective) {
    String word = text.token(adjective).folded();
    boolean feminine = FEMININE.contains(match.value().noun());
    return !match.value().plural() && (!feminine || word.endsWith("e") || word.endsWith("es"));
  }

  /// « le 2e régiment », « la 82e division »: units of an army bear numbers; « la 2e division » is
  /// one of sport.
  static boolean isNumberedUnit(PassageText text, int start, Head head) {
    boolean division = head.noun().equals("division");
    return UNITS.contains(head.noun())
        && !head.plural()
        && start > 0
        && !text.isTaken(start - 1, start - 1)
        && text.token(start - 1)
            .text()
            .matches(division ? "\\d{2,3}(e|ème|è)" : "\\d{1,3}(er|re|e|ème|è)");
  }

  /// « le 4e régiment de hussards de Metz »: where a unit lies is no part of its name.
  static int withoutGarrison(PassageText text, int end, PlaceEvidence places) {
    boolean of = text.is(end - 1, "de") || text.token(end - 1).text().equals("d'");
    return of && places.prominence(text.token(end).text()) > 0 ? end - 2 : end;
  }

  /// « la plateforme MQB » is what carmakers build on, and nobody.
  static boolean isBase(Head head, Token name) {
    return head.noun().equals("plateforme") && name.shape() != Token.Shape.CAPITALISED;
  }

  /// « CHU », « Ehpad »
  static boolean isShort(Phrases.Match<Head> match) {
    return match.phrase().words().size() == 1 && match.phrase().form().length() <= 5;
  }

  /// Whether a known name stands without this noun.
  static boolean isLeftOut(Head head) {
    return head.noun().equals("groupe") || head.noun().startsWith("syndicat");
  }

  /// « le groupe de formation IGS », « le nom de marque Tanaxan »: a noun behind a bare « de » only
  /// says of what kind the one before is.
  static boolean isComplement(PassageText text, int head) {
    if (text.token(head).text().equals("rassemblement")) {
      // of cars and their drivers rather than of voters
      return true;
    }
    return head > 1
        && (text.is(head - 1, "de") || text.token(head - 1).text().equals("d'"))
        && text.token(head).shape() == Token.Shape.LOWER
        && text.token(head - 2).shape() == Token.Shape.LOWER;
  }

  /// « Institut for Public Policy »: what goes on in English is no French head.
  static boolean isEnglish(PassageText text, int at) {
    return text.is(at, "for") || text.is(at, "of");
  }

  /// The last token of a name before somebody's: « l'agence britannique PA Anselme Tavernois ».
  static int beforePerson(PassageText text, NameRun run, ActorLexicon lexicon) {
    boolean person =
        run.tokens() > 2
            && text.token(run.first()).shape() == Token.Shape.CAPITALS
            && lexicon.givenNames().isSure(text.token(run.first() + 1).folded());
    return person ? run.first() : run.last();
  }

  /// « université de Rennes 1 »
  static int numbered(PassageText text, int last) {
    boolean number =
        last + 1 < text.size()
            && text.token(last + 1).shape() == Token.Shape.NUMBER
            && text.token(last + 1).text().length() == 1;
    return number ? last + 1 : last;
  }
}
