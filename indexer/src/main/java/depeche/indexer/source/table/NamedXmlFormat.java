package depeche.indexer.source.table;

import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceInput;
import depeche.indexer.source.xml.Markup;
import depeche.indexer.source.xml.Xml;
import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.Element;

/// XML of an agency's or a publisher's own, read as a record: its elements are known by the names
/// that fields of JSON and CSV have.
public final class NamedXmlFormat implements SourceFormat {
  @Override
  public String name() {
    return "XML with named fields";
  }

  @Override
  public boolean recognises(FileHead head) {
    String root = head.rootElement();
    String start = head.folded();
    boolean xml =
        start.stripLeading().startsWith("<?xml") || start.contains("</") || start.contains("/>");
    return !head.isBinary() && xml && root.matches("[a-z][a-z0-9_.-]*");
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    String text = input.text(input.head().declaredCharset());
    Element root = Xml.parse(text).firstElementChild();
    var record = new RecordItem();
    if (root != null) {
      for (Element child : root.children()) {
        record.add(Xml.name(child), values(child));
      }
    }
    record.hand(input, 0, sink, "XML of another kind: <" + input.head().rootElement() + ">");
  }

  /// Lists are elements of one name; a text has markup of its own, or is plain or escaped.
  private static List<String> values(Element field) {
    boolean list =
        field.childrenSize() > 0
            && !field.child(0).tagName().equalsIgnoreCase("p")
            && field.children().stream().allMatch(it -> it.childrenSize() == 0);
    if (list) {
      return field.children().stream().map(Element::wholeText).toList();
    }
    return field.childrenSize() > 0 ? Markup.of(field).body() : List.of(field.wholeText());
  }
}
