package depeche.indexer.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depeche.dispatch.DateEvidence;
import depeche.dispatch.Metadata;
import depeche.dispatch.SourceLocation;
import depeche.indexer.source.SourceDocument;
import depeche.tables.ResourceTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class YearlessDatesTest {
  private static String page(String head, String line, String other, String foot) {
    return "<html><head><title>Crue de la Vilaine : deux villages évacués</title>"
        + head
        + "</head><body><h1>Crue de la Vilaine : deux villages évacués</h1><p>"
        + line
        + "</p><p>"
        + other
        + "</p><p>Deux villages situés en aval ont été évacués lundi après la rupture d'une digue,"
        + " ont indiqué les pompiers, qui ont engagé quatre-vingts hommes.</p><p>Une centaine"
        + " d'habitants ont été relogés dans un gymnase, selon la mairie du canton.</p><footer>"
        + foot
        + "</footer></body></html>";
  }

  static Stream<String> lines() {
    return ResourceTable.read(YearlessDatesTest.class, "yearless-dates.tsv", 1).stream()
        .map(List::getFirst);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void takesTheYearFromOtherEvidenceOrLeavesTheDayAlone(String line) throws Exception {
    String[] columns = line.replace(" | -", " | ").split(" \\| ", -1);
    String canonical = columns[1].isEmpty() ? "" : "<link rel=canonical href='" + columns[1] + "'>";
    String html = page(canonical, columns[0], columns[3], columns[2]);
    var source =
        new SourceDocument(
            new SourceLocation("sample", Optional.empty(), 0),
            "sample",
            new SourceDocument.Page(html),
            Metadata.NONE,
            Optional.of(Instant.parse(columns[4] + "T12:00:00Z")));
    Metadata metadata = new DispatchCleaner(CleaningOptions.NONE).clean(source, "id").metadata();
    String found =
        metadata.published().map(DateEvidence::value).map(Object::toString).orElse("NONE");
    assertEquals(columns[5], found);
  }
}
