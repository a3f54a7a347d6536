package depeche.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.dispatch.Actor;
import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.ActorKind;
import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.DateEvidence;
import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.Mention;
import depeche.dispatch.Metadata;
import depeche.dispatch.Place;
import depeche.dispatch.PlaceAnnotation;
import depeche.dispatch.PlaceKind;
import depeche.dispatch.PlaceMention;
import depeche.dispatch.PlaceRole;
import depeche.dispatch.Priority;
import depeche.dispatch.SourceLocation;
import depeche.dispatch.Span;
import depeche.dispatch.Status;
import depeche.dispatch.TimeAnnotation;
import depeche.dispatch.TimeInterval;
import depeche.dispatch.Timestamp;
import depeche.dispatch.Zone;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/// What goes into the index comes out of its stored fields as it was.
final class StoredDispatchTest {
  private static final DispatchText TEXT =
      new DispatchText(
          Optional.of("Le pont de Brumeval rouvre"),
          Optional.of("FLASH INFO"),
          Optional.of("FRANCE / TRANSPORTS"),
          Optional.of("BRUMEVAL, 4 mars 2021 (AFP)"),
          Optional.of("Le pont rouvre jeudi, dit Zoé Sernac."),
          List.of("Fermé en 2019, il a été refait.", "Londres n'a rien dit\tni « a|b »."),
          List.of("Le pont, vu de la rive"),
          List.of("Enfin !"));

  private static final Metadata METADATA =
      new Metadata.Builder()
          .url(Optional.of("https://exemple.fr/pont?a=1|2"))
          .agency(Optional.of("AFP"))
          .authors(List.of("Zoé Sernac", "A. | B."))
          .site(Optional.of("Le Courrier de Brumeval"))
          .section(Optional.of("Région"))
          .keywords(List.of("pont", "m".repeat(9_000)))
          .language(Optional.of("fr"))
          .priority(Priority.URGENT)
          .genre(Optional.of("papier"))
          .published(
              Optional.of(
                  new DateEvidence(Timestamp.parse("2021-03-04T18:04:00+01:00"), "meta a|b")))
          .updated(Optional.of(new DateEvidence(Timestamp.parse("2021-03-05T07:00:00"), "texte")))
          .version(Optional.of("3"))
          .status(Status.CORRECTION)
          .guid(Optional.of("urn:x:1"))
          .replaces(Optional.of("urn:x:0"))
          .embargoedUntil(Optional.of(Instant.parse("2021-03-04T17:00:00Z")))
          .build();

  private static final Dispatch DISPATCH =
      new Dispatch(
          "knwv5hw24x", new SourceLocation("/a/b.zip", Optional.of("c/d.html"), 7), TEXT, METADATA);

  private static final AnnotatedDispatch FULL =
      new AnnotatedDispatch(
          DISPATCH,
          List.of(
              new PlaceAnnotation(
                  new Place(
                      "Brumeval",
                      PlaceKind.CITY,
                      Optional.of("insee:99999"),
                      Optional.of("FR"),
                      List.of("Europe", "France", "Brumeval"),
                      Optional.of(new GeoPoint(48.25, -1.5))),
                  List.of(
                      new PlaceMention(mention(Zone.TITLE, 0, "Brumeval"), PlaceRole.TEXT),
                      new PlaceMention(mention(Zone.DATELINE, 0, "BRUMEVAL"), PlaceRole.DATELINE)),
                  "gazetteer"),
              new PlaceAnnotation(
                  new Place(
                      "Londres",
                      PlaceKind.CITY,
                      Optional.empty(),
                      Optional.empty(),
                      List.of("Londres"),
                      Optional.empty()),
                  List.of(new PlaceMention(mention(Zone.BODY, 1, "Londres"), PlaceRole.GOVERNMENT)),
                  "capital")),
          List.of(
              new ActorAnnotation(
                  new Actor("Zoé Sernac", ActorKind.PERSON, List.of("Sernac", "Mme Sernac")),
                  List.of(mention(Zone.LEAD, 0, "Zoé Sernac")),
                  "name"),
              new ActorAnnotation(
                  new Actor("AFP", ActorKind.MEDIA, List.of()),
                  List.of(mention(Zone.DATELINE, 0, "AFP")),
                  "authority")),
          List.of(
              new TimeAnnotation(
                  mention(Zone.LEAD, 0, "jeudi"),
                  Optional.of(
                      new TimeInterval(
                          "2021-03-04", LocalDate.of(2021, 3, 4), LocalDate.of(2021, 3, 5))),
                  "weekday"),
              new TimeAnnotation(mention(Zone.BODY, 0, "2019"), Optional.empty(), "year")));

  private static Mention mention(Zone zone, int paragraph, String words) {
    int start = TEXT.in(zone).get(paragraph).indexOf(words);
    return new Mention(new Span(zone, paragraph, start, start + words.length()), words);
  }

