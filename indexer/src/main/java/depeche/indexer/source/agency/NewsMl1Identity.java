package depeche.indexer.source.agency;

import static depeche.indexer.source.xml.Xml.text;

import depeche.indexer.source.StatedDates;
import depeche.indexer.source.xml.Xml;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// By what names an item of NewsML 1 is told from others, and its revisions are tied together.
final class NewsMl1Identity {
  private final Element item;
  private final Optional<Element> identifier;

  /// The agency's own number for the item; systems write 0 where they have none.
  private final Optional<String> id;

  NewsMl1Identity(Element item) {
    this.item = item;
    this.identifier = Xml.at(item, "Identification/NewsIdentifier");
    this.id = part("NewsItemId").filter(it -> !it.matches("0+"));
  }

  private Optional<String> part(String name) {
    return identifier.flatMap(it -> text(it, name));
  }

  /// Of this revision: the public identifier if it names the item and not the agency alone, else
  /// the parts of which one is made.
  Optional<String> guid() {
    Optional<String> whole =
        part("PublicIdentifier").filter(it -> id.isPresent() && it.contains(withoutRevision()));
    return whole.or(
        () -> id.map(it -> urn(part("DateId"), it) + ":" + part("RevisionId").orElse("1")));
  }

  /// Of all revisions: the identifier without the number of one.
  Optional<String> chain() {
    return id.map(_ -> urn(day(), withoutRevision()));
  }

  private String urn(Optional<String> date, String name) {
    return "urn:newsml:" + part("ProviderId").orElse("") + ":" + date.orElse("") + ":" + name;
  }

  /// The number, which some systems write with that of the revision: `…-v2` for the second.
  private String withoutRevision() {
    String suffix = "-v" + part("RevisionId").orElse("1");
    String whole = id.orElse("");
    return whole.endsWith(suffix) ? whole.substring(0, whole.length() - suffix.length()) : whole;
  }

  /// The date in the identifier, which is to be that of the first revision; of systems that put the
  /// date of each revision there, it is the date on which the item was created.
  private Optional<String> day() {
    Optional<String> date = part("DateId");
    Optional<String> first = moment("FirstCreated");
    boolean later = !part("RevisionId").orElse("1").matches("[01]");
    return later && isMoment(date, moment("ThisRevisionCreated")) && !isMoment(date, first)
        ? first.or(() -> date)
        : date;
  }

  private Optional<String> moment(String name) {
    return Xml.child(item, "NewsManagement").flatMap(it -> text(it, name));
  }

  private static boolean isMoment(Optional<String> date, Optional<String> moment) {
    var parsed = date.flatMap(StatedDates::parse);
    return parsed.isPresent()
        && parsed
            .map(it -> it.epochSecond())
            .equals(moment.flatMap(StatedDates::parse).map(it -> it.epochSecond()));
  }
}
