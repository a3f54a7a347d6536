package depeche.indexer.annotate.place;

import depeche.dispatch.Place;
import depeche.dispatch.PlaceAnnotation;
import depeche.dispatch.PlaceMention;
import depeche.indexer.annotate.Annotations;
import depeche.indexer.annotate.Annotator;
import depeche.indexer.annotate.Reading;
import depeche.places.Gazetteer;
import depeche.places.GazetteerEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Recognises and resolves the places of a dispatch: names that the gazetteer knows, judged by
/// prominence, by the words around them and by the other places of the dispatch; and places that no
/// list knows where the text says what they are.
public final class ToponymAnnotator implements Annotator {
  private final Gazetteer gazetteer;
  private final Cues cues = Cues.bundled();

  public ToponymAnnotator(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public void annotate(Reading reading, Annotations found) {
    List<Toponym> toponyms = new ToponymFinder(gazetteer, cues, found).find(reading);
    var demonyms = DispatchGeography.ofDemonyms(reading, gazetteer);
    new ToponymResolver(gazetteer, demonyms, toponyms).resolve();
    grouped(toponyms).forEach((place, mentions) -> found.add(annotation(place, mentions)));
  }

  private static Map<GazetteerEntry, List<Toponym>> grouped(List<Toponym> toponyms) {
    var grouped = new LinkedHashMap<GazetteerEntry, List<Toponym>>();
    for (Toponym toponym : toponyms) {
      if (toponym.accepted && !toponym.claimed) {
        toponym
            .chosen()
            .ifPresent(
                choice -> grouped.computeIfAbsent(choice, _ -> new ArrayList<>()).add(toponym));
      }
    }
    return grouped;
  }

  private PlaceAnnotation annotation(GazetteerEntry entry, List<Toponym> toponyms) {
    Place place = gazetteer.place(entry);
    List<PlaceMention> mentions =
        toponyms.stream()
            .map(toponym -> new PlaceMention(toponym.mention(), toponym.role))
            .toList();
    return new PlaceAnnotation(place, mentions, "gazetteer " + entry.id());
  }
}