  /// As a reader of the index gets it: the fields that are stored, and no others.
  private static Document stored(Document document) throws IOException {
    try (var directory = new ByteBuffersDirectory()) {
      try (var writer = new IndexWriter(directory, new IndexWriterConfig(new DispatchAnalyzer()))) {
        writer.addDocument(document);
      }
      try (var reader = DirectoryReader.open(directory)) {
        return reader.storedFields().document(0);
      }
    }
  }

  @Test
  void aDispatchWithEveryFieldFilledComesBackAsItWas() throws IOException {
    Document document = stored(DispatchDocument.of(FULL));
    AnnotatedDispatch back = DispatchDocument.read(document);
    assertEquals(DISPATCH.text(), back.dispatch().text());
    assertEquals(DISPATCH.metadata(), back.dispatch().metadata());
    assertEquals(FULL, back);
    assertEquals(DISPATCH.source(), DispatchDocument.source(document));
    assertEquals(Set.of(FULL.places().getFirst().place()), StoredAnnotations.places(document));
  }

  /// A field that somebody adds is to be filled above, and so is looked at.
  @Test
  void everyFieldOfTheDispatchIsFilled() throws ReflectiveOperationException {
    for (Record filled : List.of(TEXT, METADATA, DISPATCH, DISPATCH.source(), FULL)) {
      for (RecordComponent component : filled.getClass().getRecordComponents()) {
        Object value = component.getAccessor().invoke(filled);
        boolean empty =
            (value instanceof Optional<?> one && one.isEmpty())
                || (value instanceof Collection<?> all && all.isEmpty());
        assertFalse(empty, component::toString);
      }
    }
  }

  @Test
  void aDispatchOfWhichNothingIsKnownComesBackAsItWas() throws IOException {
    var bare =
        new AnnotatedDispatch(
            new Dispatch(
                "a",
                new SourceLocation("x", Optional.empty(), 0),
                new DispatchText(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of()),
                Metadata.NONE),
            List.of(),
            List.of(),
            List.of());
    assertEquals(bare, DispatchDocument.read(stored(DispatchDocument.of(bare))));
  }

  /// Counted under one spelling and stored under another, a value would find nothing.
  @Test
  void aNameWithABarIsCountedAsItIsStored() throws IOException {
    var actor = new Actor("Groupe A|B", ActorKind.MEDIA, List.of("A|B", "A\tB"));
    var place =
        new Place(
            "Bourg|Neuf",
            PlaceKind.CITY,
            Optional.empty(),
            Optional.of("FR"),
            List.of("Pays|Haut", "Bourg|Neuf"),
            Optional.empty());
    Mention somewhere = mention(Zone.TITLE, 0, "pont");
    var annotated =
        new AnnotatedDispatch(
            DISPATCH,
            List.of(
                new PlaceAnnotation(
                    place, List.of(new PlaceMention(somewhere, PlaceRole.TEXT)), "rule")),
            List.of(new ActorAnnotation(actor, List.of(somewhere), "rule")),
            List.of());
    Document document = DispatchDocument.of(annotated);
    AnnotatedDispatch back = DispatchDocument.read(stored(document));
    assertEquals(annotated, back);
    Actor storedActor = back.actors().getFirst().actor();
    Place storedPlace = back.places().getFirst().place();
    assertEquals("Groupe A¦B", storedActor.name());
    assertEquals(List.of("A¦B", "A B"), storedActor.aliases());
    assertEquals(List.of("Pays¦Haut", "Bourg¦Neuf"), storedPlace.path());
    assertTrue(
        values(document, DispatchField.ACTOR).contains(FacetDimension.actorValue(storedActor)),
        () -> values(document, DispatchField.ACTOR).toString());
    assertTrue(
        values(document, DispatchField.PLACE)
            .contains(FacetDimension.pathValue(storedPlace.path())),
        () -> values(document, DispatchField.PLACE).toString());
  }

  private static Set<String> values(Document document, DispatchField field) {
    return Arrays.stream(document.getFields(field.indexName()))
        .map(IndexableField::stringValue)
        .flatMap(it -> Optional.ofNullable(it).stream())
        .collect(Collectors.toSet());
  }

  @Test
  void theRecordOfASourceComesBackAsItWas() throws IOException {
    var record =
        new SourceRecord(
            "/a/b.zip",
            "/a",
            "b.zip",
            "120:2021-03-04T17:00:00Z~",
            "00ff",
            new SourceRecord.Contents(
                9,
                FileOutcome.FAILED,
                Optional.of("d: no text"),
                2,
                List.of(
                    new SourceFailure(Optional.of("c/d.html"), 3, "no text: a | b"),
                    new SourceFailure(Optional.empty(), 0, "cut off")),
                List.of("aaa", "bbb"),
                List.of("ccc")));
    assertEquals(record, SourceRecord.read(stored(record.toDocument())));
  }
}
