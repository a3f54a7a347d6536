package depeche.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is known of a dispatch beside its words. Nothing is invented: what is unknown is empty.
///
/// @param url where the page stood, http or https
/// @param agency the short name of the news agency credited: « AFP »
/// @param authors names as signed
/// @param site the publication: « Le Courrier du Levant »
/// @param section the heading it was filed under
/// @param keywords tags given by the publisher
/// @param language BCP 47, `fr`
/// @param genre factuel, papier, encadré, chrono…
/// @param published when it came out, and what says so
/// @param updated when it was last changed, and what says so
/// @param version the agency's version number, or how it names the version
/// @param guid what all versions of the item have in common, as the format names it
/// @param replaces the guid of the item that this one takes the place of
/// @param embargoedUntil before that moment it is not to be shown
public record Metadata(
    Optional<String> url,
    Optional<String> agency,
    List<String> authors,
    Optional<String> site,
    Optional<String> section,
    List<String> keywords,
    Optional<String> language,
    Priority priority,
    Optional<String> genre,
    Optional<DateEvidence> published,
    Optional<DateEvidence> updated,
    Optional<String> version,
    Status status,
    Optional<String> guid,
    Optional<String> replaces,
    Optional<Instant> embargoedUntil) {

  /// Nothing known.
  public static final Metadata NONE = new Builder().build();

  public Metadata {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
  }

  /// The day on which the dispatch came out, its "now" (DCT, document creation time).
  public Optional<LocalDate> publicationDay() {
    return published.map(evidence -> evidence.value().day());
  }

  /// A builder that starts from these values.
  public Builder toBuilder() {
    var builder = new Builder();
    builder.url = url;
    builder.agency = agency;
    builder.authors = authors;
    builder.site = site;
    builder.section = section;
    builder.keywords = keywords;
    builder.language = language;
    builder.priority = priority;
    builder.genre = genre;
    builder.published = published;
    builder.updated = updated;
    builder.version = version;
    builder.status = status;
    builder.guid = guid;
    builder.replaces = replaces;
    builder.embargoedUntil = embargoedUntil;
    return builder;
  }

  /// Collects metadata as a reader or a cleaner finds them; not for several threads.
  public static final class Builder {
    private Optional<String> url = Optional.empty();
    private Optional<String> agency = Optional.empty();
    private List<String> authors = List.of();
    private Optional<String> site = Optional.empty();
    private Optional<String> section = Optional.empty();
    private List<String> keywords = List.of();
    private Optional<String> language = Optional.empty();
    private Priority priority = Priority.ORDINARY;
    private Optional<String> genre = Optional.empty();
    private Optional<DateEvidence> published = Optional.empty();
    private Optional<DateEvidence> updated = Optional.empty();
    private Optional<String> version = Optional.empty();
    private Status status = Status.USABLE;
    private Optional<String> guid = Optional.empty();
    private Optional<String> replaces = Optional.empty();
    private Optional<Instant> embargoedUntil = Optional.empty();

    public Builder url(Optional<String> value) {
      url = value;
      return this;
    }

    public Builder agency(Optional<String> value) {
      agency = value;
      return this;
    }

    public Builder authors(List<String> value) {
      authors = value;
      return this;
    }

    public Builder site(Optional<String> value) {
      site = value;
      return this;
    }

    public Builder section(Optional<String> value) {
      section = value;
      return this;
    }

    public Builder keywords(List<String> value) {
      keywords = value;
      return this;
    }

    public Builder language(Optional<String> value) {
      language = value;
      return this;
    }

    public Builder priority(Priority value) {
      priority = value;
      return this;
    }

    public Builder genre(Optional<String> value) {
      genre = value;
      return this;
    }

    public Builder published(Optional<DateEvidence> value) {
      published = value;
      return this;
    }

    public Builder updated(Optional<DateEvidence> value) {
      updated = value;
      return this;
    }

    public Builder version(Optional<String> value) {
      version = value;
      return this;
    }

    public Builder status(Status value) {
      status = value;
      return this;
    }

    public Builder guid(Optional<String> value) {
      guid = value;
      return this;
    }

    public Builder replaces(Optional<String> value) {
      replaces = value;
      return this;
    }

    public Builder embargoedUntil(Optional<Instant> value) {
      embargoedUntil = value;
      return this;
    }

    public Metadata build() {
      return new Metadata(
          url,
          agency,
          authors,
          site,
          section,
          keywords,
          language,
          priority,
          genre,
          published,
          updated,
          version,
          status,
          guid,
          replaces,
          embargoedUntil);
    }
  }
}
