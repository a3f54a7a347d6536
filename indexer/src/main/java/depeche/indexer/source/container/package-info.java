/// Files that hold files: archives, compression, web archives.
@NullMarked
package depeche.indexer.source.container;

import org.jspecify.annotations.NullMarked;
