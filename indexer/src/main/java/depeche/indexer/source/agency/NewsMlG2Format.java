package depeche.indexer.source.agency;

import static depeche.indexer.source.xml.Xml.attribute;
import static depeche.indexer.source.xml.Xml.child;
import static depeche.indexer.source.xml.Xml.children;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// NewsML-G2 (IPTC): a news item alone, or several in a news message.
public final class NewsMlG2Format implements SourceFormat {
  /// The kinds of item that are no news, and what they are.
  private static final Map<String, String> OTHER_ITEMS =
      Map.of(
          "packageitem", "a package: it lists other items",
          "groupset", "a package: it lists other items",
          "contentmeta", "metadata of an item, without the item",
          "conceptitem", "a concept, no news",
          "knowledgeitem", "a list of concepts, no news",
          "planningitem", "a coverage plan, no news",
          "catalogitem", "a catalogue of vocabularies, no news");

  private static final Set<String> OTHER_CLASSES =
      Set.of("picture", "video", "audio", "graphic", "animation");

  /// Relations between items of the IPTC's vocabulary that say the other one is outdated.
  private static final Pattern PREVIOUS =
      Pattern.compile("(?i)(?:.*:)?(?:previousVersion|evolvedFrom|replaces)");

  @Override
  public String name() {
    return "NewsML-G2";
  }

  @Override
  public boolean recognises(FileHead head) {
    String root = head.rootElement();
    return root.equals("newsmessage") || root.equals("newsitem") || OTHER_ITEMS.containsKey(root);
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    try (ItemReader reader = input.reader()) {
      var names = new HashSet<>(OTHER_ITEMS.keySet());
      names.add("newsitem");
      var items = new XmlItems(reader, Set.copyOf(names));
      XmlItemReading.read(
          items,
          input,
          sink,
          (item, ordinal) -> {
            String kind = Xml.name(item).toLowerCase(Locale.ROOT);
            if (kind.equals("newsitem")) {
              newsItem(item, ordinal, input, sink);
            } else {
              sink.skipped(input.location(ordinal), other(item, kind));
            }
          });
    }
  }

  /// What an item is that is no news; events come as concepts.
  private static String other(Element item, String kind) {
    List<Element> concepts = Xml.all(item, "concept").toList();
    boolean events =
        !concepts.isEmpty()
            && concepts.stream()
                .allMatch(it ->
                    child(it, "type")
                        .flatMap(type -> attribute(type, "qcode"))
                        .filter(type -> type.endsWith(":event"))
                        .isPresent());
    if (events) {
      return concepts.size() == 1 ? "an event, no news" : "a list of events, no news";
    }
    return OTHER_ITEMS.getOrDefault(kind, kind);
  }

  private static void newsItem(Element item, int ordinal, SourceInput input, ItemSink sink)
      throws IOException {
    Element itemMeta = child(item, "itemMeta").orElse(item);
    Element contentMeta = child(item, "contentMeta").orElse(item);
    ItemDraft draft = new ItemDraft();
    NewsMlG2Facts.read(draft, item, itemMeta, contentMeta);
    contents(draft, item);
    draft.embargo(text(itemMeta, "embargoed")).guid(attribute(item, "guid"));
    draft.metadata.replaces(previous(itemMeta, attribute(item, "guid")));
    Optional<String> itemClass =
        child(itemMeta, "itemClass")
            .flatMap(it -> attribute(it, "qcode"))
            .map(NewsMlG2Facts::withoutScheme);
    boolean events =
        Xml.first(item, "contentSet").flatMap(it -> Xml.first(it, "events")).isPresent();
    boolean news = itemClass.filter(OTHER_CLASSES::contains).isEmpty() && !events;
    if (news && draft.hasWords()) {
      sink.item(input.document(ordinal, guid(item), draft.zones(), draft.stated()));
    } else {
      String kind =
          events ? "a list of events" : itemClass.map(NewsMlG2Format::kind).orElse("an item");
      sink.skipped(input.location(ordinal), kind + ", no text");
    }
  }

  /// The item that this one goes on from, if that is another.
  private static Optional<String> previous(Element itemMeta, Optional<String> guid) {
    return children(itemMeta, "link").stream()
        .filter(it -> PREVIOUS.matcher(attribute(it, "rel").orElse("")).matches())
        .flatMap(it -> attribute(it, "residref").stream())
        .filter(it -> !Optional.of(it).equals(guid))
        .findFirst();
  }

  private static String kind(String itemClass) {
    return switch (itemClass) {
      case "picture" -> "a photo";
      case "video" -> "a video";
      case "audio" -> "a sound";
      case "graphic" -> "a graphic";
      case "animation" -> "an animation";
      case "text" -> "an item";
      default -> "an item of class " + itemClass;
    };
  }

  /// Two versions are two dispatches.
  private static Optional<String> guid(Element item) {
    return attribute(item, "guid")
        .map(guid -> guid + attribute(item, "version").map(it -> "#" + it).orElse(""));
  }

  /// The text, which may be there in several renditions: the richest counts.
  private static void contents(ItemDraft draft, Element item) {
    Optional<Element> set = child(item, "contentSet");
    Optional<Element> xml = set.flatMap(it -> child(it, "inlineXML"));
    Optional<Element> nitf = xml.flatMap(it -> Xml.first(it, "nitf"));
    Optional<Element> html = xml.flatMap(it -> Xml.first(it, "html"));
    if (nitf.isPresent()) {
      NitfFormat.text(draft, nitf.get());
      draft.title(text(Xml.at(nitf.get(), "head/title")));
    } else if (html.isPresent()) {
      draft.title(text(Xml.at(html.get(), "head/title")));
      add(draft, Markup.of(Xml.first(html.get(), "body").orElse(html.get())));
    } else if (xml.isPresent()) {
      add(draft, Markup.of(xml.get()));
    }
    Optional<Element> inline = set.flatMap(it -> child(it, "inlineData"));
    if (!draft.hasText() && inline.isPresent()) {
      add(draft, data(inline.get()));
    }
  }

  /// Data of whatever type it is said to be: what is called plain text may hold elements or tags.
  private static Markup data(Element inline) {
    if (inline.childrenSize() > 0) {
      return Markup.of(inline);
    }
    boolean html = attribute(inline, "contenttype").orElse("text/plain").contains("html");
    String data = inline.wholeText();
    return html ? Markup.of(Xml.html(data)) : Markup.of(data);
  }

  private static void add(ItemDraft draft, Markup markup) {
    draft.body(markup.body()).captions(markup.captions());
  }
}
