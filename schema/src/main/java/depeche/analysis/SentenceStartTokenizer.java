package depeche.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Marks where paragraphs and sentences begin: at the position of the first word of each, counted
/// as the chains of prose count words, stands one of two terms and nothing else.
///
/// `Un raid a eu lieu. Dix morts.` has [#PARAGRAPH] and [#SENTENCE] at 0, [#SENTENCE] at 5. So the
/// words of prose keep their positions, and a query can ask for words between two marks.
public final class SentenceStartTokenizer extends Tokenizer {
  /// At the first word of a text.
  public static final String PARAGRAPH = "paragraph";

  /// At the first word of each sentence.
  public static final String SENTENCE = "sentence";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final StandardTokenizer words = new StandardTokenizer();
  private final OffsetAttribute word = words.getAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute wordIncrement =
      words.getAttribute(PositionIncrementAttribute.class);

  private List<Sentences.Sentence> sentences = List.of();
  private int next;
  private boolean begun;

  /// Positions passed since the last mark.
  private int passed;

  private int length;

  @Override
  public void reset() throws IOException {
    super.reset();
    String text = text();
    length = text.length();
    sentences = Sentences.of(text);
    next = 0;
    begun = false;
    passed = 0;
    words.close();
    words.setReader(new FrenchTypographyCharFilter(new StringReader(text)));
    words.reset();
  }

  private String text() throws IOException {
    var text = new StringBuilder();
    var part = new char[1024];
    for (int count = input.read(part); count >= 0; count = input.read(part)) {
      text.append(part, 0, count);
    }
    return text.toString();
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    if (begun && next == 0) {
      mark(SENTENCE, 0);
      passFrom(word.startOffset());
      return true;
    }
    while (words.incrementToken()) {
      passed += wordIncrement.getPositionIncrement();
      boolean first = !begun;
      begun = true;
      if (first) {
        mark(PARAGRAPH, passed);
        return true;
      }
      if (next < sentences.size() && sentences.get(next).start() <= word.startOffset()) {
        mark(SENTENCE, passed);
        passFrom(word.startOffset());
        return true;
      }
    }
    return false;
  }

  private void mark(String mark, int positions) {
    term.append(mark);
    offset.setOffset(correctOffset(word.startOffset()), correctOffset(word.endOffset()));
    increment.setPositionIncrement(positions);
    passed = 0;
  }

  /// Passes over the sentences that begin before the word at `start`, or with it.
  private void passFrom(int start) {
    while (next < sentences.size() && sentences.get(next).start() <= start) {
      next++;
    }
    next = Math.max(1, next);
  }

  @Override
  public void end() throws IOException {
    super.end();
    words.end();
    offset.setOffset(correctOffset(length), correctOffset(length));
    increment.setPositionIncrement(passed + wordIncrement.getPositionIncrement());
  }

  @Override
  public void close() throws IOException {
    super.close();
    words.close();
  }
}
