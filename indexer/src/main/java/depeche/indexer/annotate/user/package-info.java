/// The files in which users add to the lexicons and correct them: their actors, their places.
@NullMarked
package depeche.indexer.annotate.user;

import org.jspecify.annotations.NullMarked;
