package depeche.indexer.clean;

import depeche.dispatch.DateEvidence;
import depeche.dispatch.Dispatch;
import depeche.dispatch.Metadata;
import depeche.dispatch.Status;
import depeche.dispatch.Timestamp;
import depeche.indexer.source.SourceDocument;
import depeche.indexer.source.UnreadableSourceException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Makes a dispatch of a source document: the words by zones, the rest of the page dropped, and
/// what the words, the page and the format say of date, agency and authors.
///
/// Thread-safe: it holds nothing but the options.
public final class DispatchCleaner {
  private final CleaningOptions options;

  public DispatchCleaner(CleaningOptions options) {
    this.options = options;
  }

  /// Cleans one item.
  ///
  /// @param id of the dispatch
  /// @throws UnreadableSourceException if the item is no article, with the reason
  public Dispatch clean(SourceDocument source, String id) throws UnreadableSourceException {
    Draft draft =
        switch (source.content()) {
          case SourceDocument.Page page -> PageCleaner.clean(page.html());
          case SourceDocument.PlainText plain -> PlainTextCleaner.clean(plain.text());
          case SourceDocument.Zones zones -> Draft.of(zones.text());
        };
    draft.page = source.content() instanceof SourceDocument.Page;
    TextStructure.read(draft);
    if (draft.text().isEmpty()) {
      throw new UnreadableSourceException("no article text");
    }
    AddressDates.read(draft, source.stated().url().orElse(draft.url), source.location());
    Metadata metadata = dated(completed(draft, source), draft, source);
    return new Dispatch(id, source.location(), draft.text(), metadata);
  }

  private static Metadata completed(Draft draft, SourceDocument source) {
    if (draft.language.isEmpty()) {
      draft.language = LanguageGuess.of(draft.lead + " " + String.join(" ", draft.body));
    }
    List<String> seen = named(draft.authors, draft);
    draft.authors.clear();
    draft.authors.addAll(seen);
    Metadata stated = withAgency(source.stated());
    stated = stated.toBuilder().authors(named(stated.authors(), draft)).build();
    Metadata all = draft.metadata(stated);
    // « SOUS EMBARGO » in the headline holds nothing back for longer than the embargo itself
    boolean dated = stated.status() != Status.WITHHELD && stated.embargoedUntil().isPresent();
    return dated && all.status() == Status.WITHHELD
        ? all.toBuilder().status(stated.status()).build()
        : all;
  }

  /// The persons and papers that signed; an agency among them is whom the dispatch is of.
  private static List<String> named(Collection<String> signed, Draft draft) {
    List<String> names = signed.stream().flatMap(it -> AuthorName.of(it).stream()).toList();
    if (draft.agency.isEmpty()) {
      draft.agency =
          names.stream().flatMap(it -> Agencies.named(it).stream()).findFirst().orElse("");
    }
    return names.stream().filter(it -> Agencies.named(it).isEmpty()).toList();
  }

  /// Tables call « source » whatever a text was taken from: a publication, or an agency, which is
  /// known by its name.
  private static Metadata withAgency(Metadata stated) {
    Optional<String> agency = stated.site().flatMap(Agencies::named);
    return agency.isPresent() && stated.agency().isEmpty()
        ? stated.toBuilder().agency(agency).site(Optional.empty()).build()
        : stated;
  }

  private Metadata dated(Metadata metadata, Draft draft, SourceDocument source) {
    DateEvidences dates = draft.dates;
    metadata
        .published()
        .ifPresent(
            stated -> dates.published(stated.value(), stated.from(), DateEvidences.Rank.STATED));
    metadata
        .updated()
        .ifPresent(
            stated -> dates.updated(stated.value(), stated.from(), DateEvidences.Rank.STATED));
    Optional<DateEvidence> published =
        dates
            .bestPublished(source.seen())
            .or(() -> options.defaultDay().map(DispatchCleaner::option));
    Optional<DateEvidence> updated = dates.bestUpdated(published, source.seen());
    return metadata.toBuilder().published(published).updated(updated).build();
  }

  private static DateEvidence option(LocalDate day) {
    return new DateEvidence(Timestamp.of(day), "option --date");
  }
}
