/// The words of the trade as records: a dispatch, its zones, and what its text names; no Lucene
/// here.
@NullMarked
package depeche.dispatch;

import org.jspecify.annotations.NullMarked;
