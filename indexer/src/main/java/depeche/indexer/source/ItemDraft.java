package depeche.indexer.source;

import depeche.dispatch.DateEvidence;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Metadata;
import depeche.dispatch.Priority;
import depeche.dispatch.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One item of a format that keeps its zones apart, while it is being read. Not for several
/// threads.
public final class ItemDraft {
  private static final Pattern INITIALS = Pattern.compile("[a-z]{2,5}(?:[-/][a-z0-9]{1,5}){1,7}");

  /// What stands before a name and belongs to none.
  private static final Pattern BY = Pattern.compile("(?iu:par|by|von)[ \u00A0]+(?=[\\p{Lu}\"«(])");

  private static final Pattern DATE_ALONE =
      Pattern.compile("[0-9][0-9T :./+-]{5,24}(?:Z|GMT|UTC)?[0-9 :+-]{0,7}");

  private static final Pattern LISTED =
      Pattern.compile("(?i).*prov[a-z]*/(?<name>[\\p{L}0-9-]{2,30})/?");

  private static final Pattern RIGHTS =
      Pattern.compile(
          "(?i)^(?:copyright|©|\\(c\\))[ :]*(?:[12][0-9]{3})?[ ,]*"
              + "|[.,; ]*(?:all rights reserved|tous droits réservés).*$");

  private Optional<String> title = Optional.empty();
  private Optional<String> kicker = Optional.empty();
  private Optional<String> slugline = Optional.empty();
  private Optional<String> dateline = Optional.empty();
  private Optional<String> lead = Optional.empty();
  private final List<String> body = new ArrayList<>();
  private final List<String> captions = new ArrayList<>();
  private final Set<String> authors = new LinkedHashSet<>();
  private final Set<String> keywords = new LinkedHashSet<>();

  /// What is not words; what is set there last counts.
  public final Metadata.Builder metadata = new Metadata.Builder();

  public ItemDraft title(Optional<String> words) {
    title = title.or(() -> Words.known(words));
    return this;
  }

  public ItemDraft kicker(Optional<String> words) {
    kicker = kicker.or(() -> Words.known(words));
    return this;
  }

  public ItemDraft slugline(Optional<String> words) {
    slugline = slugline.or(() -> Words.known(words));
    return this;
  }

  /// Some systems put the date alone there.
  public ItemDraft dateline(Optional<String> words) {
    dateline =
        dateline.or(() -> Words.known(words).filter(it -> !DATE_ALONE.matcher(it).matches()));
    return this;
  }

  public ItemDraft lead(Optional<String> words) {
    lead = lead.or(() -> Words.known(words));
    return this;
  }

  public ItemDraft body(List<String> paragraphs) {
    paragraphs.stream().map(Words::line).filter(it -> !it.isEmpty()).forEach(body::add);
    return this;
  }

  public ItemDraft captions(List<String> texts) {
    texts.stream().map(Words::line).filter(it -> !it.isEmpty()).forEach(captions::add);
    return this;
  }

  /// A name as signed, without its « Par »; initials of desks (« bur-sd/jhd ») are none.
  public ItemDraft author(Optional<String> name) {
    Words.known(name)
        .map(ItemDraft::withoutBy)
        .filter(it -> !INITIALS.matcher(it).matches())
        .ifPresent(authors::add);
    return this;
  }

  private static String withoutBy(String line) {
    Matcher by = BY.matcher(line);
    return by.lookingAt() ? line.substring(by.end()) : line;
  }

  /// Whether anybody signed.
  public boolean hasAuthors() {
    return !authors.isEmpty();
  }

  public ItemDraft keyword(Optional<String> word) {
    Words.known(word).ifPresent(keywords::add);
    return this;
  }

  /// The agency, by its name or its domain: `afp.com` is AFP, `reuters.com` Reuters. Of a notice of
  /// rights the holder counts.
  public ItemDraft agency(Optional<String> name) {
    metadata.agency(
        Words.known(name)
            .map(it -> RIGHTS.matcher(it).replaceAll("").strip())
            .filter(it -> !it.isEmpty())
            .map(ItemDraft::agencyName));
    return this;
  }

  /// Urgency as the IPTC and the agencies count it: 1 flash, 2 bulletin, 3 urgent, more ordinary.
  public ItemDraft urgency(Optional<String> number) {
    metadata.priority(
        switch (number.orElse("")) {
          case "1" -> Priority.FLASH;
          case "2" -> Priority.BULLETIN;
          case "3" -> Priority.URGENT;
          default -> Priority.ORDINARY;
        });
    return this;
  }

