package depeche.indexer.source.agency;

import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceInput;
import java.io.IOException;
import java.util.Optional;

/// IPTC 7901, the telex format: SOH, a header line, keywords, STX, the text, ETX, the time of
/// sending.
///
/// Gateways that strip control characters leave the header; such a file is known by it. Telexes
/// without one are plain text, which cleaning takes apart.
public final class Iptc7901Format implements SourceFormat {
  @Override
  public String name() {
    return "IPTC 7901";
  }

  @Override
  public boolean recognises(FileHead head) {
    String start = head.ascii().stripLeading();
    boolean control =
        head.startsWith(Iptc7901Message.SOH) && start.indexOf(Iptc7901Message.STX) > 0;
    return control || Iptc7901Message.isHeader(start);
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    String text = input.text(Optional.empty());
    int ordinal = 0;
    for (String message : text.split(String.valueOf(Iptc7901Message.SOH), -1)) {
      if (!message.isBlank()) {
        item(message, ordinal, input, sink);
        ordinal++;
      }
    }
  }

  private static void item(String message, int ordinal, SourceInput input, ItemSink sink)
      throws IOException {
    ItemDraft draft = new Iptc7901Message(message).draft();
    if (draft.hasWords()) {
      sink.item(input.document(ordinal, draft.zones(), draft.stated()));
    } else {
      sink.skipped(input.location(ordinal), "a telex without text");
    }
  }
}
