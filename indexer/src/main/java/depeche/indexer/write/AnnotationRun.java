package depeche.indexer.write;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Dispatch;
import depeche.dispatch.ExplainedDispatch;
import depeche.dispatch.SourceLocation;
import depeche.indexer.annotate.Annotator;
import depeche.indexer.annotate.Annotators;
import depeche.indexer.annotate.user.UserLexicons;
import depeche.indexer.clean.CleaningOptions;
import depeche.indexer.clean.DispatchCleaner;
import depeche.indexer.source.Archive;
import depeche.indexer.source.FieldMapping;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceDocument;
import depeche.indexer.source.SourceFile;
import depeche.indexer.source.SourceFormats;
import depeche.indexer.source.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The path of an indexing run without the index: for `depeche annotate` and for measuring.
public final class AnnotationRun<T> implements ItemSink {
  /// Takes dispatches in the order of the files: annotated, or with the decisions behind their
  /// annotations too.
  public interface Sink<T> {
    void dispatch(T dispatch) throws IOException;
  }

  private interface Annotating<T> {
    T annotated(Dispatch dispatch, List<Annotator> annotators);
  }

  /// Is told what gave no dispatch.
  public interface Failures {
    /// Something that should have been readable and was not.
    void failed(SourceLocation location, String reason);

    /// No dispatch, for a good reason; who does not tell the two apart calls it a failure.
    default void skipped(SourceLocation location, String reason) {
      failed(location, reason);
    }

    /// Something to know of what was read there, which is no item.
    default void note(SourceLocation location, String text) {}
  }

  private final DispatchCleaner cleaner;
  private final List<Annotator> annotators;
  private final Annotating<T> annotating;
  private final Sink<T> sink;
  private final Failures failures;

  private AnnotationRun(
      Optional<LocalDate> defaultDay,
      UserLexicons lexicons,
      Annotating<T> annotating,
      Sink<T> sink,
      Failures failures) {
    this.annotators = Annotators.inOrder(lexicons);
    this.cleaner = new DispatchCleaner(new CleaningOptions(defaultDay));
    this.annotating = annotating;
    this.sink = sink;
    this.failures = failures;
  }

  /// Hands every dispatch of `sources`, annotated with the shipped lexicons, to `sink`.
  ///
  /// @param defaultDay publication day of sources that give none
  public static void annotate(
      List<Path> sources,
      Optional<LocalDate> defaultDay,
      Sink<AnnotatedDispatch> sink,
      Failures failures)
      throws IOException {
    annotate(sources, defaultDay, UserLexicons.NONE, FieldMapping.NONE, sink, failures);
  }

  /// Hands every dispatch of `sources`, annotated, to `sink`.
  ///
  /// @param defaultDay publication day of sources that give none
  /// @param lexicons what the user adds to the lexicons
  /// @param fields where records keep what, if the names of their fields do not say it
  public static void annotate(
      List<Path> sources,
      Optional<LocalDate> defaultDay,
      UserLexicons lexicons,
      FieldMapping fields,
      Sink<AnnotatedDispatch> sink,
      Failures failures)
      throws IOException {
    new AnnotationRun<>(defaultDay, lexicons, Annotators::annotate, sink, failures)
        .read(sources, fields);
  }

  /// The same, with the decisions behind all annotations.
  public static void explain(
      List<Path> sources,
      Optional<LocalDate> defaultDay,
      UserLexicons lexicons,
      FieldMapping fields,
      Sink<ExplainedDispatch> sink,
      Failures failures)
      throws IOException {
    new AnnotationRun<>(defaultDay, lexicons, Annotators::explain, sink, failures)
        .read(sources, fields);
  }

  private void read(List<Path> sources, FieldMapping fields) throws IOException {
    var archive = new Archive(sources, fields);
    for (Optional<SourceFile> file = archive.next(); file.isPresent(); file = archive.next()) {
      try {
        SourceFormats.read(file.get(), this);
      } catch (UnreadableSourceException unreadable) {
        failures.failed(
            whole(file.get().path().toString()), String.valueOf(unreadable.getMessage()));
      }
    }
    archive.problems().forEach(it -> failures.failed(whole(it.path()), it.reason()));
  }

  private static SourceLocation whole(String file) {
    return new SourceLocation(file, Optional.empty(), 0);
  }

  @Override
  public void item(SourceDocument source) throws IOException {
    T annotated;
    try {
      annotated =
          annotating.annotated(cleaner.clean(source, DispatchIds.of(source.key())), annotators);
    } catch (UnreadableSourceException noDispatch) {
      failures.skipped(source.location(), String.valueOf(noDispatch.getMessage()));
      return;
    } catch (RuntimeException | StackOverflowError defect) {
      failures.failed(source.location(), "internal error: " + defect);
      return;
    }
    sink.dispatch(annotated);
  }

  @Override
  public void failed(SourceLocation location, String reason) {
    failures.failed(location, reason);
  }

  @Override
  public void skipped(SourceLocation location, String reason) {
    failures.skipped(location, reason);
  }

  @Override
  public void note(SourceLocation location, String text) {
    failures.note(location, text);
  }
}
