package depeche.dispatch;

/// An enum whose constants have the names used in JSON, in resource files and in the index.
public interface Labelled {
  String label();

  /// The constant of `type` that is called `label`.
  ///
  /// @throws IllegalArgumentException if none is, naming those there are
  static <E extends Enum<E> & Labelled> E of(Class<E> type, String label) {
    var known = new StringBuilder();
    for (E constant : type.getEnumConstants()) {
      if (constant.label().equals(label)) {
        return constant;
      }
      known.append(known.isEmpty() ? "" : ", ").append(constant.label());
    }
    throw new IllegalArgumentException(
        "'" + label + "' is no " + type.getSimpleName() + "; there are " + known);
  }
}
