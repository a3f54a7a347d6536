package depeche.dispatch;

/// The one spelling of a name under which it is counted, stored and asked for.
///
/// Tabs and vertical bars part what the index stores, so no name has them: « A|B » is « A¦B »
/// everywhere, in facets, in stored annotations and in what is printed.
final class CountedName {
  private CountedName() {}

  static String of(String name) {
    return name.replace('\t', ' ').replace('|', '¦');
  }
}
