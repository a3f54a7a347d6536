/// From files as they come to source documents: formats, archives, character sets.
@NullMarked
package depeche.indexer.source;

import org.jspecify.annotations.NullMarked;
