package depeche.searcher.query;

import depeche.fields.DispatchField;
import java.util.List;
import java.util.Locale;

/// The terms under which a word as typed stands in a field of forms.
final class FormTerms {
  private FormTerms() {}

  /// Letter for letter.
  static TermRow exact(TextAnalysis analysis, DispatchField field, String text) {
    var row = new TermRow.Builder();
    for (AnalyzedToken token : analysis.tokens(field.forms(), text)) {
      if (!marked(token.term())) {
        row.add(token.term(), token.position());
      }
    }
    return row.build();
  }

  /// With the same accents, capitals aside.
  static TermRow accented(TextAnalysis analysis, DispatchField field, String text) {
    var row = new TermRow.Builder();
    for (AnalyzedToken token : analysis.tokens(field.forms(), text)) {
      if (!marked(token.term())) {
        String lower = token.term().toLowerCase(Locale.FRENCH);
        row.add(lower, token.position());
        row.add(TermPattern.ACCENTED + lower, token.position());
      }
    }
    return row.build();
  }

  /// Whatever its accents and capitals.
  static List<String> folded(String folded) {
    return List.of(folded, TermPattern.FOLDED + folded);
  }

  static boolean marked(String term) {
    return term.length() > 1
        && (term.charAt(0) == TermPattern.FOLDED || term.charAt(0) == TermPattern.ACCENTED);
  }
}
