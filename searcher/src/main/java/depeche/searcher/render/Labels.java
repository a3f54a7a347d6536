package depeche.searcher.render;

import depeche.dispatch.ActorKind;
import depeche.dispatch.Place;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import java.util.List;

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

  /// Whether values are shown as paths: places are, days print whole.
  static boolean isPath(FacetDimension dimension) {
    return dimension.field().use() == DispatchField.Use.PLACE;
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
