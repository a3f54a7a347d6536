package depeche.indexer.source.xml;

import depeche.indexer.source.ItemSink;
import depeche.indexer.source.Limits;
import depeche.indexer.source.SourceInput;
import java.io.IOException;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// The loop over the items of an XML file, with what is broken told apart from what is good.
public final class XmlItemReading {
  private XmlItemReading() {}

  /// Takes one item.
  public interface Items {
    /// Reads it.
    ///
    /// @param ordinal from 0
    void item(Element item, int ordinal) throws IOException;
  }

  /// Hands over all items of a file; a file without any is skipped with that reason.
  public static void read(XmlItems items, SourceInput input, ItemSink sink, Items each)
      throws IOException {
    int ordinal = 0;
    for (Optional<XmlItems.Item> next = items.next(); next.isPresent(); next = items.next()) {
      XmlItems.Item item = next.get();
      if (item.element().isPresent()) {
        each.item(item.element().get(), ordinal);
      } else {
        String reason =
            item.whole()
                ? "an item of more than " + (Limits.ITEM_BYTES >> 20) + " MiB"
                : "the item breaks off with the file";
        sink.failed(input.location(ordinal), reason + ", from character " + item.position());
      }
      ordinal++;
    }
    if (ordinal == 0) {
      sink.skipped(input.location(0), "no items in it");
    }
  }
}
