package depeche.indexer.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Patrick VARENNE à Pékin        | Patrick Varenne
          Anne-Lise DU PONT-LEROY        | Anne-Lise du Pont-Leroy
          Marc D'ARTIGUES, à Rabat       | Marc d'Artigues
          Zoé Prat (à Brest)             | Zoé Prat
          Zoé Prat au Caire              | Zoé Prat
          Zoé Prat au Havre en Normandie | Zoé Prat
          Source Le Fanal                | Le Fanal
          SOURCE : Le Fanal              | Le Fanal
          avec Le Fanal                  | Le Fanal
          Avec                           | Avec
          Émile Source                   | Émile Source
          La Rédaction                   | La Rédaction
          Le Fanal à Pékin               | Le Fanal
          Rédaction RTBF                 | Rédaction RTBF
          Zoé Prat AFP                   | Zoé Prat AFP
          Mona BELGA                     | Mona BELGA
          ZOÉ PRAT                       | ZOÉ PRAT
          Zoé PR                         | Zoé PR
          admin                          |
          Admin 2                        |
          Webmaster                      |
          Rédaction technique            |
          Source : admin                 |
          Admin Sow                      | Admin Sow
          """)
  void bringsWhatIsSignedToTheNameAlone(String signed, String name) {
    assertEquals(Optional.ofNullable(name), AuthorName.of(signed));
  }
}
