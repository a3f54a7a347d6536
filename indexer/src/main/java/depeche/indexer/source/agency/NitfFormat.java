package depeche.indexer.source.agency;

import static depeche.indexer.source.xml.Xml.attribute;

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

/// NITF (IPTC): a text with its metadata in `head/docdata`; also the body of NewsML items.
public final class NitfFormat implements SourceFormat {
  @Override
  public String name() {
    return "NITF";
  }

  @Override
  public boolean recognises(FileHead head) {
    String root = head.rootElement();
    // Systems cut a NewsML-G2 item down to its content.
    boolean content = root.equals("contentset") || root.equals("inlinexml");
    return root.equals("nitf") || (content && head.asciiLowerCase().contains("<nitf"));
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    try (ItemReader reader = input.reader()) {
      XmlItemReading.read(
          new XmlItems(reader, Set.of("nitf")),
          input,
          sink,
          (nitf, ordinal) -> item(nitf, ordinal, input, sink));
    }
  }

  private static void item(Element nitf, int ordinal, SourceInput input, ItemSink sink)
      throws IOException {
    ItemDraft draft = new ItemDraft();
    text(draft, nitf);
    draft.title(Xml.text(Xml.at(nitf, "head/title")));
    Xml.at(nitf, "head/docdata").ifPresent(docdata -> describe(draft, docdata));
    draft.metadata.language(attribute(nitf, "baselang"));
    Xml.at(nitf, "head/tobject")
        .ifPresent(tobject ->
            Xml.all(tobject, "tobject.property")
                .findFirst()
                .ifPresent(it -> draft.metadata.genre(attribute(it, "tobject.property.type"))));
    publication(draft, nitf);
    if (draft.hasWords()) {
      sink.item(input.document(ordinal, draft.zones(), draft.stated()));
    } else {
      sink.skipped(input.location(ordinal), "an item, no text");
    }
  }

  private static void describe(ItemDraft draft, Element docdata) {
    draft
        .urgency(value(docdata, "urgency", "ed-urg"))
        .status(attribute(docdata, "management-status"))
        .embargo(value(docdata, "date.release", "norm"))
        .guid(chain(docdata))
        .agency(
            value(docdata, "doc.copyright", "holder").or(() -> value(docdata, "doc-id", "regsrc")))
        .slugline(value(docdata, "du-key", "key"));
    draft.metadata.version(value(docdata, "du-key", "version"));
    Xml.all(docdata, "keyword").forEach(it -> draft.keyword(attribute(it, "key")));
    draft.metadata.section(value(docdata, "fixture", "fix-id"));
  }

  /// The key under which a story stands on one day, if its versions are counted.
  private static Optional<String> chain(Element docdata) {
    Optional<String> key = value(docdata, "du-key", "key");
    Optional<String> version = value(docdata, "du-key", "version");
    Optional<String> issued = value(docdata, "date.issue", "norm").filter(it -> it.length() >= 8);
    return key.filter(_ -> version.isPresent() && issued.isPresent())
        .map(it ->
            "urn:nitf:"
                + value(docdata, "doc-id", "regsrc").orElse("")
                + ":"
                + issued.get().substring(0, 8)
                + ":"
                + it
                + value(docdata, "du-key", "part").map(part -> ":" + part).orElse(""));
  }

  private static void publication(ItemDraft draft, Element nitf) {
    Optional<String> issued = Xml.first(nitf, "date.issue").flatMap(it -> attribute(it, "norm"));
    Optional<String> story = Xml.first(nitf, "story.date").flatMap(it -> attribute(it, "norm"));
    Optional<Element> pubdata = Xml.first(nitf, "pubdata");
    Optional<String> printed = pubdata.flatMap(it -> attribute(it, "date.publication"));
    Optional<Element> hours =
        Xml.all(nitf, "meta")
            .filter(it -> attribute(it, "name").orElse("").equalsIgnoreCase("timestamp"))
            .findFirst();
    if (issued.isPresent()) {
      draft.dates(issued, "NITF date.issue", Optional.empty(), "");
    } else if (story.isPresent()) {
      draft.dates(story, "NITF story.date", Optional.empty(), "");
    } else if (printed.isPresent()) {
      draft.dates(printed, "NITF date.publication", Optional.empty(), "");
    } else {
      draft.dates(hours.flatMap(it -> attribute(it, "content")), "NITF meta", Optional.empty(), "");
    }
    draft.metadata.site(pubdata.flatMap(it -> attribute(it, "name")));
  }

  /// What the body of a NITF says, wherever the NITF stands.
  static void text(ItemDraft draft, Element nitf) {
    Optional<Element> head = Xml.first(nitf, "body.head");
    head.ifPresent(it -> opening(draft, it));
    Element content =
        Xml.first(nitf, "body.content").or(() -> Xml.first(nitf, "body")).orElse(nitf);
    Markup markup = Markup.of(content);
    draft.body(markup.body()).captions(markup.captions());
  }

  private static void opening(ItemDraft draft, Element head) {
    draft.title(Xml.text(Xml.first(head, "hl1"))).lead(Xml.text(Xml.first(head, "abstract")));
    Xml.first(head, "byline").ifPresent(it -> draft.author(author(it)));
    Xml.first(head, "dateline")
        .map(Element::clone)
        .ifPresent(it -> {
          // Its norm attribute is the date; the text in it is no part of the line.
          Xml.all(it, "story.date").toList().forEach(Element::remove);
          draft.dateline(Optional.of(it.wholeText()));
        });
    Xml.all(head, "hl2")
        .map(Element::wholeText)
        .findFirst()
        .ifPresent(it -> draft.kicker(Optional.of(it)));
  }

  /// The person if one is marked, else the line without its « By » or « Par ».
  private static Optional<String> author(Element byline) {
    return Xml.text(Xml.first(byline, "person"))
        .or(() -> Optional.of(byline.wholeText().strip()))
        .map(it -> it.replaceFirst("^(?:By|BY|Par|PAR|par|by) +", ""));
  }

  private static Optional<String> value(Element docdata, String element, String attribute) {
    return Xml.all(docdata, element).flatMap(it -> attribute(it, attribute).stream()).findFirst();
  }
}
