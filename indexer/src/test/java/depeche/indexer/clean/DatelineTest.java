package depeche.indexer.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depeche.dispatch.Timestamp;
import depeche.tables.ResourceTable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatelineTest {
  static Stream<String> datelines() {
    return lines("datelines.tsv");
  }

  static Stream<String> dates() {
    return lines("dates.tsv");
  }

  private static Stream<String> lines(String table) {
    return ResourceTable.read(DatelineTest.class, table, 1).stream().map(List::getFirst);
  }

  @ParameterizedTest
  @MethodSource("datelines")
  void readsTheTableOfDatelines(String line) {
    String[] columns = line.split(" \\| ", -1);
    String expected = Stream.of(columns).skip(1).collect(Collectors.joining(" | "));
    String found =
        Dateline.of(columns[0])
            .map(d ->
                String.join(" | ", d.text(), d.agency().orElse("-"), printed(d.date()), d.rest()))
            .orElse("NONE");
    assertEquals(expected, found);
  }

  private static String printed(Optional<PrintedDate> date) {
    return date.map(d ->
            d.day()
                + " "
                + printed(d.month())
                + " "
                + printed(d.year())
                + " "
                + d.time().map(LocalTime::toString).orElse("-"))
        .orElse("-");
  }

  private static String printed(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "-";
  }

  @ParameterizedTest
  @MethodSource("dates")
  void readsTheTableOfDates(String line) {
    String[] columns = line.split(" \\| ", -1);
    assertEquals(columns[1], DateText.first(columns[0]).map(Timestamp::toString).orElse("NONE"));
  }

  @Test
  void completesAPartialDayFromAReference() {
    var march = new PrintedDate(3, OptionalInt.of(3), OptionalInt.empty(), Optional.empty());
    LocalDate reference = LocalDate.of(2020, 2, 20);
    assertEquals(Optional.of(LocalDate.of(2019, 3, 3)), march.before(reference));
    var day = new PrintedDate(27, OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
    assertEquals(Optional.of(LocalDate.of(2020, 1, 27)), day.before(reference));
    var impossible = new PrintedDate(31, OptionalInt.of(2), OptionalInt.of(2020), Optional.empty());
    assertEquals(Optional.empty(), impossible.before(reference));
  }

  /// The bar parts the columns of the table, so this form stands here.
  @Test
  void readsTheFormWithBars() {
    Dateline found = Dateline.of("Paris, France | AFP | jeudi 12/03/2020 - Le texte").orElseThrow();
    assertEquals(Optional.of("AFP"), found.agency());
    assertEquals("Le texte", found.rest());
    assertEquals(
        Optional.of(LocalDate.of(2020, 3, 12)), found.date().flatMap(PrintedDate::complete));
    assertEquals(Optional.empty(), Dateline.of("Football | Résultats | 12/03/2020"));
  }
}
