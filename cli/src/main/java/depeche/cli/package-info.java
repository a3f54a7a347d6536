/// The command `depeche`: options in, exit code out.
@NullMarked
package depeche.cli;

import org.jspecify.annotations.NullMarked;
