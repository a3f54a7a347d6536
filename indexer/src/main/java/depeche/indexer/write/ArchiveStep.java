package depeche.indexer.write;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;

/// Derives what no dispatch knows alone: families, the names that an archive has for one actor.
///
/// A step is a function of the set of committed dispatches, not of their order, of threads or of
/// what steps of earlier runs left behind: it compares and writes what differs, so that running it
/// twice writes nothing the second time. It may be killed at any moment; the next run begins all
/// steps anew.
interface ArchiveStep {
  /// Brings the archive into agreement with its dispatches.
  ///
  /// @param committed the archive as the step before left it; closed by the caller
  /// @param writer takes the changes, and is committed by the caller
  /// @param threads to work in; when they are stopped, the step may end before it is done
  void run(DirectoryReader committed, DispatchWriter writer, RunThreads threads) throws IOException;
}
