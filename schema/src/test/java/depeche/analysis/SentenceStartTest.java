package depeche.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class SentenceStartTest {
  private static final Analyzer STARTS = new SentenceStartAnalyzer();

  /// A paragraph and the positions of its sentences.
  @TestFactory
  Stream<DynamicTest> marksTheFirstWordOfEachSentence() {
    return Stream.of(
            new String[] {"Un raid a eu lieu. Dix morts.", "[0, 5]"},
            new String[] {"M. Dupont a parlé. Il part.", "[0, 4]"},
            new String[] {"l’Élysée dit non. L'Élysée dit oui !", "[0, 3]"},
            new String[] {"À 1.800 km. La S.N.C.F. roule. Ah !", "[0, 3, 6]"},
            new String[] {"Rien ! … Puis tout.", "[0, 1]"},
            new String[] {"« Nous partons. » Il est parti.", "[0, 2]"},
            new String[] {"… ! ?", "[]"},
            new String[] {"", "[]"})
        .map(row ->
            DynamicTest.dynamicTest(
                "« " + row[0] + " »", () -> assertEquals(row[1], positions(row[0]).toString())));
  }

  @Test
  void marksAParagraphAtItsFirstWord() {
    assertEquals("paragraph|sentence sentence", Tables.terms(STARTS, "Un raid. Dix morts."));
  }

  /// What the next paragraph's positions are counted from.
  @Test
  void endsWhereTheWordsEnd() {
    for (String text : List.of("Un raid. Dix morts ce soir.", "le de la", "", "Oui. Non. à la")) {
      for (Analyzer words : List.of(new FrenchTextAnalyzer(), new FrenchFormsAnalyzer())) {
        assertEquals(end(words, text), end(STARTS, text), text);
      }
    }
  }

  private static List<Integer> positions(String text) {
    var positions = new ArrayList<Integer>();
    int position = -1;
    for (Tables.Token token : Tables.tokens(STARTS, text)) {
      position += token.increment();
      if (token.term().equals(SentenceStartTokenizer.SENTENCE)) {
        positions.add(position);
      }
    }
    return positions;
  }

  private static int end(Analyzer analyzer, String text) {
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      stream.addAttribute(CharTermAttribute.class);
      stream.addAttribute(OffsetAttribute.class);
      var increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
      }
      stream.end();
      return position + increment.getPositionIncrement();
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }
}
