package depeche.indexer.source.agency;

import static depeche.indexer.source.xml.Xml.attribute;
import static depeche.indexer.source.xml.Xml.child;
import static depeche.indexer.source.xml.Xml.children;
import static depeche.indexer.source.xml.Xml.text;

import depeche.dispatch.DateEvidence;
import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.StatedDates;
import depeche.indexer.source.xml.Xml;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What an item of NewsML-G2 says of its text: `itemMeta` of the item, `contentMeta` of the
/// content.
final class NewsMlG2Facts {
  private static final Pattern WRITING = Pattern.compile("(?i)writ|author|report|journal");

  private NewsMlG2Facts() {}

  static void read(ItemDraft draft, Element item, Element itemMeta, Element contentMeta) {
    headlines(draft, contentMeta);
    draft
        .slugline(text(contentMeta, "slugline"))
        .dateline(text(contentMeta, "dateline"))
        .dateline(child(contentMeta, "located").flatMap(NewsMlG2Facts::name))
        .urgency(text(contentMeta, "urgency").or(() -> text(itemMeta, "urgency")))
        .status(child(itemMeta, "pubStatus").flatMap(it -> attribute(it, "qcode")))
        .agency(agency(item, itemMeta, contentMeta))
        .language(
            child(contentMeta, "language")
                .flatMap(it -> attribute(it, "tag"))
                .or(() -> attribute(item, "xml:lang"))
                .or(() -> attribute(item, "lang")))
        .dates(
            date(itemMeta, "firstCreated")
                .or(() -> date(contentMeta, "contentCreated"))
                .or(() -> date(itemMeta, "versionCreated")),
            date(itemMeta, "versionCreated"));
    children(itemMeta, "signal")
        .forEach(it -> draft.advisory(attribute(it, "qcode").map(NewsMlG2Facts::withoutScheme)));
    descriptions(draft, contentMeta);
    about(draft, contentMeta);
    draft.metadata.version(attribute(item, "version"));
    draft.metadata.section(child(itemMeta, "service").flatMap(NewsMlG2Facts::name));
  }

  private static void descriptions(ItemDraft draft, Element contentMeta) {
    for (Element description : children(contentMeta, "description")) {
      String role = attribute(description, "role").orElse("");
      if (role.endsWith("caption")) {
        draft.captions(List.of(description.wholeText()));
      } else {
        draft.lead(Optional.of(description.wholeText()));
      }
    }
  }

  /// Who wrote it, what it is about and of what kind it is.
  private static void about(ItemDraft draft, Element contentMeta) {
    children(contentMeta, "by").forEach(by -> draft.author(Optional.of(by.wholeText())));
    children(contentMeta, "creator").forEach(it -> creator(draft, it));
    children(contentMeta, "keyword").forEach(it -> draft.keyword(Optional.of(it.wholeText())));
    children(contentMeta, "subject").forEach(it -> draft.keyword(subject(it)));
    draft.metadata.genre(child(contentMeta, "genre").flatMap(NewsMlG2Facts::label));
  }

  /// The main headline is the title, wherever it stands; one below it stands there as in print.
  private static void headlines(ItemDraft draft, Element contentMeta) {
    List<Element> headlines = children(contentMeta, "headline");
    Optional<Element> main =
        headlines.stream()
            .filter(it -> !isBelow(it))
            .findFirst()
            .or(() -> headlines.stream().findFirst());
    draft.title(text(main));
    headlines.stream()
        .filter(it -> isBelow(it) && !Optional.of(it).equals(main))
        .forEach(it -> draft.kicker(text(Optional.of(it))));
  }

  private static boolean isBelow(Element headline) {
    return attribute(headline, "role").orElse("").toLowerCase(Locale.ROOT).contains("sub");
  }

  private static Optional<DateEvidence> date(Element meta, String name) {
    return StatedDates.evidence(text(meta, name), "NewsML-G2 " + name);
  }

  /// Who provides the item, else whom it credits, where it has its information from, whose it is.
  private static Optional<String> agency(Element item, Element itemMeta, Element contentMeta) {
    return child(itemMeta, "provider")
        .flatMap(NewsMlG2Facts::party)
        .or(() -> text(contentMeta, "creditline"))
        .or(() -> child(contentMeta, "infoSource").flatMap(NewsMlG2Facts::party))
        .or(() -> Xml.at(item, "rightsInfo/copyrightHolder").flatMap(NewsMlG2Facts::party));
  }

  private static Optional<String> party(Element element) {
    return label(element).or(() -> attribute(element, "uri"));
  }

  /// A subject by its name, or by that of the concept which facets narrow down.
  private static Optional<String> subject(Element subject) {
    return name(subject).or(() -> child(subject, "mainConcept").flatMap(NewsMlG2Facts::name));
  }

  /// The name in French where there are several, since the archive is, else the first.
  private static Optional<String> name(Element element) {
    List<Element> names = children(element, "name");
    return names.stream()
        .filter(it -> attribute(it, "lang").orElse("").toLowerCase(Locale.ROOT).startsWith("fr"))
        .findFirst()
        .or(() -> names.stream().findFirst())
        .flatMap(it -> text(Optional.of(it)));
  }

  static String withoutScheme(String code) {
    return code.substring(code.indexOf(':') + 1);
  }

  /// A creator without a name is a code; one that is not said to be a person may be a company,
  /// unless it is said to have written.
  private static void creator(ItemDraft draft, Element creator) {
    boolean person = attribute(creator, "type").orElse("").endsWith("person");
    boolean writer = WRITING.matcher(attribute(creator, "role").orElse("")).find();
    draft.author(text(creator, "name").filter(_ -> person || writer));
  }

  /// A name in words, else as a literal; a code says nothing to a reader.
  private static Optional<String> label(Element element) {
    return name(element)
        .or(() -> attribute(element, "literal"))
        .or(() -> attribute(element, "qcode").map(NewsMlG2Facts::withoutScheme));
  }
}
