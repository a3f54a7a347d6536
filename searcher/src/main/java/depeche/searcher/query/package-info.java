/// The query language: text to a tree that prints itself and says in words what it means.
@NullMarked
package depeche.searcher.query;

import org.jspecify.annotations.NullMarked;
