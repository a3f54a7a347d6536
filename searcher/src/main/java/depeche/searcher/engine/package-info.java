/// From a search request to a result page: hits, snippets and facets.
@NullMarked
package depeche.searcher.engine;

import org.jspecify.annotations.NullMarked;
