/// Speed and quality, measured by commands that anyone can run.
@NullMarked
package depeche.benchmarks;

import org.jspecify.annotations.NullMarked;
