package depeche.cli;

import depeche.fields.DispatchField;
import java.util.List;
import java.util.Locale;

/// One option for the values of one field; the French name is the one that is read.
record FieldChoice(
    DispatchField field,
    String french,
    String english,
    String label,
    String inFrench,
    String inEnglish) {
  static final List<FieldChoice> ALL =
      List.of(
          new FieldChoice(
              DispatchField.PLACE,
              "--lieu",
              "--place",
              "LIEU",
              "un lieu ou ce qu'il contient, sous l'un de ses noms",
              "a place or anything inside it, by any of its names"),
          new FieldChoice(
              DispatchField.ACTOR,
              "--acteur",
              "--actor",
              "ACTEUR",
              "un acteur, sous l'un de ses noms",
              "an actor, by any of its names"),
          new FieldChoice(
              DispatchField.ACTOR_KIND,
              "--typeacteur",
              "--actorkind",
              "SORTE",
              "une sorte d'acteur : personne, ministère, « groupe armé »…",
              "a kind of actor: person, ministry, \"armed group\"…"),
          new FieldChoice(
              DispatchField.EVENT,
              "--quand",
              "--when",
              "DATE",
              "une date dont parle le texte : 2020-02-03, « été 2019 »…",
              "a date the text speaks of: 2020-02-03, \"été 2019\"…"),
          new FieldChoice(
              DispatchField.POINT,
              "--près",
              "--near",
              "LIEU,KM",
              "à moins de tant de kilomètres d'un lieu : Mulhouse,30km",
              "within a distance of a place: Mulhouse,30km"),
          new FieldChoice(
              DispatchField.DATELINE,
              "--origine",
              "--dateline",
              "LIEU",
              "le lieu d'où vient la dépêche",
              "the place the dispatch was sent from"),
          new FieldChoice(
              DispatchField.AGENCY,
              "--agence",
              "--agency",
              "AGENCE",
              "l'agence de presse : AFP, Reuters…",
              "the news agency: AFP, Reuters…"),
          new FieldChoice(
              DispatchField.SITE,
              "--site",
              "--site",
              "SITE",
              "le site ou le journal",
              "the site or the newspaper"),
          new FieldChoice(
              DispatchField.SECTION,
              "--rubrique",
              "--section",
              "RUBRIQUE",
              "la rubrique",
              "the section"),
          new FieldChoice(
              DispatchField.AUTHOR,
              "--auteur",
              "--author",
              "AUTEUR",
              "l'auteur, comme il signe",
              "the author, as signed"),
          new FieldChoice(
              DispatchField.KEYWORD,
              "--motclé",
              "--keyword",
              "MOT",
              "un mot-clé donné par l'éditeur",
              "a keyword given by the publisher"),
          new FieldChoice(
              DispatchField.PRIORITY,
              "--priorité",
              "--priority",
              "PRIORITÉ",
              "flash, bulletin, urgent, alerte ou ordinaire",
              "flash, bulletin, urgent, alert or ordinary"));

  String englishLabel() {
    return field == DispatchField.POINT
        ? "PLACE,KM"
        : english.substring(2).toUpperCase(Locale.ROOT);
  }
}
