package depeche.indexer.write;

import depeche.indexer.annotate.actor.ArchiveNames;
import depeche.indexer.annotate.actor.NameSurvey;
import depeche.indexer.annotate.actor.NameUses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;

/// Gives one actor one name over the whole archive ([ArchiveNames]).
///
/// Every dispatch keeps what it says alone, from which each run begins anew: what rested on a
/// dispatch that is gone goes too.
final class ActorNameStep implements ArchiveStep {
  private static final int BATCH = 256;

  private interface Reading {
    void read(List<StoredDispatch> sameId) throws IOException;
  }

  @Override
  public void run(DirectoryReader committed, DispatchWriter writer) throws IOException {
    StoredDispatches stored = StoredDispatches.of(committed);
    var survey = new NameSurvey();
    each(stored, sameId -> sameId.forEach(it -> survey.read(it.annotated())));
    var uses = new NameUses(survey);
    each(stored, sameId -> sameId.forEach(it -> uses.read(it.annotated())));
    var names = new ArchiveNames(uses);
    each(
        stored,
        sameId -> {
          var named = new ArrayList<StoredDispatch>(sameId.size());
          sameId.forEach(it -> named.add(it.named(names.consolidated(it.annotated()))));
          if (!named.equals(sameId)) {
            writer.replace(named);
          }
        });
  }

  private static void each(StoredDispatches stored, Reading reading) throws IOException {
    for (int first = 0; first < stored.end(); first += BATCH) {
      int end = Math.min(first + BATCH, stored.end());
      for (List<StoredDispatch> sameId : stored.between(first, end)) {
        reading.read(sameId);
      }
    }
  }
}
