package depeche.indexer.write;

import depeche.indexer.annotate.actor.ArchiveNames;
import depeche.indexer.annotate.actor.NameSurvey;
import depeche.indexer.annotate.actor.NameUses;
import java.io.IOException;
import java.util.ArrayList;
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
    stored.each(threads, sameId -> sameId.forEach(it -> survey.read(it.annotated())));
    var uses = new NameUses(survey);
    stored.each(threads, sameId -> sameId.forEach(it -> uses.read(it.annotated())));
    var names = new ArchiveNames(uses);
    stored.each(
        threads,
        sameId -> {
          var named = new ArrayList<StoredDispatch>(sameId.size());
          sameId.forEach(it -> named.add(it.named(names.consolidated(it.annotated()))));
          if (!named.equals(sameId)) {
            writer.replace(named);
          }
        });
  }
}
