package depeche.searcher.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depeche.searcher.language.Language;
import depeche.searcher.query.ParsedQuery;
import depeche.searcher.query.QueryParser;
import depeche.searcher.translation.QueryTranslator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Patterns within a sentence, in an archive with more words of one letter than are followed.
final class WithinPatternsTest {
  private final LuceneEngine engine = open();

  private static LuceneEngine open() {
    var dispatches = new ArrayList<TestDispatch.Indexed>();
    for (String id : List.of("p1", "p2", "p3")) {
      dispatches.add(new TestDispatch(id, "Une trêve", "Un accord signé.", "Le calme.").build());
    }
    // words of figures, so that none is a form of another; the last of them all is the rarest
    String words =
        IntStream.rangeClosed(1, QueryTranslator.MOST_TERMS)
            .mapToObj(i -> String.format(Locale.ROOT, "a%06d", i))
            .collect(Collectors.joining(" "));
    dispatches.add(new TestDispatch("q", "Liste", words + ".", "Un azote signé.").build());
    try {
      return TestArchive.of(dispatches, 2);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  private ResultPage search(String query, Language language) throws IOException {
    ParsedQuery parsed = new QueryParser(LocalDate.of(2020, 2, 21), language).parse(query);
    return engine.search(TestArchive.request(parsed.node()).asking(parsed));
  }

  @Test
  void followsTheMostFrequentWordsAndSaysSo() throws IOException {
    ResultPage page = search("phrase(a* signé)", Language.FRENCH);
    // `azote` is one too many
    assertEquals(List.of("p1", "p2", "p3"), TestArchive.ids(page).stream().sorted().toList());
    assertEquals(
        List.of("phrase(…) : « a* » a trop de mots, les 500 plus fréquents sont cherchés"),
        page.notes());
    assertEquals(
        List.of("paragraph(…): “a*” has too many words, the 500 most frequent are looked for"),
        search("paragraph(a* signé)", Language.ENGLISH).notes());
  }

  @Test
  void findsEveryWordOfANarrowerPattern() throws IOException {
    ResultPage page = search("phrase(az* signé)", Language.FRENCH);
    assertEquals(List.of("q"), TestArchive.ids(page));
    assertEquals(List.of(), page.notes());
  }
}
