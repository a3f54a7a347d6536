package depeche.searcher.translation;

import java.util.ArrayList;
import java.util.List;

/// What a word or a phrase is looked for as: slots in a row, each with terms of which any will do.
///
/// Most words are one slot of one term; `porte-avions` may be two slots.
public record TermRow(List<Slot> slots) {
  public TermRow {
    slots = List.copyOf(slots);
  }

  /// One place of the row.
  ///
  /// @param position relative to the first slot, which is at 0
  public record Slot(int position, List<String> terms) {
    public Slot {
      terms = List.copyOf(terms);
    }
  }

  /// Whether analysis left nothing to look for.
  public boolean isEmpty() {
    return slots.isEmpty();
  }

  static final class Builder {
    private final List<Slot> slots = new ArrayList<>();
    private List<String> terms = new ArrayList<>();
    private int first;
    private int position = -1;

    void add(String term, int at) {
      if (at != position) {
        flush();
        position = at;
      }
      if (!terms.contains(term)) {
        terms.add(term);
      }
    }

    private void flush() {
      if (terms.isEmpty()) {
        return;
      }
      if (slots.isEmpty()) {
        first = position;
      }
      slots.add(new Slot(position - first, terms));
      terms = new ArrayList<>();
    }

    TermRow build() {
      flush();
      return new TermRow(slots);
    }
  }
}
