package depeche.indexer.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.indexer.source.SourceDocument;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedDatelineTest {
  /// The dateline that the format keeps, how the text opens | the dateline, the opening, the
  /// agency.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Oslo, 15 juin 2019 (AFP) -   | Oslo, 15 juin 2019 (AFP) - La neige tient. | Oslo, 15 juin 2019 (AFP) | La neige tient. | AFP
          Oslo, 15 juin 2019 (AFP) –   | La neige tient.                            | Oslo, 15 juin 2019 (AFP) | La neige tient. | AFP
          Oslo                         | La neige tient.                            | Oslo                     | La neige tient. |
          Oslo -                       | Oslo - La neige tient.                     | Oslo                     | La neige tient. |
          Oslo                         | OSLO, 15 juin 2019 (AFP) - La neige tient. | OSLO, 15 juin 2019 (AFP) | La neige tient. | AFP
          Paris                        | OSLO, 15 juin 2019 (AFP) - La neige tient. | OSLO, 15 juin 2019 (AFP) | La neige tient. | AFP
          Oslo, 15 juin 2019 (AFP)     | OSLO (AFP) - La neige tient.               | Oslo, 15 juin 2019 (AFP) | La neige tient. | AFP
          Oslo, 15 juin 2019 (AFP)     | PARIS (Reuters) - La neige tient.          | Oslo, 15 juin 2019 (AFP) | PARIS (Reuters) - La neige tient. | AFP
          Oslo                         | Oslo reste sous la neige.                  | Oslo                     | Oslo reste sous la neige. |
          Oslo                         | Oslo : la neige tient.                     | Oslo                     | la neige tient. |
          """)
  void saysADatelineOnce(String stated, String opening, String line, String lead, String agency)
      throws Exception {
    for (List<String> body : List.of(List.of(opening), List.of("Un chapeau sobre.", opening))) {
      Dispatch dispatch = clean(stated, body);
      assertEquals(Optional.of(line), dispatch.text().dateline());
      String last =
          dispatch.text().body().isEmpty()
              ? dispatch.text().lead().orElseThrow()
              : dispatch.text().body().getLast();
      assertEquals(lead, last);
      assertEquals(Optional.ofNullable(agency), dispatch.metadata().agency());
      var again = new SourceDocument.Zones(dispatch.text());
      assertEquals(dispatch.text(), DispatchCleanerTest.clean(again, CleaningOptions.NONE).text());
    }
  }

  private static Dispatch clean(String dateline, List<String> body) throws Exception {
    var text =
        new DispatchText(
            Optional.of("La neige tient encore"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(dateline),
            Optional.empty(),
            body,
            List.of(),
            List.of());
    return DispatchCleanerTest.clean(new SourceDocument.Zones(text), CleaningOptions.NONE);
  }
}
