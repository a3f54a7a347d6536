/// From a spelling dictionary to the compact table of lemmas.
@NullMarked
package depeche.analysis.build;

import org.jspecify.annotations.NullMarked;
