package depeche.fields;

import depeche.analysis.Folding;
import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.DateEvidence;
import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Metadata;
import depeche.dispatch.Passage;
import depeche.dispatch.PlaceAnnotation;
import depeche.dispatch.PlaceMention;
import depeche.dispatch.PlaceRole;
import depeche.dispatch.SourceLocation;
import depeche.dispatch.TimeAnnotation;
import depeche.dispatch.TimeInterval;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;

/// An annotated dispatch as a Lucene document, and back: the stored fields alone give the dispatch,
/// so an archive can be read, annotated anew or exported without its sources.
///
/// Long, since every field of a dispatch is written here and nowhere else; [StoredFields] is the
/// way back.
public final class DispatchDocument {
  /// Distinguishes dispatches from the records of their sources ([SourceRecord]).
  public static final String TYPE = "type";

  /// The value of [#TYPE] for a dispatch.
  public static final String DISPATCH = "dispatch";

  /// Seconds since 1970, for the order of dates; absent where no publication date is known.
  public static final String PUBLISHED_SECOND = "published.second";

  /// The republications a dispatch belongs to, as a [FamilyNumber]; absent where it is alone. A doc
  /// value, so that it can be written after the dispatch, once all of the archive is known.
  public static final String FAMILY = DispatchField.FAMILY.indexName();

  /// How many dispatches the family has; absent where there is none.
  public static final String FAMILY_SIZE = FAMILY + ".size";

  /// What all versions of an item have in common.
  public static final String GUID = "guid";

  /// The guid of the item whose place a dispatch takes.
  public static final String REPLACES = "replaces";

  /// The number of the version, for dispatches of a chain; -1 where it is no number.
  public static final String VERSION_NUMBER = "version.number";

  /// When the version was made, in seconds since 1970, for dispatches of a chain.
  public static final String VERSION_SECOND = "version.second";

  /// 1 for a dispatch of which the archive holds a newer version, else 0; for dispatches of a
  /// chain, derived from the whole archive.
  public static final String SUPERSEDED = "superseded";

  /// The end of an embargo in seconds since 1970.
  public static final String EMBARGO_SECOND = "embargo.second";

  /// An interval of at most so many days is found by each of them.
  public static final int LONGEST_BY_DAY = 7;

  static final String URL = "url";
  static final String SOURCE_ENTRY = "source.entry";
  static final String SOURCE_ORDINAL = "source.ordinal";

  /// The words of the dateline; the field of its place is [DispatchField#DATELINE].
  static final String DATELINE_TEXT = "dateline.text";

  static final String VERSION = "version";
  static final String PUBLISHED_EVIDENCE = "published.evidence";
  static final String UPDATED_EVIDENCE = "updated.evidence";
  static final String PLACES = "places";
  static final String ACTORS = "actors";
  static final String DATES = "dates";

  /// The actors as the dispatch alone names them, where the archive names some of them otherwise.
  static final String OWN_ACTORS = "actors.own";

  /// Characters of about a hundred words.
  private static final int OPENING_LENGTH = 600;

  /// Characters of about thirty words.
  private static final int HEAD_LENGTH = 200;

  /// Characters of a term: Lucene refuses a document with one of more than 32,766 bytes, and a run
  /// ends with it. What is stored stays whole.
  private static final int LONGEST_TERM = 8_000;

  /// Words that are counted, and not placed.
  private static final FieldType COUNTED = new FieldType();

  /// Words that are there or not.
  private static final FieldType NOTED = new FieldType();

  /// Marks at positions, which nothing is ranked by.
  private static final FieldType PLACED = new FieldType();

  static {
    PLACED.setTokenized(true);
    PLACED.setOmitNorms(true);
    PLACED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    PLACED.freeze();
    COUNTED.setTokenized(true);
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.freeze();
    NOTED.setTokenized(true);
    NOTED.setOmitNorms(true);
    NOTED.setIndexOptions(IndexOptions.DOCS);
    NOTED.freeze();
  }

