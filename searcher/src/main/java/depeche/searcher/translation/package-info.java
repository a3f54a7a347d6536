/// The tree of a query to Lucene queries, the words of texts that they find, and the weights of
/// ranking.
@NullMarked
package depeche.searcher.translation;

import org.jspecify.annotations.NullMarked;
