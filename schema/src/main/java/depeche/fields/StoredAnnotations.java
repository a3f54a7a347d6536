package depeche.fields;

import depeche.dispatch.Place;
import depeche.dispatch.TimeInterval;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;

/// The places or dates of stored dispatches without their text, for those who read thousands.
public final class StoredAnnotations {
  /// The stored fields that [#places] reads.
  public static final Set<String> PLACE_FIELDS = Set.of(DispatchDocument.PLACES);

  /// The stored fields that [#dates] reads.
  public static final Set<String> DATE_FIELDS = Set.of(DispatchDocument.DATES);

  private StoredAnnotations() {}

  /// The places that a dispatch is counted under, each once.
  public static Set<Place> places(Document document) {
    Set<Place> places = new LinkedHashSet<>();
    for (String line : document.getValues(DispatchDocument.PLACES)) {
      AnnotationLine.countedPlace(line).ifPresent(places::add);
    }
    return places;
  }

  /// What the dates that the text speaks of resolve to.
  public static List<TimeInterval> dates(Document document) {
    var dates = new ArrayList<TimeInterval>();
    for (String line : document.getValues(DispatchDocument.DATES)) {
      AnnotationLine.interval(line).ifPresent(dates::add);
    }
    return dates;
  }
}
