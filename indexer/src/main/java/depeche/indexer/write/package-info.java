/// The indexing run: archive to index, with one outcome for each source document.
@NullMarked
package depeche.indexer.write;

import org.jspecify.annotations.NullMarked;
