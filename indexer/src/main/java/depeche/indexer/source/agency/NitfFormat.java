package depeche.indexer.source.agency;

import static depeche.indexer.source.xml.Xml.attribute;

import depeche.dispatch.Timestamp;
import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.ItemReader;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceInput;
import depeche.indexer.source.StatedDates;
import depeche.indexer.source.xml.Markup;
import depeche.indexer.source.xml.Xml;
import depeche.indexer.source.xml.XmlItemReading;
import depeche.indexer.source.xml.XmlItems;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// NITF (IPTC): a text with its metadata in `head/docdata`; also the body of NewsML items.
public final class NitfFormat implements SourceFormat {
  /// The day at the beginning of a date, with its hyphens or without.
  private static final Pattern DAY =
      Pattern.compile("(?<year>[0-9]{4})-?(?<month>[0-9]{2})-?(?<day>[0-9]{2})");

  @Override
  public String name() {
    return "NITF";
  }

  @Override
  public boolean recognises(FileHead head) {
    String root = head.rootElement();
    // Systems cut a NewsML-G2 item down to its content.
    boolean content = root.equals("contentset") || root.equals("inlinexml");
    return root.equals("nitf") || (content && head.folded().contains("<nitf"));
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
    Xml.at(nitf, "head/docdata").ifPresent(docdata -> describe(draft, docdata, nitf));
    draft.language(attribute(nitf, "baselang"));
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

  private static void describe(ItemDraft draft, Element docdata, Element nitf) {
    draft
        .urgency(value(docdata, "urgency", "ed-urg"))
        .status(attribute(docdata, "management-status"))
        .embargo(release(docdata))
        .guid(chain(docdata))
        .agency(
            value(docdata, "doc.copyright", "holder")
                .or(() -> value(docdata, "doc-id", "regsrc"))
                .or(() -> Xml.text(Xml.first(nitf, "distributor"))))
        .slugline(value(docdata, "du-key", "key"));
    draft.metadata.version(value(docdata, "du-key", "version"));
    draft.metadata.section(value(docdata, "fixture", "fix-id"));
  }

  /// When it may be shown, if that is later than its issue: agencies write the same date twice.
  private static Optional<String> release(Element docdata) {
    long issued =
        value(docdata, "date.issue", "norm")
            .flatMap(StatedDates::parse)
            .map(Timestamp::epochSecond)
            .orElse(Long.MIN_VALUE);
    return value(docdata, "date.release", "norm")
        .filter(it ->
            StatedDates.parse(it).filter(release -> release.epochSecond() > issued).isPresent());
  }

  /// The key under which a story stands on one day, if its versions are counted.
  private static Optional<String> chain(Element docdata) {
    Optional<String> key = value(docdata, "du-key", "key");
    Optional<String> version = value(docdata, "du-key", "version");
    Matcher issued = DAY.matcher(value(docdata, "date.issue", "norm").orElse(""));
    return key.filter(_ -> version.isPresent() && issued.lookingAt())
        .map(it ->
            "urn:nitf:"
                + value(docdata, "doc-id", "regsrc").orElse("")
                + ":"
                + issued.group("year")
                + issued.group("month")
                + issued.group("day")
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

  /// What a NITF says in words, wherever it stands, and what it is about.
  public static void text(ItemDraft draft, Element nitf) {
    Optional<Element> head = Xml.first(nitf, "body.head");
    head.ifPresent(it -> opening(draft, it));
    Element content =
        Xml.all(nitf, "body.content")
            .filter(it -> it.parents().stream().noneMatch(around -> Xml.is(around, "note")))
            .findFirst()
            .or(() -> Xml.first(nitf, "body"))
            .orElse(nitf);
    Markup markup = Markup.of(content);
    draft.body(markup.body()).captions(markup.captions());
    Xml.at(nitf, "head").ifPresent(it -> subjects(draft, it));
  }

  private static void subjects(ItemDraft draft, Element head) {
    Xml.all(head, "keyword").forEach(it -> draft.keyword(attribute(it, "key")));
    for (Element subject : Xml.all(head, "tobject.subject").toList()) {
      for (String level : List.of("type", "matter", "detail")) {
        draft.keyword(attribute(subject, "tobject.subject." + level));
      }
    }
  }

  private static void opening(ItemDraft draft, Element head) {
    draft.title(Xml.text(Xml.first(head, "hl1"))).lead(Xml.text(Xml.first(head, "abstract")));
    Xml.all(head, "byline").forEach(it -> authors(draft, it));
    Xml.first(head, "dateline")
        // Its norm attribute is the date; the text in it is no part of the line.
        .map(it -> without(it, "story.date"))
        .ifPresent(it -> draft.dateline(Optional.of(it)));
    Xml.all(head, "hl2")
        .map(Element::wholeText)
        .findFirst()
        .ifPresent(it -> draft.kicker(Optional.of(it)));
  }

  /// The persons if they are marked, else the line without what they are.
  private static void authors(ItemDraft draft, Element byline) {
    List<Element> persons = Xml.all(byline, "person").toList();
    if (persons.isEmpty()) {
      String line = without(byline, "byttl").strip();
      draft.author(Optional.of(line.replaceFirst("[\\s,;]+$", "")));
    }
    persons.forEach(it -> draft.author(Xml.text(Optional.of(it))));
  }

  private static String without(Element element, String part) {
    Element rest = element.clone();
    Xml.all(rest, part).toList().forEach(Element::remove);
    return rest.wholeText();
  }

  private static Optional<String> value(Element docdata, String element, String attribute) {
    return Xml.all(docdata, element).flatMap(it -> attribute(it, attribute).stream()).findFirst();
  }
}
