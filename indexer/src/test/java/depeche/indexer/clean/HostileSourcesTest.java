package depeche.indexer.clean;

import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.indexer.source.SourceDocument;
import depeche.indexer.source.UnreadableSourceException;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Sources made to cost time: none costs more than its length, whatever comes of it.
class HostileSourcesTest {
  /// Processor seconds of one source; a hundred times less is usual, and a quadratic walk takes
  /// minutes.
  private static final double MOST_SECONDS = 10;

  private static final String SENTENCE =
      "Onze soldats ont été blessés, a précisé le ministère de la Défense dans un communiqué. ";

  static Stream<Arguments> pages() {
    return Stream.of(
        page("paragraphs", many("<p>" + SENTENCE + "</p>", 60_000)),
        page("lines of dates", many("<p>Publié le 20 février 2020 à 18h04</p>", 40_000)),
        page("days without a year", many("<p>Publié le 1 juillet</p>", 40_000)),
        page("broken lines", "<div>" + many(SENTENCE + "<br>", 40_000) + "</div>"),
        page("bylines", many("<p>Par Jeanne Martin, Ali Salah et Eve Petit, Rome</p>", 40_000)),
        page("nested divisions", many("<div>", 50_000) + SENTENCE.repeat(9)),
        page("nested spans", many("<span>", 50_000) + SENTENCE.repeat(9)),
        page("nested tables", many("<table><tr><td>a<td>", 20_000) + SENTENCE.repeat(9)),
        page("unclosed emphasis", many("<b><i><p>a", 20_000)),
        page("buttons", many("<button>a</button>", 60_000) + "<p>" + SENTENCE.repeat(9)),
        page("boxes", many("<div class=pub>" + SENTENCE + "</div>", 40_000)),
        page("hidden headlines", many("<div hidden><h1>Titre</h1></div>", 40_000)),
        page("headlines", many("<h2>Bamako : l'armée annonce la reprise du camp</h2>", 40_000)),
        page("form fields", many("<div>", 300) + many("<input type=email>", 40_000)),
        page("times", "<h1>Titre</h1>" + many("<time datetime=2020-02-20></time>a<hr>", 40_000)),
        page("figures", "<figure>" + many("<p>" + SENTENCE, 40_000) + "</figure>"),
        page("list items", many("<ul><li>", 400) + many("<li>" + SENTENCE, 40_000)),
        page("rows", "<table>" + many("<tr><td>a<td>b", 40_000) + "</table>" + SENTENCE),
        page("ends of articles", many("<p>Il pleut.</p><p>Sur le même sujet</p>", 30_000)),
        page("a long class", "<div class='" + many("a ", 1_000_000) + "'>" + paragraphs()),
        page("a long style", "<div style='" + many("a: b; ", 500_000) + "'>" + paragraphs()),
        page("many attributes", "<p " + many("a", 20_000, "=b ") + ">" + SENTENCE.repeat(9)),
        page("a long title", "<title>" + many(" - a", 500_000) + "</title>" + paragraphs()),
        page(
            "a long description",
            "<meta name=description content='" + many(SENTENCE, 20_000) + "'>" + paragraphs()),
        page("metadata", many("<meta name=author content='Jeanne Martin'>", 40_000) + paragraphs()),
        page("nested data", "<script type=application/ld+json>" + many("[", 500_000)),
        page("copyrights", many("<p>© 2020 Le Courrier</p>", 40_000)),
        page("one word", many("a", 4_000_000)),
        page("accents decoded twice", "<p>" + many("Ã©ô\u0080\u0080", 500_000)));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        text("one line of sentences", many(SENTENCE, 12_000)),
        text("one line of one word", many("a", 1_000_000)),
        text("one line of brackets", many(")", 1_000_000)),
        text("one line of blanks", "a." + many("\u00A0", 1_000_000) + "b"),
        text("one line of dashes", many("A - ", 250_000)),
        text("one line of figures", many("1/2/20 ", 150_000)),
        text("paragraphs", many(SENTENCE + "\n\n", 60_000)),
        text("lines of dates", many("Publié le 20 février 2020\n", 40_000)),
        text("labels", many("URGENT\n\n", 60_000) + SENTENCE),
        text("boxes", many(SENTENCE + "\n\nÀ lire aussi\n\n", 30_000)),
        text("tails", many("Il pleut.\n\nCommentaires\n\n", 30_000) + SENTENCE),
        text("initials", SENTENCE + "\n\n" + many("bur-sd/jhd\n\n", 60_000)),
        text("empty lines", many("\n", 1_000_000)),
        text("accents decoded twice", many("Ã©ô\u0080\u0080", 300_000)));
  }

  private static Arguments page(String name, String html) {
    return Arguments.of(name, new SourceDocument.Page("<html><body>" + html));
  }

  private static Arguments text(String name, String text) {
    return Arguments.of(name, new SourceDocument.PlainText(text));
  }

  private static String many(String words, int times) {
    return words.repeat(times);
  }

  /// Numbered, so that no two are the same.
  private static String many(String before, int times, String after) {
    var all = new StringBuilder();
    for (int i = 0; i < times; i++) {
      all.append(before).append(i).append(after);
    }
    return all.toString();
  }

  private static String paragraphs() {
    return many("<p>" + SENTENCE + "</p>", 10_000);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"pages", "texts"})
  void noSourceCostsMoreThanItsLength(String name, SourceDocument.Content content) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    try {
      DispatchCleanerTest.clean(content, CleaningOptions.NONE);
    } catch (UnreadableSourceException refused) {
      assertTrue(!String.valueOf(refused.getMessage()).isEmpty(), name);
    }
    double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    assertTrue(seconds < MOST_SECONDS, name + " took " + seconds + " s");
  }
}
