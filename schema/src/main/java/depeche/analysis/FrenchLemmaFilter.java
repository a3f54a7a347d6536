package depeche.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/// Puts each word that the dictionary knows in its basic form, and marks it as a keyword, so that a
/// stemmer behind takes the others alone: `travaux` becomes `travail`, `tirs` `tir`.
///
/// A form that may be a noun's and a verb's (`frappe`; `blesse`, folded from blessé) has two terms
/// at one position: the noun or adjective, and behind it the verb, of type [#VERB] or
/// [#PARTICIPLE]. A query asks for one of them ([#asksForVerb]): `frapper` finds what is said by
/// either word, and `frappe` no `frapper`.
///
/// It expects folded words, and passes over what is marked as a keyword already.
public final class FrenchLemmaFilter extends TokenFilter {
  /// The type of the second term of a form.
  public static final String VERB = "verb";

  /// The type of the second term of a form that is the verb's where it is written with `é`.
  public static final String PARTICIPLE = "participle";

  private final FrenchLemmas.Lookup lemmas;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);

  /// The word whose verb is to follow.
  private @Nullable State word;

  FrenchLemmaFilter(TokenStream input, FrenchLemmas known) {
    super(input);
    lemmas = known.new Lookup();
  }

  /// Whether the word of a query asks for the verb and not for the noun.
  ///
  /// @param type of the second term of the word
  /// @param written the word with its accents
  public static boolean asksForVerb(String type, CharSequence written) {
    return type.equals(PARTICIPLE) && ParticipleEnding.isOf(written);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (word != null) {
      restoreState(word);
      word = null;
      lemmas.verb(term);
      keyword.setKeyword(true);
      position.setPositionIncrement(0);
      type.setType(lemmas.isParticiple() ? PARTICIPLE : VERB);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (!keyword.isKeyword() && lemmas.reduce(term)) {
      keyword.setKeyword(true);
      if (lemmas.hasVerb()) {
        word = captureState();
      }
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    word = null;
  }
}
