package depeche.indexer.source.web;

import static depeche.indexer.source.xml.Xml.text;

import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.ItemReader;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceInput;
import depeche.indexer.source.xml.Markup;
import depeche.indexer.source.xml.Xml;
import depeche.indexer.source.xml.XmlItemReading;
import depeche.indexer.source.xml.XmlItems;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The export of a WordPress site (WXR), an RSS with the state of every post. Drafts and private
/// posts were never published, and are withheld; attachments and menus are no posts.
public final class WordPressFormat implements SourceFormat {
  @Override
  public String name() {
    return "WordPress export";
  }

  @Override
  public boolean recognises(FileHead head) {
    return head.rootElement().equals("rss") && head.ascii().contains("wordpress.org/export");
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    try (ItemReader reader = input.reader()) {
      var items = new XmlItems(reader, Set.of("item"));
      XmlItemReading.read(
          items, input, sink, (item, ordinal) -> post(item, ordinal, items, input, sink));
    }
  }

  private static void post(
      Element item, int ordinal, XmlItems items, SourceInput input, ItemSink sink)
      throws IOException {
    String type = text(item, "post_type").orElse("post");
    if (!type.equals("post") && !type.equals("page") && text(item, "encoded").isEmpty()) {
      sink.skipped(
          input.location(ordinal), type.equals("attachment") ? "an attachment" : "a " + type);
      return;
    }
    var draft = new ItemDraft();
    draft
        .title(text(item, "title").map(title -> Xml.html(title).text()))
        .author(text(item, "creator"))
        .dates(
            text(item, "post_date")
                .filter(date -> !date.startsWith("0000"))
                .or(() -> text(item, "pubDate")),
            "WordPress post_date",
            text(item, "post_modified").filter(date -> !date.startsWith("0000")),
            "WordPress post_modified");
    for (Element category : Xml.children(item, "category")) {
      boolean section = Xml.attribute(category, "domain").orElse("").equals("category");
      Optional<String> name = Optional.of(category.wholeText().strip());
      if (section && draft.stated().section().isEmpty()) {
        draft.metadata.section(name);
      } else {
        draft.keyword(name);
      }
    }
    contents(draft, item);
    Optional<Element> channel = Xml.first(items.prolog(), "channel");
    draft.metadata.site(channel.flatMap(it -> text(it, "title")));
    draft.language(channel.flatMap(it -> text(it, "language")));
    draft.metadata.url(text(item, "link").filter(it -> it.startsWith("http")));
    String state = text(item, "status").orElse("publish");
    draft.status(Optional.of(state.equals("publish") ? "usable" : "withheld"));
    if (draft.hasWords()) {
      sink.item(input.document(ordinal, text(item, "guid"), draft.zones(), draft.stated()));
    } else {
      sink.skipped(input.location(ordinal), "a post without text");
    }
  }

  /// WordPress stores paragraphs as blank lines, and its own codes in brackets.
  private static void contents(ItemDraft draft, Element item) {
    for (Element encoded : Xml.children(item, "encoded")) {
      String html = withoutCodes(encoded.wholeText());
      Markup markup = Markup.of(Xml.html(html), Markup.LineEnds.BLANK_LINE_PARTS);
      if (encoded.tagName().startsWith("excerpt")) {
        draft.lead(Optional.of(String.join(" ", markup.body())));
      } else {
        draft.body(markup.body()).captions(markup.captions());
      }
    }
  }

  /// `[caption id="1"]…[/caption]` becomes a caption; of other codes the brackets go, and the words
  /// between them stay.
  private static String withoutCodes(String html) {
    return html.replaceAll("\\[caption[^\\]\\[]{0,500}\\]", "<figcaption>")
        .replace("[/caption]", "</figcaption>")
        .replaceAll("\\[/?[a-z_-]{2,30}(?: [^\\]\\[]{0,500})?/?\\]", " ");
  }
}
