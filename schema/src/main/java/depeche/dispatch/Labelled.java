package depeche.dispatch;

import java.util.StringJoiner;

/// An enum whose constants have the names used in JSON, in resource files and in the index.
public interface Labelled {
  String label();

  /// The constant of `type` that is called `label`.
  ///
  /// @throws IllegalArgumentException if none is, naming those there are
  static <E extends Enum<E> & Labelled> E of(Class<E> type, String label) {
    E[] constants = type.getEnumConstants();
    for (E constant : constants) {
      if (constant.label().equals(label)) {
        return constant;
      }
    }
    var known = new StringJoiner(", ");
    for (E constant : constants) {
      known.add(constant.label());
    }
    throw new IllegalArgumentException(
        "'" + label + "' is no " + type.getSimpleName() + "; there are " + known);
  }
}