  private final Document document = new Document();

  private DispatchDocument() {}

  /// The document of one dispatch.
  public static Document of(AnnotatedDispatch annotated) {
    var writing = new DispatchDocument();
    Dispatch dispatch = annotated.dispatch();
    writing.document.add(new StringField(TYPE, DISPATCH, Field.Store.NO));
    writing.add(DispatchField.ID, dispatch.id());
    writing.addSource(dispatch.source());
    writing.addText(dispatch.text());
    writing.addMetadata(dispatch.metadata());
    writing.addPlaces(annotated.places());
    writing.addActors(annotated.actors());
    writing.addDates(annotated.dates());
    return writing.document;
  }

  private void addSource(SourceLocation source) {
    add(DispatchField.SOURCE, source.path());
    source.entry().ifPresent(entry -> document.add(new StoredField(SOURCE_ENTRY, entry)));
    document.add(new StoredField(SOURCE_ORDINAL, source.ordinal()));
  }

  private void addText(DispatchText text) {
    for (Passage passage : text.editorial()) {
      prose(DispatchField.TEXT, passage.text(), Field.Store.NO);
      document.add(new TextField(DispatchField.TEXT.roots(), passage.text(), Field.Store.NO));
    }
    document.add(new Field(DispatchField.TEXT.opening(), opening(text, OPENING_LENGTH), COUNTED));
    document.add(new Field(DispatchField.TEXT.head(), opening(text, HEAD_LENGTH), NOTED));
    text.title().ifPresent(title -> prose(DispatchField.TITLE, title, Field.Store.YES));
    text.lead().ifPresent(lead -> prose(DispatchField.LEAD, lead, Field.Store.YES));
    text.body().forEach(it -> prose(DispatchField.BODY, it, Field.Store.YES));
    text.captions().forEach(it -> prose(DispatchField.CAPTION, it, Field.Store.YES));
    text.comments().forEach(it -> prose(DispatchField.COMMENT, it, Field.Store.YES));
    text.kicker().ifPresent(kicker -> add(DispatchField.KICKER, kicker));
    text.slugline().ifPresent(slugline -> add(DispatchField.SLUGLINE, slugline));
    text.dateline().ifPresent(it -> document.add(new StoredField(DATELINE_TEXT, it)));
  }

  /// The title and the beginning of lead and body, which say what a dispatch is about.
  ///
  /// @param length most of that beginning, in characters; it ends with a word
  private static String opening(DispatchText text, int length) {
    var opening = new StringBuilder();
    text.lead().ifPresent(opening::append);
    for (String paragraph : text.body()) {
      if (opening.length() < length) {
        opening.append('\n').append(paragraph);
      }
    }
    if (opening.length() > length) {
      opening.setLength(endOfWord(opening, length));
    }
    return text.title().map(it -> it + "\n").orElse("") + opening;
  }

