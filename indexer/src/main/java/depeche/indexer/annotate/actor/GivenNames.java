package depeche.indexer.annotate.actor;

import java.util.HashMap;
import java.util.Map;

/// The given names of many languages; for any number of threads.
final class GivenNames {
  private final Map<String, Entry> names = HashMap.newHashMap(60_000);

  private record Entry(Gender gender, boolean word) {
    static Entry of(String gender, String word) {
      boolean isWord = !word.isEmpty();
      return switch (Gender.of(gender)) {
        case MASCULINE -> isWord ? MASCULINE_WORD : MASCULINE;
        case FEMININE -> isWord ? FEMININE_WORD : FEMININE;
        case EITHER -> isWord ? EITHER_WORD : EITHER;
      };
    }

    // shared, since there are tens of thousands of names
    private static final Entry MASCULINE = new Entry(Gender.MASCULINE, false);
    private static final Entry FEMININE = new Entry(Gender.FEMININE, false);
    private static final Entry EITHER = new Entry(Gender.EITHER, false);
    private static final Entry MASCULINE_WORD = new Entry(Gender.MASCULINE, true);
    private static final Entry FEMININE_WORD = new Entry(Gender.FEMININE, true);
    private static final Entry EITHER_WORD = new Entry(Gender.EITHER, true);
  }

  private GivenNames() {
    LexiconFile.read(
        "given-names.tsv",
        3,
        cells -> names.put(cells.getFirst(), Entry.of(cells.get(1), cells.get(2))));
    LexiconFile.read("not-given-names.tsv", 1, cells -> names.remove(cells.getFirst()));
  }

  static GivenNames bundled() {
    return new GivenNames();
  }

  /// Whether a folded word is a given name; of a compound, whether its first part is.
  boolean contains(String folded) {
    if (names.containsKey(folded)) {
      return true;
    }
    int hyphen = folded.indexOf('-');
    return hyphen > 0 && names.containsKey(folded.substring(0, hyphen));
  }

  /// Whether it is a given name and no French word.
  boolean isSure(String folded) {
    Entry entry = names.get(folded);
    return entry == null ? contains(folded) && folded.indexOf('-') > 0 : !entry.word;
  }

  Gender gender(String folded) {
    Entry entry = names.get(folded);
    if (entry == null && folded.indexOf('-') > 0) {
      entry = names.get(folded.substring(0, folded.indexOf('-')));
    }
    return entry == null ? Gender.EITHER : entry.gender;
  }
}
