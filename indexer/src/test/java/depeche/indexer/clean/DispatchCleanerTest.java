package depeche.indexer.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.dispatch.Dispatch;
import depeche.dispatch.Metadata;
import depeche.dispatch.Priority;
import depeche.dispatch.SourceLocation;
import depeche.dispatch.Status;
import depeche.indexer.source.SourceDocument;
import depeche.indexer.source.UnreadableSourceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispatchCleanerTest {
  private static final String FLASH =
      """
      FLASH INFO :

      Bamako : l'armée annonce la reprise du camp attaqué à l'aube

      MALI / ATTAQUE DANS LE CENTRE - L'armée a annoncé mardi avoir repris le camp que des \
      hommes armés avaient attaqué à l'aube dans le centre du pays.

      Onze soldats ont été blessés, a précisé le ministère de la Défense dans un communiqué.

      Que pensez-vous de cet article ?

      7

      NEWSLETTER

      Inscrivez-vous pour suivre toute notre actualité.

      Poster un Commentaire

      Soyez le premier à commenter !
      """;

  @Test
  void readsKickerTitleSluglineAndDropsTheBoxes() throws Exception {
    Dispatch dispatch = clean(new SourceDocument.PlainText(FLASH), CleaningOptions.NONE);
    assertEquals(Optional.of("FLASH INFO"), dispatch.text().kicker());
    assertEquals(
        Optional.of("Bamako : l'armée annonce la reprise du camp attaqué à l'aube"),
        dispatch.text().title());
    assertEquals(Optional.of("MALI / ATTAQUE DANS LE CENTRE"), dispatch.text().slugline());
    assertEquals(
        List.of(
            "Onze soldats ont été blessés, a précisé le ministère de la Défense dans un"
                + " communiqué."),
        dispatch.text().body());
    assertEquals(Priority.FLASH, dispatch.metadata().priority());
    assertEquals(Optional.of("fr"), dispatch.metadata().language());
    assertEquals(Optional.empty(), dispatch.metadata().published());
  }

  /// « MALI - » alone is a dateline only where no other comes.
  @Test
  void readsTheCountryBeforeATitleForNoDateline() throws Exception {
    String text =
        """
        MALI - Dix morts dans le centre

        BAMAKO, 3 mars 2021 (AFP) - Dix soldats ont été tués mercredi à l'aube dans le centre du pays.
        """;
    Dispatch dispatch = clean(new SourceDocument.PlainText(text), CleaningOptions.NONE);
    assertEquals(Optional.of("Dix morts dans le centre"), dispatch.text().title());
    assertEquals(Optional.of("MALI"), dispatch.text().slugline());
    assertEquals(Optional.of("BAMAKO, 3 mars 2021 (AFP)"), dispatch.text().dateline());
    assertEquals(Optional.of("AFP"), dispatch.metadata().agency());
    Dispatch bare =
        clean(
            new SourceDocument.PlainText(text.substring(0, text.indexOf("BAMAKO")) + "Texte."),
            CleaningOptions.NONE);
    assertEquals(Optional.of("MALI"), bare.text().dateline());
  }

  @Test
  void takesTheDayOfTheOptionWhereNothingElseSaysOne() throws Exception {
    var options = new CleaningOptions(Optional.of(LocalDate.of(2020, 2, 20)));
    Metadata metadata = clean(new SourceDocument.PlainText(FLASH), options).metadata();
    assertEquals("option --date", metadata.published().orElseThrow().from());
    assertEquals(Optional.of(LocalDate.of(2020, 2, 20)), metadata.publicationDay());
  }

  @Test
  void cleaningTwiceChangesNothing() throws Exception {
    Dispatch once = clean(new SourceDocument.PlainText(FLASH), CleaningOptions.NONE);
    Dispatch twice = clean(new SourceDocument.Zones(once.text()), CleaningOptions.NONE);
    assertEquals(once.text(), twice.text());
  }

  @Test
  void saysThatAnEmptyPageIsNoArticle() {
    var page =
        new SourceDocument.Page("<html><body><nav><a href='/'>Accueil</a></nav></body></html>");
    var failure =
        assertThrows(UnreadableSourceException.class, () -> clean(page, CleaningOptions.NONE));
    assertEquals("no article text", failure.getMessage());
  }

  @Test
  void takesASourceThatIsAnAgencyForTheAgency() throws Exception {
    assertEquals(Optional.of("AFP"), stated(site("Agence France-Presse")).agency());
    assertEquals(Optional.empty(), stated(site("Agence France-Presse")).site());
    assertEquals(Optional.of("Le Fanal"), stated(site("Le Fanal")).site());
  }

  private static Metadata site(String name) {
    return new Metadata.Builder().site(Optional.of(name)).build();
  }

  @Test
  void holdsATextUnderEmbargoBackNoLongerThanTheEmbargo() throws Exception {
    var dated = new Metadata.Builder().embargoedUntil(Optional.of(Instant.EPOCH)).build();
    assertEquals(Status.USABLE, stated(dated).status());
    assertEquals(Status.WITHHELD, stated(Metadata.NONE).status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ANNULATION : le bilan de Nantes      | CANCELLED | Le bilan de Nantes
          Annulé : le marathon n'aura pas lieu | USABLE    | Annulé : le marathon n'aura pas lieu
          Embargo : Renault lève le voile      | USABLE    | Embargo : Renault lève le voile
          Le marathon de Nantes (annulé)       | USABLE    | Le marathon de Nantes (annulé)
          """)
  void withdrawsByAWordInCapitalsAlone(String title, Status status, String kept) throws Exception {
    var text = new SourceDocument.PlainText(title + "\n\nIl tient en une page.\n");
    Dispatch wire = clean(text, CleaningOptions.NONE);
    assertEquals(status, wire.metadata().status());
    assertEquals(Optional.of(kept), wire.text().title());
    var page =
        new SourceDocument.Page(
            """
            <title>%1$s</title><article><h1>%1$s</h1>
            <p>Le rapport tient en une page, et le maire de Nantes n'en dira pas davantage avant lundi.</p>
            <p>Les organisateurs, que la pluie inquiétait, ont prévenu les coureurs dans la matinée.</p></article>
            """
                .formatted(title));
    assertEquals(Status.USABLE, clean(page, CleaningOptions.NONE).metadata().status());
    assertEquals(Optional.of(title), clean(page, CleaningOptions.NONE).text().title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN DIRECT : les digues tiennent  | EN DIRECT | Les digues tiennent
          Direct : éclaircies sur Brest    | Direct    | Éclaircies sur Brest
          VIDÉO : iPhone, la panne         | VIDÉO     | iPhone, la panne
          Brest : les digues tiennent      |           | Brest : les digues tiennent
          """)
  void beginsAHeadlineWithACapitalBehindItsLabel(String title, String kicker, String kept)
      throws Exception {
    var text = new SourceDocument.PlainText(title + "\n\nLa mer est basse depuis midi.\n");
    Dispatch dispatch = clean(text, CleaningOptions.NONE);
    assertEquals(Optional.of(kept), dispatch.text().title());
    assertEquals(Optional.ofNullable(kicker), dispatch.text().kicker());
  }

  private static Metadata stated(Metadata stated) throws UnreadableSourceException {
    var content =
        new SourceDocument.PlainText("SOUS EMBARGO - Le rapport\n\nIl tient en une page.\n");
    var location = new SourceLocation("sample", Optional.empty(), 0);
    var source = new SourceDocument(location, "sample", content, stated, Optional.empty());
    return new DispatchCleaner(CleaningOptions.NONE).clean(source, "id").metadata();
  }

  static Dispatch clean(SourceDocument.Content content, CleaningOptions options)
      throws UnreadableSourceException {
    var location = new SourceLocation("sample", Optional.empty(), 0);
    var source = new SourceDocument(location, "sample", content, Metadata.NONE, Optional.empty());
    return new DispatchCleaner(options).clean(source, "id");
  }

  /// Found by changing bytes of samples at random.
  @Test
  void readsAParagraphThatIsABracketAlone() throws UnreadableSourceException {
    Dispatch dispatch =
        clean(new SourceDocument.PlainText("Un titre\n\n(\n\nUn texte.\n"), CleaningOptions.NONE);
    assertTrue(dispatch.text().body().contains("Un texte."), dispatch.text().toString());
  }
}
