/// From public lists of places and hand-written tables to the compact gazetteer.
@NullMarked
package depeche.places.build;

import org.jspecify.annotations.NullMarked;
