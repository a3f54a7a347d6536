/// Sources broken by machine: whatever the bytes are, reading them ends, and says how.
@NullMarked
package depeche.indexer.fuzz;

import org.jspecify.annotations.NullMarked;
