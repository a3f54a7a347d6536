/// From a dispatch to its places, actors and dates.
@NullMarked
package depeche.indexer.annotate;

import org.jspecify.annotations.NullMarked;
