package depeche.indexer.source;

import depeche.dispatch.Metadata;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Text without markup: an agency's file, or what somebody copied from a screen.
final class PlainTextFormat implements SourceFormat {
  /// Files that go along with an archive and are none of it, by the names that custom gives them.
  private static final Pattern COMPANION =
      Pattern.compile(
          "(?i)(?:licen[cs]e|copying|copyright|notice|readme|lisez-?moi|changelog|authors)"
              + "(?:[-._][a-z0-9]{1,12})?(?:\\.(?:txt|md|rst))?");

  @Override
  public String name() {
    return "plain text";
  }

  @Override
  public boolean recognises(FileHead head) {
    return !head.isBinary();
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    String text = input.text(Optional.empty());
    if (text.isBlank()) {
      sink.skipped(input.location(0), "no text");
    } else if (COMPANION.matcher(input.head().name()).matches()) {
      sink.skipped(input.location(0), "a licence or a note on the archive, by its name");
    } else {
      sink.item(input.document(0, new SourceDocument.PlainText(text), Metadata.NONE));
    }
  }
}
