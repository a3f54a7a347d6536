package depeche.benchmarks;

import depeche.dispatch.DateEvidence;
import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Metadata;
import depeche.dispatch.SourceLocation;
import depeche.dispatch.TimeAnnotation;
import depeche.dispatch.Timestamp;
import depeche.indexer.annotate.Annotators;
import depeche.indexer.annotate.time.TimeAnnotator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads the dates of plain paragraphs, without places and actors.
final class DateReading {
  private static final TimeAnnotator ANNOTATOR = new TimeAnnotator();

  private DateReading() {}

  /// The dates said in a body of these paragraphs.
  static List<TimeAnnotation> dates(Optional<LocalDate> day, List<String> paragraphs) {
    Metadata metadata =
        new Metadata.Builder()
            .published(day.map(known -> new DateEvidence(Timestamp.of(known), "gold")))
            .build();
    var text = DispatchText.ofBody(paragraphs);
    var source = new SourceLocation("gold", Optional.empty(), 0);
    var dispatch = new Dispatch("gold", source, text, metadata);
    return Annotators.annotate(dispatch, List.of(ANNOTATOR)).dates();
  }
}
