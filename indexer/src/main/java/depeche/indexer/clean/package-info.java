/// From a source document to a dispatch: zones, boilerplate, dateline, publication date.
@NullMarked
package depeche.indexer.clean;

import org.jspecify.annotations.NullMarked;
