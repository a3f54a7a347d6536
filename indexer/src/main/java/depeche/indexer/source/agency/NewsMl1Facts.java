package depeche.indexer.source.agency;

import static depeche.indexer.source.agency.NewsMl1.formalName;
import static depeche.indexer.source.xml.Xml.attribute;
import static depeche.indexer.source.xml.Xml.text;

import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.xml.Xml;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// What an item of NewsML 1 says of a text beside its words.
final class NewsMl1Facts {
  private NewsMl1Facts() {}

  /// Notes what the component says, then what the ones around it do, then the item.
  static void read(ItemDraft draft, Element component, Element item, Optional<String> sender) {
    // Before the advisories, which say more than « usable ».
    draft.status(formalName(Xml.at(item, "NewsManagement/Status")));
    for (Element around = component;
        around != null && !Xml.is(around, "NewsItem");
        around = around.parent()) {
      describe(draft, around);
    }
    agency(draft, component, item, sender);
    manage(draft, item);
    language(draft, component, item);
  }

  private static void describe(ItemDraft draft, Element component) {
    Xml.child(component, "NewsLines").ifPresent(lines -> newsLines(draft, lines));
    Xml.child(component, "AdministrativeMetadata").ifPresent(it -> creators(draft, it));
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
    for (Element line : Xml.children(lines, "NewsLine")) {
      boolean advisory =
          formalName(Xml.child(line, "NewsLineType")).orElse("").equals("AdvisoryLine");
      draft.advisory(text(line, "NewsLineText").filter(_ -> advisory));
    }
  }

  private static void creators(ItemDraft draft, Element administration) {
    for (Element party :
        Xml.child(administration, "Creator")
            .map(it -> Xml.children(it, "Party"))
            .orElse(List.of())) {
      if (!attribute(party, "Topic").orElse("AUTHOR").equals("EDITOR")) {
        draft.author(attribute(party, "FormalName").filter(NewsMl1Facts::isName));
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

  /// Who provides the text: the provider, or the sender of the file; else the source, which of a
  /// press release is the company that wrote it.
  private static void agency(
      ItemDraft draft, Element component, Element item, Optional<String> sender) {
    draft.agency(
        party(component, "Provider")
            .or(() -> sender)
            .or(() -> party(component, "Source"))
            .or(() -> text(Xml.at(item, "Identification/NewsIdentifier/ProviderId"))));
  }

  /// The outermost component that names one counts.
  private static Optional<String> party(Element component, String role) {
    return Stream.iterate(component, it -> it != null && !Xml.is(it, "NewsItem"), Element::parent)
        .flatMap(it -> formalName(Xml.at(it, "AdministrativeMetadata/" + role + "/Party")).stream())
        .reduce((_, outer) -> outer);
  }

  private static void manage(ItemDraft draft, Element item) {
    Optional<Element> management = Xml.child(item, "NewsManagement");
    management.ifPresent(it -> {
      Optional<Element> urgency = Xml.child(it, "Urgency");
      draft
          .urgency(formalName(urgency).or(() -> text(urgency)))
          .dates(
              text(it, "FirstCreated").or(() -> text(it, "ThisRevisionCreated")),
              "NewsML FirstCreated",
              text(it, "ThisRevisionCreated"),
              "NewsML ThisRevisionCreated");
      Xml.children(it, "Instruction")
          .forEach(instruction -> draft.advisory(formalName(Optional.of(instruction))));
      embargo(draft, it);
    });
    draft.slugline(text(Xml.at(item, "Identification/NameLabel")));
    draft.metadata.version(text(Xml.at(item, "Identification/NewsIdentifier/RevisionId")));
  }

  /// An item whose status is to change to usable at a moment that is stated is shown from then on.
  private static void embargo(ItemDraft draft, Element management) {
    Optional<Element> change = Xml.first(management, "StatusWillChange");
    String future =
        change.flatMap(it -> formalName(Xml.child(it, "FutureStatus"))).orElse("Usable");
    if (future.equalsIgnoreCase("Usable")) {
      draft.embargo(change.flatMap(it -> text(it, "DateAndTime")));
    }
  }

  private static void language(ItemDraft draft, Element component, Element item) {
    Optional<String> stated = Optional.empty();
    for (Element at = component; at != null && stated.isEmpty(); at = at.parent()) {
      Element here = at;
      stated =
          formalName(Xml.at(at, "DescriptiveMetadata/Language")).or(() -> attribute(here, "lang"));
      if (at.equals(item)) {
        break;
      }
    }
    draft.language(stated);
  }
}
