package depeche.searcher.render;

import depeche.dispatch.ActorKind;
import depeche.dispatch.Metadata;
import depeche.dispatch.Place;
import depeche.dispatch.Status;
import depeche.dispatch.Timestamp;
import depeche.dispatch.Zone;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import depeche.searcher.language.Days;
import depeche.searcher.language.Language;
import depeche.searcher.query.Vocabulary;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How places, actors and facets are named to people.
final class Labels {
  private Labels() {}

  /// `Syrie > Idlib`: the country, where it has one, and the place.
  static String place(Place place) {
    return country(place.path(), place.country().isPresent());
  }

  private static String country(List<String> path, boolean hasCountry) {
    return hasCountry && path.size() > 2 ? path.get(1) + " > " + path.getLast() : path.getLast();
  }

  /// A path or other label in at most `width` columns: containers go first, the widest before the
  /// others, `… > Var > Draguignan`.
  static String fitted(List<String> path, String label, int width) {
    String fitted = label;
    for (int from = 1; from < path.size() && Wrapping.columns(fitted) > width; from++) {
      fitted = "… > " + SafeText.forTerminal(String.join(" > ", path.subList(from, path.size())));
    }
    return Wrapping.cut(fitted, width);
  }

  /// A value of a dimension as people read it: those of vocabularies have French names.
  static String value(FacetDimension dimension, String value, Language language) {
    return language == Language.FRENCH ? Vocabulary.name(dimension.field(), value) : value;
  }

  /// What keeps a dispatch from being taken as it stands: that it is cancelled, corrected, an
  /// update, held back, or under embargo until a moment.
  static List<String> states(Metadata metadata, Language language) {
    var states = new ArrayList<String>();
    if (metadata.status() != Status.USABLE) {
      String label = metadata.status().label();
      states.add(language.choose(Vocabulary.name(DispatchField.STATUS, label), label));
    }
    metadata
        .embargoedUntil()
        .ifPresent(it ->
            states.add(
                language.choose("embargo jusqu'au ", "embargo until ")
                    + Days.inWords(Timestamp.of(it.atOffset(ZoneOffset.UTC)), language)));
    return states;
  }

  /// Whether values are shown as paths: places are, days print whole.
  static boolean isPath(FacetDimension dimension) {
    return dimension.field().use() == DispatchField.Use.PLACE;
  }

  /// The name of a dimension for programs; without one, words are meant.
  static String name(Optional<FacetDimension> dimension) {
    return dimension.map(it -> it.field().indexName()).orElse("word");
  }

  /// The heading of a facet.
  static String heading(FacetDimension dimension, Language language) {
    return switch (dimension) {
      case PLACE -> language.choose("Lieux", "Places");
      case ACTOR -> language.choose("Acteurs", "Actors");
      case PUBLISHED -> language.choose("Parution", "Published");
      case DATELINE -> language.choose("Origine", "Datelines");
      case ACTOR_KIND -> language.choose("Sortes d'acteurs", "Kinds of actors");
      case AGENCY -> language.choose("Agences", "Agencies");
      case SITE -> "Sites";
      case SECTION -> language.choose("Rubriques", "Sections");
      case KEYWORD -> language.choose("Mots-clés", "Keywords");
      case AUTHOR -> language.choose("Auteurs", "Authors");
      case LANGUAGE -> language.choose("Langues", "Languages");
      case PRIORITY -> language.choose("Priorités", "Priorities");
      case GENRE -> "Genres";
      case FAMILY -> language.choose("Familles", "Families");
      case EVENT -> language.choose("Dates du texte", "Event dates");
    };
  }

  /// `12 dépêches`.
  static String dispatches(long count, Language language) {
    return count == 0
        ? language.choose("Aucune dépêche", "No dispatch")
        : Numbers.grouped(count, language)
            + (count == 1
                ? language.choose(" dépêche", " dispatch")
                : language.choose(" dépêches", " dispatches"));
  }

  static String zone(Zone zone, Language language) {
    return language == Language.ENGLISH
        ? zone.label()
        : switch (zone) {
          case TITLE -> "titre";
          case KICKER -> "surtitre";
          case SLUGLINE -> "slug";
          case DATELINE -> "origine";
          case LEAD -> "chapo";
          case BODY -> "corps";
          case CAPTION -> "légende";
          case COMMENT -> "commentaire";
        };
  }

  static String kind(ActorKind kind, Language language) {
    return language == Language.ENGLISH
        ? kind.label()
        : switch (kind) {
          case PERSON -> "personne";
          case GOVERNMENT -> "gouvernement";
          case MINISTRY -> "ministère";
          case PARLIAMENT -> "parlement";
          case PARTY -> "parti";
          case COURT -> "justice";
          case POLICE -> "police";
          case ARMY -> "armée";
          case ARMED_GROUP -> "groupe armé";
          case INTERNATIONAL_ORGANISATION -> "organisation internationale";
          case COMPANY -> "entreprise";
          case MEDIA -> "média";
          case UNION -> "syndicat";
          case NGO -> "ONG";
          case CLUB -> "club";
          case RELIGIOUS -> "religion";
          case OTHER -> "autre";
        };
  }
}
