package depeche.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Puts the [WordForms] of each word at its position.
public final class WordFormsFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);

  private List<String> forms = List.of();
  private int next;

  /// Where the word began and ended, for its further forms.
  private State word = captureState();

  public WordFormsFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < forms.size()) {
      restoreState(word);
      term.setEmpty().append(forms.get(next++));
      position.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    forms = WordForms.of(term.toString());
    next = 1;
    if (forms.size() > 1) {
      word = captureState();
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    forms = List.of();
    next = 0;
  }
}
