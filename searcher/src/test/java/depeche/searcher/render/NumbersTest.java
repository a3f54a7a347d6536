package depeche.searcher.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depeche.searcher.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0;    lu|lus;    0 lu;      file|files; 0 files",
        "1;    lu|lus;    1 lu;      file|files; 1 file",
        "2;    lu|lus;    2 lus;     file|files; 2 files",
        "1234; en échec;  1\u202F234 en échec; failed; '1,234 failed'"
      })
  void agreeWithTheirWord(
      long number, String french, String inFrench, String english, String inEnglish) {
    assertEquals(inFrench, Numbers.counted(number, french, Language.FRENCH));
    assertEquals(inEnglish, Numbers.counted(number, english, Language.ENGLISH));
  }
}
