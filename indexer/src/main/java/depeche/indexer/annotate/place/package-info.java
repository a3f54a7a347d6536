/// Toponyms: found, resolved, and told from what only looks like one.
@NullMarked
package depeche.indexer.annotate.place;

import org.jspecify.annotations.NullMarked;
