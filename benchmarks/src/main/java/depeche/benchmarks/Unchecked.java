package depeche.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

/// Work that reads files, where a function is wanted that does not say so.
interface Unchecked<T, R> {
  R apply(T value) throws IOException;

  static <T, R> Function<T, R> function(Unchecked<T, R> reading) {
    return value -> {
      try {
        return reading.apply(value);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
