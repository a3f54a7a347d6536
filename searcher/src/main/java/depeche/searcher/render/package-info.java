/// Result pages and dispatches as text for people, and as JSON and CSV for programs.
@NullMarked
package depeche.searcher.render;

import org.jspecify.annotations.NullMarked;
