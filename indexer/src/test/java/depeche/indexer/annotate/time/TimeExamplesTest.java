package depeche.indexer.annotate.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import depeche.dispatch.TimeAnnotation;
import depeche.dispatch.TimeInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs `examples.tsv`.
final class TimeExamplesTest {
  @TestFactory
  List<DynamicTest> readsTheExamples() {
    var tests = new ArrayList<DynamicTest>();
    for (ResourceLine line : ResourceLine.read("examples.tsv", 3)) {
      Optional<LocalDate> day =
          line.column(0).equals("-")
              ? Optional.empty()
              : Optional.of(LocalDate.parse(line.column(0)));
      for (String text : line.column(2).split(" \\| ", -1)) {
        tests.add(
            DynamicTest.dynamicTest(
                line.number() + " " + text, () -> check(day, line.column(1), text)));
      }
    }
    return tests;
  }

  private static void check(Optional<LocalDate> day, String value, String bracketed) {
    int start = bracketed.indexOf('[');
    String text = bracketed.replace("[", "").replace("]", "");
    if (value.equals("!")) {
      assertEquals(List.of(), values(TimeReadings.dates(day, text)));
      return;
    }
    String mention = bracketed.substring(start + 1, bracketed.indexOf(']'));
    String found =
        TimeReadings.dates(day, text).stream()
            .filter(date -> date.mention().span().start() == start)
            .filter(date -> date.mention().text().equals(mention))
            .map(TimeExamplesTest::value)
            .findFirst()
            .orElse("nothing there, only " + values(TimeReadings.dates(day, text)));
    if (value.startsWith("~")) {
      assertNotEquals(value.substring(1), found, "repaired: take the ~ away");
    } else {
      assertEquals(value, found);
    }
  }

  private static List<String> values(List<TimeAnnotation> dates) {
    return dates.stream().map(date -> date.mention().text() + " = " + value(date)).toList();
  }

  private static String value(TimeAnnotation date) {
    return date.interval().map(TimeInterval::value).orElse("?");
  }
}
