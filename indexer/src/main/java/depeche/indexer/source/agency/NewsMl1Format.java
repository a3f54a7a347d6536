package depeche.indexer.source.agency;

import static depeche.indexer.source.xml.Xml.attribute;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;

/// NewsML 1 as AFP, Belga, ATS, EFE, ANP and TASS send it.
///
/// Their dialects differ in how they nest components. A component with a text of its own, or whose
/// parts are called Title, Lead and Body, is a dispatch; an item may hold several, as one in each
/// language. What a component does not say, the ones around it do.
///
/// Long, since its dialects put the same things in different elements.
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
      XmlItemReading.read(
          new XmlItems(reader, Set.of("newsitem")),
          input,
          sink,
          (item, _) -> ordinals[0] += newsItem(item, ordinals[0], input, sink));
    }
  }

  /// @return how many items it gave
  private static int newsItem(Element item, int ordinal, SourceInput input, ItemSink sink)
      throws IOException {
    var texts = new ArrayList<Element>();
    Xml.children(item, "NewsComponent").forEach(it -> collect(it, texts));
    int given = 0;
    for (Element component : texts) {
      ItemDraft draft = new ItemDraft();
      contents(draft, component);
      for (Element around = component;
          around != null && !Xml.is(around, "NewsItem");
          around = around.parent()) {
        describe(draft, around);
      }
      manage(draft, item);
      language(draft, component, item);
      if (draft.hasText() || (texts.size() == 1 && draft.hasWords() && media(item).isEmpty())) {
        Optional<String> guid = guid(item).map(it -> it + part(component, texts));
        draft.guid(chain(item).map(it -> it + part(component, texts)));
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

  /// The lowest components that hold a whole text.
  private static void collect(Element component, List<Element> texts) {
    boolean whole =
        role(component).equals("main")
            || Xml.child(component, "ContentItem").filter(NewsMl1Format::isText).isPresent()
            || Xml.children(component, "NewsComponent").stream().anyMatch(it -> isPart(role(it)));
    if (whole && !isPart(role(component)) && !role(component).equals("caption")) {
      texts.add(component);
    } else {
      Xml.children(component, "NewsComponent").forEach(it -> collect(it, texts));
    }
  }

  private static boolean isPart(String role) {
    return role.equals("title") || role.equals("lead") || role.equals("body");
  }

  private static String role(Element component) {
    return formalName(Xml.child(component, "Role")).orElse("").toLowerCase(Locale.ROOT);
  }

  private static boolean isText(Element contentItem) {
    String media = formalName(Xml.child(contentItem, "MediaType")).orElse("Text");
    boolean text =
        media.equalsIgnoreCase("Text")
            || media.equalsIgnoreCase("ComplexData")
            || media.toLowerCase(Locale.ROOT).startsWith("text");
    return text && Xml.child(contentItem, "DataContent").isPresent();
  }

  private static void contents(ItemDraft draft, Element component) {
    for (Element part : Xml.children(component, "NewsComponent")) {
      Optional<Element> data = Xml.at(part, "ContentItem/DataContent");
      switch (role(part)) {
        case "title" -> draft.title(text(data));
        case "lead" -> data.ifPresent(it -> lead(draft, it));
        case "body" -> data.ifPresent(it -> body(draft, it));
        case "caption" -> text(data).ifPresent(it -> draft.captions(List.of(it)));
        default -> Xml.child(part, "ContentItem").ifPresent(it -> pictured(draft, it));
      }
    }
    for (Element content : Xml.children(component, "ContentItem")) {
      if (isText(content)) {
        Xml.child(content, "DataContent").ifPresent(it -> body(draft, it));
      }
    }
  }

  /// A component inside one that has a text of its own: a picture with its caption.
  private static void pictured(ItemDraft draft, Element content) {
    if (isText(content)) {
      Xml.child(content, "DataContent").ifPresent(it -> draft.captions(Markup.of(it).body()));
    }
  }

  private static void lead(ItemDraft draft, Element data) {
    List<String> paragraphs = Markup.of(data).body();
    if (!paragraphs.isEmpty()) {
      draft.lead(Optional.of(paragraphs.getFirst()));
      draft.body(paragraphs.subList(1, paragraphs.size()));
    }
  }

  private static void body(ItemDraft draft, Element data) {
    Optional<Element> nitf = Xml.first(data, "nitf");
    if (nitf.isPresent()) {
      NitfFormat.text(draft, nitf.get());
      return;
    }
    String raw = data.wholeText();
    boolean escaped = data.childrenSize() == 0 && raw.contains("</");
    Markup markup = Markup.of(escaped ? Xml.html(raw) : data);
    draft.body(markup.body()).captions(markup.captions());
  }

  private static void describe(ItemDraft draft, Element component) {
    Xml.child(component, "NewsLines").ifPresent(lines -> newsLines(draft, lines));
    Xml.child(component, "AdministrativeMetadata").ifPresent(it -> administration(draft, it));
    Xml.child(component, "DescriptiveMetadata")
        .or(() -> Xml.child(component, "DescriptiveMetada"))
        .ifPresent(it -> description(draft, it));
  }

  private static void newsLines(ItemDraft draft, Element lines) {
    draft
        .title(text(lines, "HeadLine"))
        .kicker(text(lines, "SubHeadLine"))
        .dateline(text(lines, "DateLine"))
        .slugline(text(lines, "SlugLine"));
    Xml.children(lines, "ByLine").forEach(it -> draft.author(Optional.of(it.wholeText())));
    Xml.children(lines, "KeywordLine").forEach(it -> draft.keyword(Optional.of(it.wholeText())));
  }

  private static void administration(ItemDraft draft, Element administration) {
    for (String role : List.of("Source", "Provider")) {
      formalName(Xml.at(administration, role + "/Party"))
          .ifPresent(it -> draft.agency(Optional.of(it)));
    }
    for (Element party :
        Xml.child(administration, "Creator")
            .map(it -> Xml.children(it, "Party"))
            .orElse(List.of())) {
      if (!attribute(party, "Topic").orElse("AUTHOR").equals("EDITOR")) {
        draft.author(attribute(party, "FormalName").filter(NewsMl1Format::isName));
      }
    }
  }

  /// « bur-sd/jhd » and « DWM » are signatures, no names.
  private static boolean isName(String party) {
    return party.strip().indexOf(' ') > 0;
  }

  private static void description(ItemDraft draft, Element description) {
    List<String> genres =
        Xml.children(description, "Genre").stream()
            .flatMap(it -> attribute(it, "FormalName").stream())
            .toList();
    if (!genres.isEmpty()) {
      draft.metadata.genre(Optional.of(String.join(", ", genres)));
    }
    for (Element property : Xml.children(description, "Property")) {
      boolean keyword = attribute(property, "FormalName").orElse("").equals("Keyword");
      if (keyword && attribute(property, "Role").isEmpty()) {
        draft.keyword(attribute(property, "Value"));
      }
    }
  }

  private static void manage(ItemDraft draft, Element item) {
    Optional<Element> management = Xml.child(item, "NewsManagement");
    management.ifPresent(it -> {
      Optional<Element> urgency = Xml.child(it, "Urgency");
      draft
          .urgency(formalName(urgency).or(() -> text(urgency)))
          .status(formalName(Xml.child(it, "Status")))
          .dates(
              text(it, "FirstCreated").or(() -> text(it, "ThisRevisionCreated")),
              "NewsML FirstCreated",
              text(it, "ThisRevisionCreated"),
              "NewsML ThisRevisionCreated");
    });
    Optional<Element> identifier = Xml.at(item, "Identification/NewsIdentifier");
    draft.slugline(Xml.text(Xml.at(item, "Identification/NameLabel")));
    draft.metadata.version(identifier.flatMap(it -> text(it, "RevisionId")));
    boolean agencyKnown = draft.stated().agency().isPresent();
    if (!agencyKnown) {
      draft.agency(identifier.flatMap(it -> text(it, "ProviderId")));
    }
    management.ifPresent(it -> embargo(draft, it));
  }

  /// An item that is held back until a moment which is stated is shown from then on.
  private static void embargo(ItemDraft draft, Element management) {
    Optional<Element> change = Xml.first(management, "StatusWillChange");
    String future =
        change.flatMap(it -> formalName(Xml.child(it, "FutureStatus"))).orElse("Usable");
    Optional<String> moment = change.flatMap(it -> text(it, "DateAndTime"));
    if (moment.isPresent() && future.equalsIgnoreCase("Usable")) {
      draft.embargo(moment);
      boolean held = formalName(Xml.child(management, "Status")).orElse("").matches("(?i)embarg.*");
      if (held && draft.stated().embargoedUntil().isPresent()) {
        draft.status(Optional.of("usable"));
      }
    }
  }

  private static void language(ItemDraft draft, Element component, Element item) {
    Optional<String> stated = Optional.empty();
    for (Element at = component; at != null && stated.isEmpty(); at = at.parent()) {
      stated = formalName(Xml.at(at, "DescriptiveMetadata/Language")).or(xmlLanguage(at));
      if (at.equals(item)) {
        break;
      }
    }
    draft.language(stated);
  }

  private static Supplier<Optional<String>> xmlLanguage(Element element) {
    return () -> attribute(element, "lang");
  }

  /// The public identifier if it names this item and not the agency alone, else its parts.
  private static Optional<String> guid(Element item) {
    Optional<Element> identifier = Xml.at(item, "Identification/NewsIdentifier");
    Optional<String> id = identifier.flatMap(it -> text(it, "NewsItemId"));
    Optional<String> whole =
        identifier
            .flatMap(it -> text(it, "PublicIdentifier"))
            .filter(it -> id.isPresent() && it.contains(id.get()));
    return whole.or(() ->
        identifier
            .filter(_ -> id.isPresent())
            .map(it ->
                "urn:newsml:"
                    + text(it, "ProviderId").orElse("")
                    + ":"
                    + text(it, "DateId").orElse("")
                    + ":"
                    + id.orElse("")
                    + ":"
                    + text(it, "RevisionId").orElse("1")));
  }

  /// The identifier without the number of the revision.
  private static Optional<String> chain(Element item) {
    Optional<Element> identifier = Xml.at(item, "Identification/NewsIdentifier");
    return identifier
        .flatMap(it -> text(it, "NewsItemId"))
        .map(id ->
            "urn:newsml:"
                + identifier.flatMap(it -> text(it, "ProviderId")).orElse("")
                + ":"
                + identifier.flatMap(it -> text(it, "DateId")).orElse("")
                + ":"
                + id);
  }

  private static String part(Element component, List<Element> texts) {
    return texts.size() == 1 ? "" : "#" + texts.indexOf(component);
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

  private static Optional<String> formalName(Optional<Element> element) {
    return element.flatMap(it -> attribute(it, "FormalName"));
  }
}
