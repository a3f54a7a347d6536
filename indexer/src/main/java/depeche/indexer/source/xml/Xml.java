package depeche.indexer.source.xml;

import depeche.indexer.source.Limits;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Elements of XML by their local names, in any case and under any prefix.
///
/// The parser is the one that reads pages: it knows no document types, so no entity is ever
/// expanded and no address opened, and it reads what is not well-formed as far as it goes.
public final class Xml {
  private Xml() {}

  /// Parses a whole document or one element.
  public static Document parse(String text) {
    return Parser.xmlParser().setMaxDepth(Limits.DEPTH).parseInput(text, "");
  }

  /// Parses the HTML of one item.
  public static Element html(String fragment) {
    return Parser.htmlParser().setMaxDepth(Limits.DEPTH).parseInput(fragment, "").body();
  }

  /// Whether a text that should be plain is marked up nevertheless: a tag in it is closed.
  public static boolean isMarkup(String text) {
    return text.contains("</") || text.contains("<br");
  }

  /// The name of an element without its prefix.
  public static String name(Element element) {
    String tag = element.tagName();
    return tag.substring(tag.indexOf(':') + 1);
  }

  /// The prefix of an element's name, empty if it has none.
  public static String prefix(Element element) {
    String tag = element.tagName();
    return tag.substring(0, Math.max(0, tag.indexOf(':')));
  }

  /// The children of that name.
  public static List<Element> children(Element parent, String name) {
    return parent.children().stream().filter(child -> is(child, name)).toList();
  }

  /// The first child of that name.
  public static Optional<Element> child(Element parent, String name) {
    return parent.children().stream().filter(child -> is(child, name)).findFirst();
  }

  /// The first element down a path of children: `NewsManagement/Status`.
  public static Optional<Element> at(Element from, String path) {
    Optional<Element> at = Optional.of(from);
    for (String name : path.split("/", -1)) {
      at = at.flatMap(element -> child(element, name));
    }
    return at;
  }

  /// All elements of that name under an element, in document order.
  public static Stream<Element> all(Element under, String name) {
    return under.stream().skip(1).filter(element -> is(element, name));
  }

  /// The first element of that name under an element.
  public static Optional<Element> first(Element under, String name) {
    return all(under, name).findFirst();
  }

  /// The words of an element, if it has any.
  public static Optional<String> text(Optional<Element> element) {
    return element.map(it -> it.wholeText().strip()).filter(words -> !words.isEmpty());
  }

  /// The words of the first child of that name.
  public static Optional<String> text(Element parent, String child) {
    return text(child(parent, child));
  }

  /// An attribute by its local name, if it has a value.
  public static Optional<String> attribute(Element element, String name) {
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      if (key.substring(key.indexOf(':') + 1).equalsIgnoreCase(name)) {
        String value = attribute.getValue().strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /// Whether an element has that local name.
  public static boolean is(Element element, String name) {
    return name(element).equalsIgnoreCase(name);
  }
}
