package depeche.searcher.render;

import depeche.dispatch.Ground;
import depeche.searcher.language.Language;

/// What decisions rest on, in words for people.
final class Grounds {
  private Grounds() {}

  static String name(Ground ground, Language language) {
    return language == Language.ENGLISH ? ground.label() : french(ground);
  }

  private static String french(Ground ground) {
    return switch (ground) {
      case PROMINENCE -> "notoriété";
      case NAME -> "le nom seul";
      case WORDS -> "les mots autour";
      case PARENTHESES -> "parenthèse";
      case KIND -> "autre sorte de lieu";
      case CONTEXT -> "autres lieux";
      case SENTENCE -> "même phrase";
      case STRANGE -> "rien d'autre près de là";
      case ALIAS -> "autre nom du lieu";
      case SAME_NAME -> "décidé par une autre mention";
      case INSIDE -> "dans un autre nom";
      case UNLISTED -> "absent de la liste";
      case AUTHORITY -> "notice";
      case USER -> "votre fichier";
      case GIVEN_NAME -> "prénom";
      case INITIALS -> "initiales";
      case TITLE -> "titre";
      case APPOSITION -> "apposition";
      case AGE -> "âge";
      case SPEECH -> "prise de parole";
      case CAPITALS -> "majuscules";
      case NUMERAL -> "chiffre romain";
      case SURNAME -> "patronyme connu";
      case ORGANISATION -> "mot d'organisation";
      case PLACE -> "nom de lieu";
      case ARTICLE -> "article";
      case QUOTED -> "entre guillemets";
      case COMMON_WORD -> "mot commun";
      case PERSON_NAME -> "nom de personne";
      case SENTENCE_START -> "début de phrase";
      case FULL_NAME -> "nom complet";
      case AMBIGUOUS -> "rien ne le confirme";
      case COUNTRY -> "son pays";
      case TENSE -> "temps";
      case ANCHOR -> "compté depuis le";
      case LONGER -> "moins longue, ou après elle";
      case IMPOSSIBLE -> "jour impossible";
      case NO_DATE -> "n'est pas une date";
    };
  }
}
