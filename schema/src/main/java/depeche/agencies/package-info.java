/// News agencies and what they are called: what indexing credits a text to, and a query asks for.
@NullMarked
package depeche.agencies;

import org.jspecify.annotations.NullMarked;
