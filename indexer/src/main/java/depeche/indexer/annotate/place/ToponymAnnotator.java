package depeche.indexer.annotate.place;

import depeche.dispatch.Place;
import depeche.dispatch.PlaceAnnotation;
import depeche.dispatch.PlaceMention;
import depeche.dispatch.PlaceRole;
import depeche.indexer.annotate.Annotations;
import depeche.indexer.annotate.Annotator;
import depeche.indexer.annotate.Reading;
import depeche.places.Gazetteer;
import depeche.places.GazetteerEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Recognises and resolves the places of a dispatch: names that the gazetteer knows, judged by
/// prominence, by the words around them and by the other places of the dispatch; and places that no
/// list knows where the text says what they are.
public final class ToponymAnnotator implements Annotator {
  private final Gazetteer gazetteer;
  private final Cues cues = Cues.bundled();
  private final GovernmentRole governments = new GovernmentRole();

  public ToponymAnnotator(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public void annotate(Reading reading, Annotations found) {
    List<Toponym> toponyms = new ToponymFinder(gazetteer, cues, found).find(reading);
    var demonyms = DispatchGeography.ofDemonyms(reading, gazetteer);
    var resolver = new ToponymResolver(demonyms, toponyms);
    DispatchGeography geography = resolver.resolve();
    var places = new ArrayList<PlaceAnnotation>();
    grouped(toponyms)
        .forEach((place, mentions) -> places.add(annotation(place, mentions, geography)));
    places.addAll(new UnlistedPlaces(gazetteer, cues, toponyms, geography, found).find(reading));
    places.sort(Comparator.comparing(place -> place.mentions().getFirst().mention().span()));
    if (found.isExplained()) {
      var decisions = new ToponymDecisions(gazetteer, resolver, geography, found);
      decisions.of(toponyms).forEach(found::explain);
      decisions.unlisted(places).forEach(found::explain);
    }
    places.forEach(found::add);
  }

  private static Map<GazetteerEntry, List<Toponym>> grouped(List<Toponym> toponyms) {
    var grouped = new LinkedHashMap<GazetteerEntry, List<Toponym>>();
    for (Toponym toponym : toponyms) {
      if (toponym.accepted && !toponym.claimed) {
        toponym
            .chosen()
            .filter(choice -> !toponym.seat || ActorSpans.isTown(choice))
            .ifPresent(
                choice -> grouped.computeIfAbsent(choice, _ -> new ArrayList<>()).add(toponym));
      }
    }
    return grouped;
  }

  private PlaceAnnotation annotation(
      GazetteerEntry entry, List<Toponym> toponyms, DispatchGeography geography) {
    Place place = gazetteer.place(entry);
    if (place.country().isEmpty()) {
      place = in(place, geography.likeliest(gazetteer.countries(entry)));
    }
    List<PlaceMention> mentions =
        toponyms.stream()
            .map(toponym -> new PlaceMention(toponym.mention(), role(toponym)))
            .toList();
    String words = toponyms.getFirst().evidence.words();
    String rule = "gazetteer " + entry.id() + (words.isEmpty() ? "" : " (" + words + ")");
    return new PlaceAnnotation(place, mentions, rule);
  }

  /// The Pyrénées of a dispatch on France are in France.
  private static Place in(Place place, Optional<String> country) {
    return new Place(place.name(), place.kind(), place.id(), country, place.path(), place.point());
  }

  private PlaceRole role(Toponym toponym) {
    boolean government = toponym.role == PlaceRole.TEXT && governments.holds(toponym);
    return government ? PlaceRole.GOVERNMENT : toponym.role;
  }
}