  /// Status as NewsML, NITF and ninjs name it, with or without a vocabulary before it.
  public ItemDraft status(Optional<String> said) {
    String name = said.orElse("").toLowerCase(Locale.ROOT);
    metadata.status(
        switch (name.substring(name.indexOf(':') + 1)) {
          case "canceled", "cancelled", "killed", "kill" -> Status.CANCELLED;
          case "withheld", "embargoed", "hold" -> Status.WITHHELD;
          case "corrected", "correction" -> Status.CORRECTION;
          default -> Status.USABLE;
        });
    return this;
  }

  /// What a note to editors says of the version, where the status itself says nothing.
  public ItemDraft advisory(Optional<String> note) {
    if (metadata.build().status() == Status.USABLE) {
      note.flatMap(Advisories::status).ifPresent(metadata::status);
    }
    return this;
  }

  /// An embargo: until its end it is not to be shown.
  public ItemDraft embargo(Optional<String> until) {
    metadata.embargoedUntil(
        until.flatMap(StatedDates::parse).map(it -> Instant.ofEpochSecond(it.epochSecond())));
    return this;
  }

  /// What all versions of the item have in common, without the number of one; a name that is none
  /// for the whole world would tie items of different publishers together.
  public ItemDraft guid(Optional<String> name) {
    metadata.guid(Words.known(name).flatMap(SourceInput::worldName));
    return this;
  }

  /// A language as BCP 47 has it: `fr_FR` is `fr-FR`, and `FR` is `fr`.
  public ItemDraft language(Optional<String> tag) {
    metadata.language(Words.known(tag).map(it -> it.replace('_', '-')).map(ItemDraft::languageTag));
    return this;
  }

  private static String languageTag(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return locale.getLanguage().isEmpty() ? tag : locale.toLanguageTag();
  }

  /// When it came out and when it was changed.
  public ItemDraft dates(
      Optional<String> first, String firstName, Optional<String> last, String lastName) {
    return dates(StatedDates.evidence(first, firstName), StatedDates.evidence(last, lastName));
  }

  /// The same, with what says it. A change in the same minute is none.
  public ItemDraft dates(Optional<DateEvidence> published, Optional<DateEvidence> updated) {
    metadata.published(published.or(() -> updated));
    metadata.updated(
        updated.filter(it ->
            published
                .filter(p -> it.value().epochSecond() - p.value().epochSecond() >= 60)
                .isPresent()));
    return this;
  }

  /// Whether there are words beside captions.
  public boolean hasWords() {
    return title.isPresent() || hasText();
  }

  /// Whether there are words beside title and captions.
  public boolean hasText() {
    return lead.isPresent() || !body.isEmpty();
  }

  /// The zones. A lead that the body repeats, or that is its beginning cut short, is left to it.
  public SourceDocument.Zones zones() {
    Optional<String> own = lead.filter(words -> !isBeginning(words));
    return new SourceDocument.Zones(
        new DispatchText(title, kicker, slugline, dateline, own, body, captions, List.of()));
  }

  /// What is said beside the words. What is held back until a moment that is stated is usable from
  /// then on: until then the embargo hides it.
  public Metadata stated() {
    Metadata stated =
        metadata.authors(List.copyOf(authors)).keywords(List.copyOf(keywords)).build();
    return stated.status() == Status.WITHHELD && stated.embargoedUntil().isPresent()
        ? stated.toBuilder().status(Status.USABLE).build()
        : stated;
  }

  private boolean isBeginning(String words) {
    int end = words.length();
    while (end > 0 && " .…[]()".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return !body.isEmpty() && body.getFirst().startsWith(words.substring(0, end));
  }

  private static String agencyName(String name) {
    int scheme = name.indexOf("://");
    if (scheme > 0) {
      return ofAddress(name.substring(scheme + 3));
    }
    if (name.indexOf(' ') >= 0 || name.indexOf('.') < 0) {
      return name;
    }
    String[] labels = name.split("\\.", -1);
    String own = labels[Math.max(0, labels.length - 2)];
    return own.length() <= 4
        ? own.toUpperCase(Locale.ROOT)
        : own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1);
  }

  /// `http://www.afp.com` is the agency of that domain, `http://…/newsprovider/AFP` the one that a
  /// vocabulary of providers lists under that name.
  private static String ofAddress(String address) {
    Matcher listed = LISTED.matcher(address);
    return listed.matches() ? listed.group("name") : agencyName(address.split("[/:?#]", 2)[0]);
  }
}
