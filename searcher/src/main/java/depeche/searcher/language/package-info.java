/// The language in which the program speaks to its user.
@NullMarked
package depeche.searcher.language;

import org.jspecify.annotations.NullMarked;
