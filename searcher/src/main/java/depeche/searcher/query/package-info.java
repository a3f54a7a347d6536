/// The query language: text to a tree that prints itself, and the tree to a Lucene query.
@NullMarked
package depeche.searcher.query;

import org.jspecify.annotations.NullMarked;
