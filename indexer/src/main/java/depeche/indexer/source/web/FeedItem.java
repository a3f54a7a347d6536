package depeche.indexer.source.web;

import static depeche.indexer.source.xml.Xml.attribute;
import static depeche.indexer.source.xml.Xml.text;

import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceInput;
import depeche.indexer.source.xml.Markup;
import depeche.indexer.source.xml.Xml;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// One entry of an RSS or Atom feed, whose elements differ in name more than in kind.
final class FeedItem {
  private final Element item;

  FeedItem(Element item) {
    this.item = item;
  }

  void hand(SourceInput input, int ordinal, Element feed, ItemSink sink) throws IOException {
    var draft = new ItemDraft();
    describe(draft);
    channel(draft, feed);
    Optional<String> content = content();
    content.ifPresent(html -> {
      Markup markup = Markup.of(Xml.html(html));
      draft.body(markup.body()).captions(markup.captions());
    });
    summary().ifPresent(html -> summary(draft, Markup.of(Xml.html(html)).body()));
    if (draft.hasWords()) {
      Optional<String> guid = text(item, "guid").or(() -> text(item, "id"));
      draft.guid(guid);
      // a later state of an entry is a version of its own, whichever file is read first
      Optional<String> state = updated();
      Optional<String> own = guid.map(it -> it + state.map(when -> "#" + when).orElse(""));
      sink.item(input.document(ordinal, own, draft.zones(), draft.stated()));
    } else {
      sink.skipped(input.location(ordinal), "an entry without text");
    }
  }

  private static void summary(ItemDraft draft, List<String> paragraphs) {
    if (draft.hasText()) {
      draft.lead(Optional.of(String.join(" ", paragraphs)));
    } else {
      draft.body(paragraphs);
    }
  }

  private void describe(ItemDraft draft) {
    draft
        .title(text(item, "title").map(title -> Xml.html(title).text()))
        .dates(
            text(item, "pubDate")
                .or(() -> text(item, "published"))
                .or(() -> text(item, "issued"))
                .or(() -> text(item, "date"))
                .or(() -> text(item, "updated")),
            "feed",
            updated(),
            "feed updated");
    Xml.children(item, "creator").forEach(it -> draft.author(Optional.of(it.wholeText())));
    for (Element author : Xml.children(item, "author")) {
      draft.author(text(author, "name").or(() -> person(author.wholeText())));
    }
    for (Element category : Xml.children(item, "category")) {
      draft.keyword(
          attribute(category, "label")
              .or(() -> attribute(category, "term"))
              .or(() -> Optional.of(category.wholeText())));
    }
    Xml.children(item, "subject").forEach(it -> draft.keyword(Optional.of(it.wholeText())));
    draft.metadata.url(link());
  }

  private Optional<String> updated() {
    return text(item, "updated").or(() -> text(item, "modified"));
  }

  /// RSS wants « mail@example.org (Name) » there.
  private static Optional<String> person(String author) {
    int open = author.indexOf('(');
    int close = author.indexOf(')', Math.max(open, 0));
    String name = open >= 0 && close > open ? author.substring(open + 1, close) : author;
    return name.indexOf('@') >= 0 ? Optional.empty() : Optional.of(name);
  }

  private static void channel(ItemDraft draft, Element feed) {
    Optional<Element> channel = Xml.first(feed, "channel").or(() -> Xml.first(feed, "feed"));
    draft.metadata.site(channel.flatMap(it -> text(it, "title")));
    draft.language(
        channel
            .flatMap(it -> text(it, "language"))
            .or(() -> channel.flatMap(it -> attribute(it, "lang"))));
  }

  private Optional<String> link() {
    Stream<Element> links = Xml.children(item, "link").stream();
    return links
        .filter(it -> attribute(it, "rel").orElse("alternate").matches("alternate|self"))
        .map(it -> attribute(it, "href").or(() -> text(Optional.of(it))))
        .flatMap(Optional::stream)
        .filter(it -> it.startsWith("http"))
        .findFirst()
        .or(() -> text(item, "guid").filter(it -> it.startsWith("http")));
  }

  private Optional<String> content() {
    return text(item, "encoded")
        .or(() -> Xml.child(item, "content").flatMap(FeedItem::html))
        .or(() -> text(item, "body"));
  }

  private Optional<String> summary() {
    return text(item, "description").or(() -> Xml.child(item, "summary").flatMap(FeedItem::html));
  }

  /// Atom text is escaped HTML, or XHTML as it is (RFC 4287, section 3.1).
  private static Optional<String> html(Element content) {
    boolean inline = content.childrenSize() > 0;
    String html = inline ? content.html() : content.wholeText();
    return Optional.of(html).filter(it -> !it.isBlank());
  }
}
