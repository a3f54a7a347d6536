package depeche.indexer.source.table;

import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceInput;
import java.io.IOException;

/// JSON of any origin, in lines or not: what a field is, its name says.
public final class JsonFormat implements SourceFormat {
  @Override
  public String name() {
    return "JSON, JSON lines";
  }

  @Override
  public boolean recognises(FileHead head) {
    return isJson(head);
  }

  /// A brace or bracket at the beginning, and behind it what JSON may have there.
  static boolean isJson(FileHead head) {
    String start = head.ascii().stripLeading();
    if (start.length() < 2 || head.isBinary()) {
      return false;
    }
    char second = start.substring(1).stripLeading().concat(" ").charAt(0);
    return switch (start.charAt(0)) {
      case '{' -> second == '"' || second == '}';
      case '[' -> second == '{' || second == ']';
      default -> false;
    };
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    JsonReading.read(input, sink);
  }
}
