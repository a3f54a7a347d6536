/// How text becomes terms, the same when indexing and when querying.
@NullMarked
package depeche.analysis;

import org.jspecify.annotations.NullMarked;
