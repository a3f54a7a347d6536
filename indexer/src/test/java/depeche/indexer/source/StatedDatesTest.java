package depeche.indexer.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depeche.dispatch.Timestamp;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StatedDatesTest {
  /// As written | as read, `-` for no date
  private static final List<List<String>> TABLE =
      List.of(
          List.of("2020-02-20T18:04:00+01:00", "2020-02-20T18:04:00+01:00"),
          List.of("2020-02-20T18:04:00.123Z", "2020-02-20T19:04:00+01:00"),
          List.of("20200220T180400+0100", "2020-02-20T18:04:00+01:00"),
          List.of("20200220T180400Z", "2020-02-20T19:04:00+01:00"),
          List.of("20200220T180400", "2020-02-20T18:04:00"),
          List.of("20200220", "2020-02-20"),
          List.of("20200220180400", "2020-02-20T18:04:00"),
          List.of("2020-02-20", "2020-02-20"),
          List.of("2020-02-20 18:04:00", "2020-02-20T18:04:00"),
          List.of("2020/02/20", "2020-02-20"),
          List.of("20/02/2020", "2020-02-20"),
          List.of("20/02/2020 18:04", "2020-02-20T18:04:00"),
          List.of("20.02.2020, 18h04", "2020-02-20T18:04:00"),
          List.of("Thu, 20 Feb 2020 18:04:00 +0100", "2020-02-20T18:04:00+01:00"),
          List.of("Thu, 20 Feb 2020 17:04:00 GMT", "2020-02-20T18:04:00+01:00"),
          List.of("20 Feb 20 12:04 EST", "2020-02-20T12:04:00-05:00"),
          List.of("20 février 2020", "2020-02-20"),
          List.of("jeudi 20 février 2020", "2020-02-20"),
          List.of("1er août 2019", "2019-08-01"),
          List.of("1582218240", "2020-02-20T18:04:00+01:00"),
          List.of("1582218240000", "2020-02-20T18:04:00+01:00"),
          List.of("1612101530", "2021-01-31T14:58:50+01:00"),
          List.of("1582121540", "2020-02-19T15:12:20+01:00"),
          List.of("1612101530000", "2021-01-31T14:58:50+01:00"),
          List.of("202002201804", "2020-02-20T18:04:00"),
          List.of("2020-13-45", "-"),
          List.of("32/02/2020", "-"),
          List.of("hier", "-"),
          List.of("12", "-"),
          List.of("", "-"));

  @Test
  void readsDatesAsFormatsWriteThem() {
    for (List<String> row : TABLE) {
      assertEquals(
          row.get(1),
          StatedDates.parse(row.get(0)).map(Timestamp::toString).orElse("-"),
          row.get(0));
    }
  }
}
