/// Every field of the index, once, and the way from a dispatch to a Lucene document and back.
@NullMarked
package depeche.fields;

import org.jspecify.annotations.NullMarked;
