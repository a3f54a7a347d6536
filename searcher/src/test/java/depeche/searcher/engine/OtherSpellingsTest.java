package depeche.searcher.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depeche.searcher.query.QueryParser;
import depeche.searcher.translation.PlaceNames;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words of two parts, however the two are joined.
final class OtherSpellingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          covid19     | Le Covid-19 progresse.   | Covid-19
          Covid-19    | Le covid19 progresse.    | covid19
          covid-19    | La Covid 19 progresse.   | Covid 19
          G7          | Le G 7 se réunit.        | G 7
          F16         | Deux F-16 ont décollé.   | F-16
          Su-24M      | Un Su24M s'est écrasé.   | Su24M
          A400M       | Un A400-M s'est posé.    | ''
          covid19{2}  | Covid-19 ou covid 19 ?   | 'Covid-19 + covid 19'
          covid19{2}  | Un seul Covid-19.        | ''
          phrase(covid19 Lyon) | Le Covid-19 à Lyon. | 'Covid-19 + Lyon'
          phrase("covid-19" Lyon) | Le covid19 à Lyon. | 'covid19 + Lyon'
          A7          | L'A7 est coupée, et A-7. | 'A7 + A-7'
          A7          | Il y a 7 ans, 7 jours.   | ''
          S-400       | Des S-400 russes.        | S-400
          S-400       | Quelque 400 prisonniers. | ''
          M6          | La chaîne M6 achète.     | M6
          M6          | Audi RS 6 Avant.         | ''
          19covid     | Le Covid-19 progresse.   | ''
          covid19     | Covid, 19 jours plus tôt | 'Covid, 19'
          weekend     | Deux week-ends de grève. | week-ends
          week-end    | Un weekend de grève.     | weekend
          e-mail      | Des emails ont fuité.    | emails
          l'anti-terrorisme | Un juge antiterrorisme. | antiterrorisme
          antiterroristes | La loi anti-terroriste. | anti-terroriste
          Télétravail | Le télé-travail recule.  | télé-travail
          teletravail | Le télé-travail recule.  | télé-travail
          cyberattaque{2} | Cyber-attaque sur cyberattaque. | 'Cyber-attaque + cyberattaque'
          phrase("micro-entreprise" Lyon) | La microentreprise de Lyon. | 'microentreprise + Lyon'
          BFM-TV      | BFMTV le dit.            | BFMTV
          BFMTV       | BFM TV le dit.           | BFM TV
          bfm tv Lyon | BFMTV le dit à Lyon.     | 'BFMTV + Lyon'
          BFM TV      | Sur BFM, la TV de Lyon.  | 'BFM + TV'
          "BFM TV"    | Selon BFMTV, à Lyon.     | BFMTV
          BFM         | Selon BFMTV, à Lyon.     | ''
          interdit    | L'Inter dit non.         | ''
          surprise    | Il est sur prise de sang. | ''
          """)
  void isFoundAndMarked(String query, String text, String marked) throws IOException {
    var dispatch = new TestDispatch("a", "Titre", "", text).build();
    try (var engine = TestArchive.of(List.of(dispatch), 10, PlaceNames.NONE)) {
      ResultPage page =
          engine.search(
              SearchRequest.of(new QueryParser(LocalDate.EPOCH).parse(query))
                  .falling(SearchRequest.Fallback.STRICT));
      List<String> found =
          page.hits().stream()
              .flatMap(hit -> hit.snippets().stream())
              .flatMap(snippet ->
                  snippet.highlights().stream()
                      .map(it -> snippet.text().substring(it.start(), it.end())))
              .toList();
      assertEquals(marked, String.join(" + ", found));
    }
  }
}
