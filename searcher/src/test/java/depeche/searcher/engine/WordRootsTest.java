package depeche.searcher.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depeche.searcher.query.QueryParser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is found and marked by the root of a word, where no dispatch has all the words.
final class WordRootsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # typed                         | marked
          manifestasion parle zanzibar    | manifestants + parle
          manifestement parle zanzibar    | manifestants + parle
          retaites parle zanzibar         | parle
          Retaileau parle zanzibar        | Retailleau + parle + retailleur
          retaites zanzibar               | ''
          "un retaites" parle zanzibar   | parle
          """)
  void areWordsOrNames(String typed, String marked) throws IOException {
    List<TestDispatch.Indexed> dispatches =
        IntStream.range(0, 3)
            .mapToObj(i ->
                new TestDispatch(
                        "r" + i,
                        "Titre",
                        "",
                        "Bruno Retailleau parle aux manifestants du retailleur.")
                    .build())
            .toList();
    try (var engine = TestArchive.of(withMoreNames(dispatches), 10)) {
      ResultPage page =
          engine.search(SearchRequest.of(new QueryParser(LocalDate.EPOCH).parse(typed)));
      var found = new TreeSet<String>();
      for (Hit hit : page.hits()) {
        for (Snippet snippet : hit.snippets()) {
          snippet
              .highlights()
              .forEach(it -> found.add(snippet.text().substring(it.start(), it.end())));
        }
      }
      assertEquals(marked, String.join(" + ", found));
    }
  }

  /// A beginning that many more dispatches have in other words is no root of it.
  @Test
  void countWordsByNoBeginningOfOthers() throws IOException {
    var dispatches = new ArrayList<TestDispatch.Indexed>();
    dispatches.add(new TestDispatch("a", "Titre", "", "Une panne de l'internet.").build());
    dispatches.add(new TestDispatch("b", "Titre", "", "Une opération.").build());
    dispatches.add(new TestDispatch("c", "Titre", "", "Un opérateur.").build());
    for (int i = 0; i < 9; i++) {
      dispatches.add(new TestDispatch("i" + i, "Titre", "", "Interdit, international.").build());
    }
    try (var engine = TestArchive.of(dispatches, 20)) {
      assertEquals(List.of("a"), TestArchive.ids(engine.search(parsed("internet zorglub"))));
      assertEquals(List.of("b", "c"), TestArchive.ids(engine.search(parsed("opération zorglub"))));
    }
  }

  private static SearchRequest parsed(String typed) {
    return SearchRequest.of(new QueryParser(LocalDate.EPOCH).parse(typed));
  }

  /// The words of that root are outnumbered by the names.
  private static List<TestDispatch.Indexed> withMoreNames(List<TestDispatch.Indexed> dispatches) {
    var all = new ArrayList<>(dispatches);
    all.add(new TestDispatch("n", "Titre", "", "Bruno Retailleau parle.").build());
    return all;
  }
}
