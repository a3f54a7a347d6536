package depeche.indexer.source.agency;

import depeche.indexer.source.xml.Xml;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// How NewsML 1 says things: by formal names, which stand in attributes.
final class NewsMl1 {
  private NewsMl1() {}

  static Optional<String> formalName(Optional<Element> element) {
    return element.flatMap(it -> Xml.attribute(it, "FormalName"));
  }

  /// What a component is to the one around it, in lower case; empty if it does not say so.
  static String role(Element component) {
    return formalName(Xml.child(component, "Role")).orElse("").toLowerCase(Locale.ROOT);
  }
}
