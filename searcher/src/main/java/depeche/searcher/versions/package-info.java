/// What changed between two versions of a dispatch.
@NullMarked
package depeche.searcher.versions;

import org.jspecify.annotations.NullMarked;
