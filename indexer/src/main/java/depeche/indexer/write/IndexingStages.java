package depeche.indexer.write;

import depeche.indexer.annotate.Annotator;
import depeche.indexer.clean.DispatchCleaner;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// What the files of a run go through, shared by its threads.
///
/// @param stopped set when the run is to end
/// @param idle threads that may help with the items of one file
record IndexingStages(
    DispatchCleaner cleaner,
    List<Annotator> annotators,
    DispatchWriter writer,
    IndexingReport report,
    IndexingProgress progress,
    AtomicBoolean stopped,
    IdleThreads idle) {}