  /// The last place up to `length` where a word has ended; `length` itself in a text without
  /// blanks.
  private static int endOfWord(CharSequence text, int length) {
    int end = length;
    while (end > 0 && !isBlank(text.charAt(end))) {
      end--;
    }
    return end > 0 ? end : length;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private void addMetadata(Metadata metadata) {
    metadata.url().ifPresent(url -> addKeyword(URL, url));
    metadata.agency().ifPresent(it -> add(DispatchField.AGENCY, it));
    metadata.authors().forEach(it -> add(DispatchField.AUTHOR, it));
    metadata.site().ifPresent(it -> add(DispatchField.SITE, it));
    metadata.section().ifPresent(it -> add(DispatchField.SECTION, it));
    metadata.keywords().forEach(it -> add(DispatchField.KEYWORD, it));
    metadata.language().ifPresent(it -> add(DispatchField.LANGUAGE, it));
    metadata.genre().ifPresent(it -> add(DispatchField.GENRE, it));
    add(DispatchField.PRIORITY, metadata.priority().label());
    add(DispatchField.STATUS, metadata.status().label());
    metadata.version().ifPresent(it -> document.add(new StoredField(VERSION, it)));
    addVersion(metadata);
    metadata
        .published()
        .ifPresent(it -> addMoment(DispatchField.PUBLISHED, it, PUBLISHED_EVIDENCE));
    metadata.updated().ifPresent(it -> addMoment(DispatchField.UPDATED, it, UPDATED_EVIDENCE));
    metadata
        .published()
        .ifPresent(it ->
            document.add(new NumericDocValuesField(PUBLISHED_SECOND, it.value().epochSecond())));
  }

  private void addVersion(Metadata metadata) {
    metadata
        .embargoedUntil()
        .ifPresent(it ->
            document.add(new LongField(EMBARGO_SECOND, it.getEpochSecond(), Field.Store.YES)));
    metadata.replaces().ifPresent(it -> addKeyword(REPLACES, it));
    metadata.guid().ifPresent(it -> addKeyword(GUID, it));
    if (metadata.guid().or(metadata::replaces).isPresent()) {
      long made =
          metadata
              .updated()
              .or(metadata::published)
              .map(it -> it.value().epochSecond())
              .orElse(Long.MIN_VALUE);
      document.add(new NumericDocValuesField(VERSION_NUMBER, number(metadata.version())));
      document.add(new NumericDocValuesField(VERSION_SECOND, made));
      document.add(new NumericDocValuesField(SUPERSEDED, 0));
    }
  }

  private void addKeyword(String name, String value) {
    document.add(new StringField(name, term(value), Field.Store.NO));
    document.add(new StoredField(name, value));
  }

  private static String term(String value) {
    return value.substring(0, Math.min(value.length(), LONGEST_TERM));
  }

  private static long number(Optional<String> version) {
    return version
        .filter(it -> it.length() < 19 && it.chars().allMatch(c -> c >= '0' && c <= '9'))
        .filter(it -> !it.isEmpty())
        .map(Long::parseLong)
        .orElse(-1L);
  }

  private void addMoment(DispatchField field, DateEvidence evidence, String evidenceField) {
    LocalDate day = evidence.value().day();
    document.add(new LongField(days(field), day.toEpochDay(), Field.Store.NO));
    if (FacetDimension.of(field).isPresent()) {
      String iso = day.toString();
      addValue(field, "1|" + iso.substring(0, iso.length() - 6));
      addValue(field, "2|" + iso.substring(0, iso.length() - 3));
      addValue(field, "3|" + iso);
    }
    document.add(new StoredField(field.indexName(), evidence.value().toString()));
    document.add(new StoredField(evidenceField, evidence.from()));
  }

  /// Where a field of days keeps its epoch days, for ranges.
  public static String days(DispatchField field) {
    return field.indexName() + ".day";
  }

  private void addPlaces(List<PlaceAnnotation> places) {
    Set<String> values = new LinkedHashSet<>();
    Set<String> datelines = new LinkedHashSet<>();
    for (PlaceAnnotation annotation : places) {
      document.add(new StoredField(PLACES, AnnotationLine.of(annotation)));
      if (plays(annotation, PlaceRole.TEXT) || plays(annotation, PlaceRole.DATELINE)) {
        addPath(annotation.place().path(), values);
        annotation
            .place()
            .point()
            .ifPresent(point ->
                document.add(
                    new LatLonPoint(DispatchField.POINT.indexName(), point.lat(), point.lon())));
      }
      if (plays(annotation, PlaceRole.DATELINE)) {
        addPath(annotation.place().path(), datelines);
      }
    }
    addPathsWithKeys(DispatchField.PLACE, values);
    addPathsWithKeys(DispatchField.DATELINE, datelines);
  }

  private static boolean plays(PlaceAnnotation annotation, PlaceRole role) {
    return annotation.mentions().stream().map(PlaceMention::role).anyMatch(role::equals);
  }

  private static void addPath(List<String> path, Set<String> values) {
    for (int depth = 1; depth <= path.size(); depth++) {
      values.add(FacetDimension.pathValue(path.subList(0, depth)));
    }
  }

  private void addPathsWithKeys(DispatchField field, Set<String> values) {
    Set<String> keys = new LinkedHashSet<>();
    for (String value : values) {
      addValue(field, value);
      keys.add(Folding.key(FacetDimension.path(value).getLast()));
    }
    keys.forEach(key -> document.add(new StringField(field.keys(), term(key), Field.Store.NO)));
  }

  private void addActors(List<ActorAnnotation> actors) {
    Set<String> values = new LinkedHashSet<>();
    Set<String> kinds = new LinkedHashSet<>();
    Set<String> keys = new LinkedHashSet<>();
    for (ActorAnnotation annotation : actors) {
      document.add(new StoredField(ACTORS, AnnotationLine.of(annotation)));
      values.add(FacetDimension.actorValue(annotation.actor()));
      kinds.add(annotation.actor().kind().label());
      keys.add(Folding.key(annotation.actor().name()));
      annotation.actor().aliases().forEach(alias -> keys.add(Folding.key(alias)));
      words(DispatchField.ACTOR, annotation.actor().name());
    }
    values.forEach(value -> addValue(DispatchField.ACTOR, value));
    kinds.forEach(kind -> addValue(DispatchField.ACTOR_KIND, kind));
    keys.forEach(key ->
        document.add(new StringField(DispatchField.ACTOR.keys(), term(key), Field.Store.NO)));
  }

  private void addDates(List<TimeAnnotation> dates) {
    for (TimeAnnotation annotation : dates) {
      document.add(new StoredField(DATES, AnnotationLine.of(annotation)));
      annotation.interval().ifPresent(this::addEvent);
    }
  }

  /// A query for a day finds « du 3 au 5 février », not « en 2020 »: short intervals go in by their
  /// days, longer ones as a whole, and a query asks for what lies within.
  private void addEvent(TimeInterval interval) {
    long from = interval.from().toEpochDay();
    long last = interval.to().toEpochDay() - 1;
    if (interval.days() > LONGEST_BY_DAY) {
      addEvent(from, last);
      return;
    }
    for (long day = from; day <= last; day++) {
      addEvent(day, day);
    }
  }

  private void addEvent(long from, long last) {
    document.add(
        new LongRange(DispatchField.EVENT.indexName(), new long[] {from}, new long[] {last}));
  }

  private void prose(DispatchField field, String text, Field.Store store) {
    document.add(new TextField(field.indexName(), text, store));
    document.add(new TextField(field.forms(), text, Field.Store.NO));
    document.add(new Field(field.sentences(), text, PLACED));
  }

  private void words(DispatchField field, String name) {
    document.add(new TextField(field.words(), name, Field.Store.NO));
  }

  /// A value of a vocabulary, stored; a name is found by its words too.
  private void add(DispatchField field, String value) {
    addValue(field, value);
    document.add(new StoredField(field.indexName(), value));
    if (field.use() == DispatchField.Use.NAME) {
      words(field, value);
    }
  }

  private void addValue(DispatchField field, String value) {
    document.add(new KeywordField(field.indexName(), term(value), Field.Store.NO));
  }

  /// Keeps the actors as the dispatch alone names them beside those that it was made with.
  public static void keepOwnActors(Document document, List<ActorAnnotation> own) {
    own.forEach(actor -> document.add(new StoredField(OWN_ACTORS, AnnotationLine.of(actor))));
  }

  /// The actors as the dispatch alone names them; empty if they are those that it was made with.
  public static List<ActorAnnotation> ownActors(Document document) {
    return StoredFields.ownActors(document);
  }

  /// The dispatch that was written, from stored fields alone.
  public static AnnotatedDispatch read(Document document) {
    return StoredFields.dispatch(document);
  }

  /// Where the dispatch that was written was read.
  public static SourceLocation source(Document document) {
    return StoredFields.source(document);
  }
}
