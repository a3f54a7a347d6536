/// The gazetteer: the places of the world under their French names.
@NullMarked
package depeche.places;

import org.jspecify.annotations.NullMarked;
