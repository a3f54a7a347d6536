package depeche.indexer.source.web;

import static depeche.indexer.source.xml.Xml.text;

import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.ItemReader;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceInput;
import depeche.indexer.source.StatedDates;
import depeche.indexer.source.xml.Xml;
import depeche.indexer.source.xml.XmlItemReading;
import depeche.indexer.source.xml.XmlItems;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The XML export of a wiki, such as Wikinews: the pages of its main namespace, each as its last
/// revision in the file has it.
public final class MediaWikiFormat implements SourceFormat {
  @Override
  public String name() {
    return "MediaWiki XML";
  }

  @Override
  public boolean recognises(FileHead head) {
    return head.rootElement().equals("mediawiki");
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    try (ItemReader reader = input.reader()) {
      var items = new XmlItems(reader, Set.of("page"));
      XmlItemReading.read(
          items, input, sink, (page, ordinal) -> page(page, ordinal, items, input, sink));
    }
  }

  private static void page(
      Element page, int ordinal, XmlItems items, SourceInput input, ItemSink sink)
      throws IOException {
    String namespace = text(page, "ns").orElse("0");
    Optional<Element> revision = Xml.children(page, "revision").stream().reduce((_, last) -> last);
    Optional<String> source = revision.flatMap(it -> text(it, "text"));
    if (!namespace.equals("0")) {
      sink.skipped(input.location(ordinal), "no article: namespace " + namespace);
    } else if (Xml.child(page, "redirect").isPresent()) {
      sink.skipped(input.location(ordinal), "a redirection");
    } else if (source.isEmpty()) {
      sink.skipped(input.location(ordinal), "a page without text");
    } else {
      var text = new WikiText(source.get());
      var draft = new ItemDraft();
      draft.title(text(page, "title")).body(text.paragraphs());
      text.categories().forEach(it -> draft.keyword(Optional.of(it)));
      Optional<String> said = text.date().filter(it -> StatedDates.parse(it).isPresent());
      draft.dates(
          said.or(() -> revision.flatMap(it -> text(it, "timestamp"))),
          said.isPresent() ? "MediaWiki date template" : "MediaWiki revision",
          revision.flatMap(it -> text(it, "timestamp")),
          "MediaWiki revision");
      draft.metadata.site(text(Xml.first(items.prolog(), "sitename")));
      draft.language(
          Xml.first(items.prolog(), "mediawiki").flatMap(it -> Xml.attribute(it, "lang")));
      draft.metadata.version(revision.flatMap(it -> text(it, "id")));
      sink.item(input.document(ordinal, draft.zones(), draft.stated()));
    }
  }
}
