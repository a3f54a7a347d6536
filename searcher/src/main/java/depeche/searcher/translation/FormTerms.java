package depeche.searcher.translation;

import depeche.analysis.WordForms;
import depeche.fields.DispatchField;
import java.util.List;
import java.util.function.Function;

/// The terms under which the words of a query stand in a field of forms, slot by slot.
final class FormTerms {
  private FormTerms() {}

  /// Letter for letter.
  static TermRow exact(TextAnalysis analysis, DispatchField field, String text) {
    return row(analysis, field, text, WordForms::exact);
  }

  /// With the same accents, capitals aside.
  static TermRow accented(TextAnalysis analysis, DispatchField field, String text) {
    return row(analysis, field, text, WordForms::accented);
  }

  private static TermRow row(
      TextAnalysis analysis,
      DispatchField field,
      String text,
      Function<String, List<String>> terms) {
    var row = new TermRow.Builder();
    for (AnalyzedToken token : analysis.tokens(field.forms(), text)) {
      if (isWritten(token.term())) {
        terms.apply(token.term()).forEach(term -> row.add(term, token.position()));
      }
    }
    return row.build();
  }

  /// Whether a term is a word as written, and not another form of it behind a mark.
  static boolean isWritten(String term) {
    return term.length() < 2
        || (term.charAt(0) != WordForms.FOLDED && term.charAt(0) != WordForms.ACCENTED);
  }
}
