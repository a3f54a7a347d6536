package depeche.indexer.annotate.place;

import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.ActorKind;
import depeche.dispatch.Mention;
import depeche.dispatch.PlaceKind;
import depeche.dispatch.Span;
import depeche.indexer.annotate.Annotations;
import depeche.places.GazetteerEntry;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Names of places inside those of actors: « Olympique de Marseille » says nothing of where, but a
/// « tribunal de Rennes » or a « mairie de Sauve » is in the town that it is named after.
final class ActorSpans {
  private final Annotations annotations;

  ActorSpans(Annotations annotations) {
    this.annotations = annotations;
  }

  /// Whether a name is taken and says nothing of where the dispatch is.
  boolean hide(Span span) {
    return annotations.isClaimed(span) && !isSeat(span);
  }

  /// Whether the whole name, and no more, is taken: by a company or a person of the same name.
  boolean isNamesake(Span span) {
    List<Span> taken =
        annotations.actors().stream()
            .flatMap(actor -> actor.mentions().stream())
            .map(Mention::span)
            .filter(span::overlaps)
            .toList();
    return !taken.isEmpty() && taken.stream().allMatch(span::equals);
  }

  /// Whether a government is called by this name: « à Matignon », « à Bercy ».
  private boolean isPowerName(Span span) {
    return isCalled(span, EnumSet.of(ActorKind.GOVERNMENT, ActorKind.MINISTRY));
  }

  /// Whether a company, a newspaper or a university is called by this name.
  private boolean isCompany(Span span) {
    return isCalled(span, EnumSet.of(ActorKind.COMPANY, ActorKind.MEDIA, ActorKind.OTHER));
  }

  private boolean isCalled(Span span, Set<ActorKind> kinds) {
    return annotations.actors().stream()
        .filter(actor -> kinds.contains(actor.actor().kind()))
        .flatMap(actor -> actor.mentions().stream())
        .anyMatch(mention -> mention.span().equals(span));
  }

  /// « à Matignon » is the government, « à la Maison Blanche » is in a house too.
  private boolean isPower(Toponym toponym, Span span) {
    return isPowerName(span) && !isBuilding(toponym);
  }

  private static boolean isBuilding(Toponym toponym) {
    return toponym.names.candidates().getFirst().kind() == PlaceKind.BUILDING;
  }

  /// « à » is enough for a town of France; « une offre faite à Toyota » is not in Japan.
  boolean isInTown(Toponym toponym, Span span) {
    boolean french = toponym.names.candidates().getFirst().isFrench();
    double weight = toponym.evidence.weight();
    return toponym.evidence.wants() == Cue.Sort.CITY
        && (weight >= 3
            || (weight >= 1.5
                && !isPower(toponym, span)
                && (french || isBuilding(toponym) || !isCompany(span))));
  }

  /// Whether a local institution is named after this place.
  private boolean isSeat(Span span) {
    for (ActorAnnotation actor : annotations.actors()) {
      if (isLocal(actor)) {
        for (Mention mention : actor.mentions()) {
          if (mention.span().contains(span)
              && mention.span().end() == span.end()
              && mention.span().start() < span.start()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isLocal(ActorAnnotation actor) {
    return switch (actor.actor().kind()) {
      case COURT, POLICE, GOVERNMENT, RELIGIOUS, OTHER -> true;
      // a shop of a town; that of a known company is but a part of its name
      case COMPANY -> !actor.rule().startsWith("authority");
      case PERSON,
          MINISTRY,
          PARLIAMENT,
          PARTY,
          ARMY,
          ARMED_GROUP,
          INTERNATIONAL_ORGANISATION,
          MEDIA,
          UNION,
          NGO,
          CLUB ->
          false;
    };
  }

  /// Whether a place may be the seat of a local institution: a town or a French département.
  static boolean isTown(GazetteerEntry place) {
    return place.kind() == PlaceKind.CITY || place.id().startsWith("fr:");
  }
}
