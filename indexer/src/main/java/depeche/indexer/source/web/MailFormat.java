package depeche.indexer.source.web;

import depeche.dispatch.Metadata;
import depeche.indexer.source.Charsets;
import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.Limits;
import depeche.indexer.source.SourceDocument;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceFormats;
import depeche.indexer.source.SourceInput;
import depeche.indexer.source.xml.Markup;
import depeche.indexer.source.xml.Paragraphs;
import depeche.indexer.source.xml.Xml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mails (RFC 5322), one or a box of them, with their text and what is attached; or a page saved
/// with what belongs to it (MHTML, RFC 2557).
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
    try (InputStream in = input.open()) {
      var mails = new Mailbox(in);
      int ordinal = 0;
      for (Optional<Mailbox.Mail> next = mails.next(); next.isPresent(); next = mails.next()) {
        if (next.get().tooLong()) {
          sink.failed(
              input.location(ordinal),
              "an item of more than " + (Limits.ITEM_BYTES >> 20) + " MiB");
        } else {
          mail(MimePart.parse(next.get().bytes()), ordinal, input, sink);
        }
        ordinal++;
      }
    }
  }

  private static void mail(MimePart mail, int ordinal, SourceInput input, ItemSink sink)
      throws IOException {
    var draft = new ItemDraft();
    draft
        .title(mail.header("subject"))
        .author(mail.header("from").map(MailFormat::person))
        .dates(mail.header("date"), "mail Date", Optional.empty(), "");
    draft.metadata.url(
        mail.header("snapshot-content-location")
            .or(() -> mail.header("content-location"))
            .filter(it -> it.startsWith("http")));
    Optional<MimePart> html = mail.text("text/html");
    boolean page =
        html.isPresent()
            && (mail.type().startsWith("multipart/related")
                || mail.header("snapshot-content-location").isPresent());
    if (page) {
      page(draft, html.get(), ordinal, input, sink);
      return;
    }
    words(draft, mail);
    List<MimePart> attached = mail.attachments();
    if (draft.hasText()) {
      sink.item(input.document(ordinal, draft.zones(), draft.stated()));
    } else if (attached.isEmpty()) {
      sink.skipped(input.location(ordinal), "a mail without text");
    }
    for (int i = 0; i < attached.size(); i++) {
      attachment(attached.get(i), ordinal + "." + i, input, sink);
    }
  }

  /// A saved page says itself when it came out; the date of the mail is that of its saving.
  private static void page(
      ItemDraft draft, MimePart html, int ordinal, SourceInput input, ItemSink sink)
      throws IOException {
    String text = Charsets.decode(html.content(), html.charset());
    var metadata = draft.metadata.published(Optional.empty()).build();
    sink.item(input.document(ordinal, new SourceDocument.Page(text), metadata));
  }

  private static void words(ItemDraft draft, MimePart mail) {
    Optional<MimePart> plain = mail.text("text/plain");
    Optional<MimePart> html = mail.text("text/html");
    if (plain.isPresent()) {
      String text = Charsets.decode(plain.get().content(), plain.get().charset());
      draft.body(Paragraphs.of(String.join("\n", MailSignature.cut(text.lines().toList()))));
    } else if (html.isPresent()) {
      String text = Charsets.decode(html.get().content(), html.get().charset());
      draft.body(MailSignature.cut(Markup.of(Xml.html(text)).body()));
    }
  }

  /// Agencies send their dispatches as files, too: what is attached is read as if it lay there
  /// itself.
  ///
  /// @param place among all that is attached in the file
  private static void attachment(MimePart part, String place, SourceInput input, ItemSink sink)
      throws IOException {
    String name = part.fileName().orElse("part " + place);
    var carried = new SourceInput.Carried(Metadata.NONE, input.carried().seen(), part.charset());
    SourceFormats.readMember(
        input.member(name, name + "*" + place, new ByteArrayInputStream(part.content()), carried),
        sink);
  }

  /// « "Jeanne Aubry" <j@example.org> » is Jeanne Aubry.
  private static String person(String from) {
    int address = from.indexOf('<');
    String name = address > 0 ? from.substring(0, address) : from;
    return name.indexOf('@') >= 0 ? "" : name.replace("\"", "").strip();
  }
}
