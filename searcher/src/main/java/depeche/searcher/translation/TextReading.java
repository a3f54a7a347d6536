package depeche.searcher.translation;

import depeche.fields.DispatchField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One text as its stems, forms and roots, each analysed once, when first asked for.
final class TextReading {
  private final TextAnalysis analysis;
  private final String text;
  private final Map<String, TokenRow> rows = new HashMap<>();

  TextReading(TextAnalysis analysis, String text) {
    this.analysis = analysis;
    this.text = text;
  }

  String text() {
    return text;
  }

  TokenRow stems() {
    return row(DispatchField.TEXT.indexName());
  }

  TokenRow forms() {
    return row(DispatchField.TEXT.forms());
  }

  TokenRow roots() {
    return row(DispatchField.TEXT.roots());
  }

  private TokenRow row(String indexField) {
    return rows.computeIfAbsent(indexField, it -> new TokenRow(analysis.tokens(it, text)));
  }

  /// The tokens of a text, in order of position.
  record TokenRow(List<AnalyzedToken> tokens) {
    void each(Consumer<AnalyzedToken> visit) {
      tokens.forEach(visit);
    }

    /// Hands each place where `row` stands to `found`: words in a row as one token from the first
    /// to the last, words near each other one by one.
    void find(TermRow row, int slop, Consumer<AnalyzedToken> found) {
      if (row.isEmpty()) {
        return;
      }
      TermRow.Slot first = row.slots().getFirst();
      for (AnalyzedToken anchor : tokens) {
        if (first.terms().contains(anchor.term())) {
          List<AnalyzedToken> match = from(anchor, row, slop);
          if (slop > 0) {
            match.forEach(found);
          } else if (!match.isEmpty()) {
            found.accept(
                new AnalyzedToken(
                    anchor.term(),
                    anchor.position(),
                    anchor.start(),
                    match.getLast().end(),
                    anchor.type()));
          }
        }
      }
    }

    /// For each slot of the row the token nearest to its place when the first slot is `anchor`;
    /// empty if one is missing or the row would have to move by more than `slop`.
    private List<AnalyzedToken> from(AnalyzedToken anchor, TermRow row, int slop) {
      var match = new ArrayList<AnalyzedToken>();
      int least = 0;
      int most = 0;
      match.add(anchor);
      for (TermRow.Slot slot : row.slots().subList(1, row.slots().size())) {
        AnalyzedToken nearest = nearest(slot.terms(), anchor.position() + slot.position());
        if (nearest == null) {
          return List.of();
        }
        int moved = nearest.position() - anchor.position() - slot.position();
        least = Math.min(least, moved);
        most = Math.max(most, moved);
        match.add(nearest);
      }
      return most - least <= slop ? match : List.of();
    }

    private @Nullable AnalyzedToken nearest(List<String> terms, int position) {
      AnalyzedToken nearest = null;
      for (AnalyzedToken token : tokens) {
        if (terms.contains(token.term())
            && (nearest == null
                || Math.abs(token.position() - position)
                    < Math.abs(nearest.position() - position))) {
          nearest = token;
        }
      }
      return nearest;
    }
  }
}
