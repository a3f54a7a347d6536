package depeche.indexer.source.web;

import static depeche.indexer.source.xml.Xml.attribute;
import static depeche.indexer.source.xml.Xml.text;

import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceInput;
import depeche.indexer.source.xml.Markup;
import depeche.indexer.source.xml.Paragraphs;
import depeche.indexer.source.xml.Xml;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// One entry of an RSS or Atom feed, whose elements differ in name more than in kind.
final class FeedItem {
  /// Vocabularies that describe a text beside the feed's own. Those of pictures, videos and
  /// podcasts (`media:title`, `media:content`, `itunes:summary`) describe what is attached to it.
  private static final Set<String> OF_TEXTS =
      Set.of("dc", "dcterms", "content", "atom", "a10", "xhtml");

  private final Element item;

  FeedItem(Element item) {
    this.item = item;
  }

  void hand(SourceInput input, int ordinal, Element feed, ItemSink sink) throws IOException {
    var draft = new ItemDraft();
    describe(draft);
    channel(draft, feed);
    content().ifPresent(content -> draft.body(content.body()).captions(content.captions()));
    summary().ifPresent(summary -> summary(draft, summary.body()));
    if (draft.hasWords()) {
      Optional<String> guid = words("guid").or(() -> words("id"));
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
        .title(first("title").flatMap(FeedItem::line))
        .dates(
            words("pubDate")
                .or(() -> words("published"))
                .or(() -> words("issued"))
                .or(() -> words("date"))
                .or(() -> words("updated")),
            "feed",
            updated(),
            "feed updated");
    all("creator").forEach(it -> draft.author(Optional.of(it.wholeText())));
    authors(draft, item);
    all("category")
        .forEach(category ->
            draft.keyword(
                attribute(category, "label")
                    .or(() -> attribute(category, "term"))
                    .or(() -> Optional.of(category.wholeText()))));
    all("subject").forEach(it -> draft.keyword(Optional.of(it.wholeText())));
    draft.metadata.url(link());
  }

  private static void authors(ItemDraft draft, Element of) {
    for (Element author : Xml.children(of, "author")) {
      draft.author(text(author, "name").or(() -> person(author.wholeText())));
    }
  }

  private Optional<String> updated() {
    return words("updated").or(() -> words("modified"));
  }

  /// The children of that name that speak of the entry, not of what is attached to it.
  private Stream<Element> all(String name) {
    return Xml.children(item, name).stream()
        .filter(it -> OF_TEXTS.contains(Xml.prefix(it)) || isOwn(it));
  }

  /// The child of that name, the feed's own before one of another vocabulary.
  private Optional<Element> first(String name) {
    return all(name).filter(this::isOwn).findFirst().or(() -> all(name).findFirst());
  }

  private boolean isOwn(Element child) {
    return Xml.prefix(child).isEmpty() || Xml.prefix(child).equals(Xml.prefix(item));
  }

  private Optional<String> words(String name) {
    return text(first(name));
  }

  /// RSS wants « mail@example.org (Name) » there.
  private static Optional<String> person(String author) {
    int open = author.indexOf('(');
    int close = author.indexOf(')', Math.max(open, 0));
    String name = open >= 0 && close > open ? author.substring(open + 1, close) : author;
    return name.indexOf('@') >= 0 ? Optional.empty() : Optional.of(name);
  }

  /// What the feed says for all its entries; an entry taken from another feed has that one's
  /// authors (RFC 4287, section 4.2.1).
  private void channel(ItemDraft draft, Element feed) {
    Optional<Element> channel = Xml.first(feed, "channel").or(() -> Xml.first(feed, "feed"));
    draft.metadata.site(channel.flatMap(it -> text(it, "title")));
    draft.language(
        channel
            .flatMap(it -> text(it, "language"))
            .or(() -> channel.flatMap(it -> attribute(it, "lang"))));
    Xml.child(item, "source").filter(_ -> !draft.hasAuthors()).ifPresent(it -> authors(draft, it));
    Xml.first(feed, "feed").filter(_ -> !draft.hasAuthors()).ifPresent(it -> authors(draft, it));
  }

  private Optional<String> link() {
    Stream<Element> links = all("link");
    return links
        .filter(it -> attribute(it, "rel").orElse("alternate").matches("alternate|self"))
        .map(it -> attribute(it, "href").or(() -> text(Optional.of(it))))
        .flatMap(Optional::stream)
        .filter(it -> it.startsWith("http"))
        .findFirst()
        .or(() -> words("guid").filter(it -> it.startsWith("http")));
  }

  private Optional<Markup> content() {
    return Stream.of("encoded", "content", "body")
        .flatMap(name -> first(name).flatMap(FeedItem::markup).stream())
        .findFirst();
  }

  private Optional<Markup> summary() {
    return Stream.of("description", "summary")
        .flatMap(name -> first(name).flatMap(FeedItem::markup).stream())
        .findFirst();
  }

  private static Optional<String> line(Element title) {
    return isPlain(title)
        ? text(Optional.of(title))
        : html(title).map(html -> Xml.html(html).text());
  }

  private static Optional<Markup> markup(Element content) {
    return isPlain(content)
        ? text(Optional.of(content)).map(it -> new Markup(Paragraphs.of(it), List.of()))
        : html(content).map(html -> Markup.of(Xml.html(html)));
  }

  /// What Atom calls text holds no markup: a `<` in it is one (RFC 4287, section 3.1.1).
  private static boolean isPlain(Element content) {
    return attribute(content, "type").orElse("").equalsIgnoreCase("text");
  }

  /// Atom text is escaped HTML, or XHTML as it is (RFC 4287, section 3.1).
  private static Optional<String> html(Element content) {
    boolean inline = content.childrenSize() > 0;
    String html = inline ? content.html() : content.wholeText();
    return Optional.of(html).filter(it -> !it.isBlank());
  }
}
