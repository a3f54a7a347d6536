package depeche.indexer.annotate.time;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.DateEvidence;
import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Metadata;
import depeche.dispatch.SourceLocation;
import depeche.dispatch.TimeAnnotation;
import depeche.dispatch.Timestamp;
import depeche.indexer.annotate.Annotators;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads the dates of texts for tests.
final class TimeReadings {
  private static final TimeAnnotator ANNOTATOR = new TimeAnnotator();

  private TimeReadings() {}

  static List<TimeAnnotation> dates(Optional<LocalDate> day, String... paragraphs) {
    return annotated(day, paragraphs).dates();
  }

  /// The dates of a headline without a text.
  static List<TimeAnnotation> datesOfHeadline(LocalDate day, String title) {
    return annotated(Optional.of(day), DispatchText.of(title, "", List.of())).dates();
  }

  static AnnotatedDispatch annotated(Optional<LocalDate> day, String... paragraphs) {
    var text = DispatchText.ofBody(List.of(paragraphs));
    return annotated(day, text);
  }

  private static AnnotatedDispatch annotated(Optional<LocalDate> day, DispatchText text) {
    Metadata metadata =
        new Metadata.Builder()
            .published(day.map(known -> new DateEvidence(Timestamp.of(known), "test")))
            .build();
    var source = new SourceLocation("test.txt", Optional.empty(), 0);
    return Annotators.annotate(new Dispatch("test", source, text, metadata), List.of(ANNOTATOR));
  }
}
