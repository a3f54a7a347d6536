/// What the archive itself spells like a word: corrections and completions.
@NullMarked
package depeche.searcher.spelling;

import org.jspecify.annotations.NullMarked;
