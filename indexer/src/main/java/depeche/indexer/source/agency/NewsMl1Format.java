package depeche.indexer.source.agency;

import static depeche.indexer.source.agency.NewsMl1.formalName;
import static depeche.indexer.source.xml.Xml.attribute;

import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.ItemReader;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceInput;
import depeche.indexer.source.xml.Xml;
import depeche.indexer.source.xml.XmlItemReading;
import depeche.indexer.source.xml.XmlItems;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// NewsML 1 as AFP, Belga, ATS, EFE, ANP and TASS send it.
///
/// Their dialects differ in how they nest components: [NewsMl1Texts] finds the texts among them. An
/// item may hold several, as one in each language. What a component does not say, the ones around
/// it do.
public final class NewsMl1Format implements SourceFormat {
  @Override
  public String name() {
    return "NewsML 1.2";
  }

  @Override
  public boolean recognises(FileHead head) {
    return head.rootElement().equals("newsml");
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    try (ItemReader reader = input.reader()) {
      var ordinals = new int[1];
      var items = new XmlItems(reader, Set.of("newsitem"));
      XmlItemReading.read(
          items,
          input,
          sink,
          (item, _) ->
              ordinals[0] += newsItem(item, sender(items.prolog()), ordinals[0], input, sink));
    }
  }

  /// Who sends the file, as its envelope says; the agency where the item names no provider.
  private static Optional<String> sender(Element prolog) {
    return formalName(Xml.first(prolog, "SentFrom").flatMap(it -> Xml.child(it, "Party")));
  }

  /// @return how many items it gave
  private static int newsItem(
      Element item, Optional<String> sender, int ordinal, SourceInput input, ItemSink sink)
      throws IOException {
    List<Element> texts = NewsMl1Texts.of(item);
    var identity = new NewsMl1Identity(item);
    int given = 0;
    for (Element component : texts) {
      ItemDraft draft = new ItemDraft();
      NewsMl1Texts.read(draft, component, texts);
      NewsMl1Facts.read(draft, component, item, sender);
      if (draft.hasText() || (texts.size() == 1 && draft.hasWords() && media(item).isEmpty())) {
        String part = texts.size() == 1 ? "" : "#" + texts.indexOf(component);
        draft.guid(identity.chain().map(it -> it + part));
        Optional<String> guid = identity.guid().map(it -> it + part);
        sink.item(input.document(ordinal + given, guid, draft.zones(), draft.stated()));
        given++;
      }
    }
    if (given == 0) {
      sink.skipped(input.location(ordinal), media(item).orElse("an item") + ", no text");
      given = 1;
    }
    return given;
  }

  /// What the item is if it is no text: the most telling medium it holds.
  private static Optional<String> media(Element item) {
    var all = new StringBuilder();
    Xml.all(item, "MediaType").forEach(it -> all.append(formalName(Optional.of(it)).orElse("")));
    Xml.all(item, "Property")
        .filter(it -> attribute(it, "FormalName").orElse("").equals("ComponentClass"))
        .forEach(it -> all.append(attribute(it, "Value").orElse("")));
    String media = all.toString().toLowerCase(Locale.ROOT);
    if (media.contains("video")) {
      return Optional.of("a video");
    }
    if (media.contains("audio")) {
      return Optional.of("a sound");
    }
    if (media.contains("photo") || media.contains("image") || media.contains("picture")) {
      return Optional.of("a photo");
    }
    return media.contains("graphic") ? Optional.of("a graphic") : Optional.empty();
  }
}
