/// Dates said in words, resolved against the day of the dispatch.
@NullMarked
package depeche.indexer.annotate.time;

import org.jspecify.annotations.NullMarked;
