package depeche.indexer.source.web;

import depeche.indexer.source.Charsets;
import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceDocument;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceInput;
import depeche.indexer.source.xml.Markup;
import depeche.indexer.source.xml.Paragraphs;
import depeche.indexer.source.xml.Xml;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A mail (RFC 5322) with its text, or a page saved with what belongs to it (MHTML, RFC 2557).
public final class MailFormat implements SourceFormat {
  private static final Pattern HEADER =
      Pattern.compile(
          "(?im)^(?:from|to|date|subject|received|mime-version|message-id|delivered-to|return-path"
              + "|content-type|snapshot-content-location):");
  private static final int SIGNS = 3;

  @Override
  public String name() {
    return "mail, MHTML";
  }

  @Override
  public boolean recognises(FileHead head) {
    String start = head.ascii().stripLeading();
    int end = start.replace("\r", "").indexOf("\n\n");
    String headers = end < 0 ? start : start.replace("\r", "").substring(0, end);
    boolean begins = headers.matches("(?s)(?:From |[A-Za-z][A-Za-z0-9-]{1,60}: ).*");
    Matcher matcher = HEADER.matcher(headers);
    int signs = 0;
    while (matcher.find()) {
      signs++;
    }
    return begins && signs >= SIGNS && !head.isBinary();
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    MimePart mail = MimePart.parse(input.bytes());
    var draft = new ItemDraft();
    draft
        .title(mail.header("subject"))
        .author(mail.header("from").map(MailFormat::person))
        .dates(mail.header("date"), "mail Date", Optional.empty(), "");
    draft.metadata.url(
        mail.header("snapshot-content-location")
            .or(() -> mail.header("content-location"))
            .filter(it -> it.startsWith("http")));
    Optional<MimePart> html = mail.part("text/html");
    boolean page =
        html.isPresent()
            && (mail.type().startsWith("multipart/related")
                || mail.header("snapshot-content-location").isPresent());
    if (page) {
      String text = Charsets.decode(html.get().content(), html.get().charset());
      var metadata = draft.metadata.published(Optional.empty()).build();
      sink.item(input.document(0, new SourceDocument.Page(text), metadata));
      return;
    }
    Optional<MimePart> plain = mail.part("text/plain");
    if (plain.isPresent()) {
      draft.body(Paragraphs.of(Charsets.decode(plain.get().content(), plain.get().charset())));
    } else if (html.isPresent()) {
      String text = Charsets.decode(html.get().content(), html.get().charset());
      draft.body(Markup.of(Xml.html(text)).body());
    }
    if (draft.hasText()) {
      sink.item(input.document(0, draft.zones(), draft.stated()));
    } else {
      sink.skipped(input.location(0), "a mail without text");
    }
  }

  /// « "Jeanne Aubry" <j@example.org> » is Jeanne Aubry.
  private static String person(String from) {
    int address = from.indexOf('<');
    String name = address > 0 ? from.substring(0, address) : from;
    return name.indexOf('@') >= 0 ? "" : name.replace("\"", "").strip();
  }
}
