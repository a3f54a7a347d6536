package depeche.searcher.language;

import depeche.dispatch.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Days as people write them.
public final class Days {
  private static final List<String> FRENCH =
      List.of(
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre");
  private static final List<String> ENGLISH =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private Days() {}

  /// `20 février 2020, 18h04`.
  public static String inWords(Timestamp moment, Language language) {
    String day = inWords(moment.day(), language);
    return moment
        .time()
        .map(time ->
            day
                + ", "
                + String.format(
                    Locale.ROOT,
                    language.choose("%dh%02d", "%d:%02d"),
                    time.getHour(),
                    time.getMinute()))
        .orElse(day);
  }

  /// `1er mars 2020`, `1 March 2020`.
  public static String inWords(LocalDate day, Language language) {
    String number =
        day.getDayOfMonth() == 1 ? language.choose("1er", "1") : "" + day.getDayOfMonth();
    return number + " " + monthInWords(day, language);
  }

  /// `mars 2020`, `March 2020`.
  public static String monthInWords(LocalDate day, Language language) {
    String month = (language == Language.FRENCH ? FRENCH : ENGLISH).get(day.getMonthValue() - 1);
    return month + " " + day.getYear();
  }
}
