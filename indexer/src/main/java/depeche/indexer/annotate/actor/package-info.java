/// Persons and organisations: found, named once, given a kind.
@NullMarked
package depeche.indexer.annotate.actor;

import org.jspecify.annotations.NullMarked;
