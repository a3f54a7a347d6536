package depeche.indexer.write;

import depeche.dispatch.Dispatch;
import depeche.indexer.annotate.Annotators;
import depeche.indexer.source.SourceDocument;
import depeche.indexer.source.UnreadableSourceException;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The path of one item, from a source document to an annotated dispatch; in any thread.
record ItemPath(IndexingStages stages, SourceDocument source, String id)
    implements Callable<Prepared> {

  @Override
  public Prepared call() {
    Tombstones tombstones = stages.writer().tombstones();
    if (tombstones.has(id)) {
      return new Prepared.KeptOut(id);
    }
    try {
      Dispatch dispatch = stages.cleaner().clean(source, id);
      Optional<String> sameText =
          tombstones.isEmpty()
              ? Optional.empty()
              : tombstones.ofText(TextDigest.of(dispatch.text()));
      return sameText.isPresent()
          ? new Prepared.KeptOut(sameText.get())
          : new Prepared.Ready(Annotators.annotate(dispatch, stages.annotators()));
    } catch (UnreadableSourceException noDispatch) {
      return new Prepared.Skipped(String.valueOf(noDispatch.getMessage()));
    } catch (RuntimeException | StackOverflowError defect) {
      // One page that trips us must not cost the archive the other hundred thousand.
      return new Prepared.Failed("internal error: " + defect);
    }
  }
}
