package depeche.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/// Puts each word that the dictionary knows in its basic form, and marks it as a keyword, so that a
/// stemmer behind takes the others alone: `travaux` becomes `travail`, `tues` (folded from tués)
/// `tuer`.
///
/// It expects folded words, and passes over what is marked as a keyword already.
public final class FrenchLemmaFilter extends TokenFilter {
  private final FrenchLemmas.Lookup lemmas;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

  FrenchLemmaFilter(TokenStream input, FrenchLemmas known) {
    super(input);
    lemmas = known.new Lookup();
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!keyword.isKeyword() && lemmas.reduce(term)) {
      keyword.setKeyword(true);
    }
    return true;
  }
}
