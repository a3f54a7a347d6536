/// Records with named fields: JSON, ninjs, CSV.
@NullMarked
package depeche.indexer.source.table;

import org.jspecify.annotations.NullMarked;
