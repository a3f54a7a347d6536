/// Tables of facts that lie beside the classes that use them, as plain files.
@NullMarked
package depeche.tables;

import org.jspecify.annotations.NullMarked;
