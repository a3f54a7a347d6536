package depeche.indexer.write;

import depeche.indexer.annotate.actor.ArchiveNames;
import depeche.indexer.annotate.actor.NameSurvey;
import depeche.indexer.annotate.actor.NameUses;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;

/// Gives one actor one name over the whole archive ([ArchiveNames]).
///
/// Every dispatch keeps what it says alone, from which each run begins anew: what rested on a
/// dispatch that is gone goes too.
final class ActorNameStep implements ArchiveStep {
  @Override
  public void run(DirectoryReader committed, DispatchWriter writer, RunThreads threads)
      throws IOException {
    StoredDispatches stored = StoredDispatches.of(committed);
    var survey = new NameSurvey();
    stored.each(threads, it -> survey.read(it.annotated()));
    var uses = new NameUses(survey);
    stored.each(threads, it -> uses.read(it.annotated()));
    var names = new ArchiveNames(uses);
    stored.each(
        threads,
        before -> {
          StoredDispatch named = before.named(names.consolidated(before.annotated()));
          if (!named.equals(before)) {
            writer.replace(named);
          }
        });
  }
}
