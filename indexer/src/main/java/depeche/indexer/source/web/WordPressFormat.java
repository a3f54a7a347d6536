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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// The export of a WordPress site (WXR), an RSS with the state of every post. Drafts and private
/// posts were never published, and are withheld; attachments and menus are no posts.
public final class WordPressFormat implements SourceFormat {
  /// What the export lists beside the posts: media files, menus, styles, earlier states.
  private static final Pattern NO_POSTS =
      Pattern.compile(
          "attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|wp_.*");

  /// `[name attribute="…"]`, `[/name]`.
  private static final Pattern CODE =
      Pattern.compile("\\[(/?)([a-z_-]{2,30})(?: [^\\]\\[]{0,500})?/?\\]");

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
    boolean written = type.equals("post") || type.equals("page");
    if (NO_POSTS.matcher(type).matches() || (!written && text(item, "encoded").isEmpty())) {
      sink.skipped(
          input.location(ordinal), type.equals("attachment") ? "an attachment" : "a " + type);
      return;
    }
    var draft = new ItemDraft();
    draft
        .title(text(item, "title").map(title -> Xml.html(title).text()))
        .author(text(item, "creator").map(login -> displayName(login, items.prolog())))
        .dates(
            text(item, "post_date")
                .filter(date -> !date.startsWith("0000"))
                .or(() -> text(item, "pubDate")),
            "WordPress post_date",
            text(item, "post_modified").filter(date -> !date.startsWith("0000")),
            "WordPress post_modified");
    for (Element category : Xml.children(item, "category")) {
      boolean section = Xml.attribute(category, "domain").orElse("").equals("category");
      Optional<String> name = text(Optional.of(category)).map(it -> Xml.html(it).text());
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

  /// The name under which a writer is shown: posts have the login alone, the head of the file both.
  private static String displayName(String login, Element prolog) {
    return Xml.all(prolog, "author")
        .filter(it -> text(it, "author_login").filter(login::equals).isPresent())
        .flatMap(it -> text(it, "author_display_name").stream())
        .findFirst()
        .orElse(login);
  }

  /// `[caption id="1"]…[/caption]` becomes a caption; of other codes the brackets go, and the words
  /// between them stay. A pair may stand within a word: `[dropcap]L[/dropcap]e`.
  private static String withoutCodes(String html) {
    String text =
        html.replaceAll("\\[caption[^\\]\\[]{0,500}\\]", "<figcaption>")
            .replace("[/caption]", "</figcaption>");
    Matcher code = CODE.matcher(text);
    Set<String> closed =
        code.results()
            .filter(it -> !it.group(1).isEmpty())
            .map(it -> it.group(2))
            .collect(Collectors.toSet());
    return CODE.matcher(text).replaceAll(it -> closed.contains(it.group(2)) ? "" : " ");
  }
}
