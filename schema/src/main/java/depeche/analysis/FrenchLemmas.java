package depeche.analysis;

import depeche.tables.ResourceTable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The lemmas of French words: `lemmas.bin`, compiled from a spelling dictionary;
/// `lemma-overrides.tsv`, which wins over it; and `unstemmed.txt`, names that are their own lemmas.
/// For any number of threads.
///
/// @param overrides by form
record FrenchLemmas(LemmaTable table, CharArrayMap<Readings> overrides) {
  private static final String TABLE = "lemmas.bin";
  private static final String OVERRIDES = "lemma-overrides.tsv";
  private static final String NAMES = "unstemmed.txt";
  private static final Readings UNKNOWN = new Readings("");

  /// Loads on first use, once.
  private static final class Shared {
    static final FrenchLemmas LEMMAS = load();
  }

  /// The ones that all analyzers use.
  static FrenchLemmas shared() {
    return Shared.LEMMAS;
  }

  private static FrenchLemmas load() {
    try (InputStream table = resource(TABLE)) {
      var overrides = new CharArrayMap<Readings>(512, false);
      rows(NAMES).forEach(row -> overrides.put(row.getFirst(), new Readings(row.getFirst())));
      for (List<String> row : rows(OVERRIDES)) {
        overrides.put(
            row.get(0),
            row.size() < 3 ? new Readings(row.get(1)) : new Readings(row.get(1), row.get(2), true));
      }
      return new FrenchLemmas(LemmaTable.read(table), overrides);
    } catch (IOException broken) {
      throw new UncheckedIOException("the lemmas of French words", broken);
    }
  }

  private static List<List<String>> rows(String name) {
    return ResourceTable.read(FrenchLemmas.class, name);
  }

  private static InputStream resource(String name) {
    return new BufferedInputStream(
        Objects.requireNonNull(FrenchLemmas.class.getResourceAsStream(name), name));
  }

  /// A way to ask, for one thread. It remembers words, since few make up most of a text.
  ///
  /// A remembered word and what it is a form of lie side by side in one array, so that finding them
  /// again touches one place in memory.
  final class Lookup {
    private static final int REMEMBERED = 1 << 12;
    private static final int LONGEST = 23;

    /// Of each remembered word, each behind its length: word, lemma, verb; and whether it is a
    /// participle.
    private static final int STRIDE = 4 * (LONGEST + 1);

    private static final int LEMMA = LONGEST + 1;
    private static final int VERB = 2 * (LONGEST + 1);
    private static final int PARTICIPLE = 3 * (LONGEST + 1);

    private final LemmaTable.Lookup tabled = table.new Lookup();
    private final char[] remembered = new char[REMEMBERED * STRIDE];
    private int current;

    /// Puts a word in its basic form; false if the word is not known, or longer than words are.
    boolean reduce(CharTermAttribute term) {
      char[] form = term.buffer();
      int size = term.length();
      if (size > LONGEST) {
        return false;
      }
      current = slot(form, size);
      if (remembered[current] != size || !same(current + 1, form, size)) {
        remember(form, size);
      }
      return copy(current + LEMMA, term);
    }

    /// Whether the word reduced last may also be a form of a verb.
    boolean hasVerb() {
      return remembered[current + VERB] > 0;
    }

    /// Puts that verb into `term`.
    void verb(CharTermAttribute term) {
      copy(current + VERB, term);
    }

    /// [Readings#participle] of the word reduced last.
    boolean isParticiple() {
      return remembered[current + PARTICIPLE] > 0;
    }

    private boolean copy(int at, CharTermAttribute term) {
      int length = remembered[at];
      if (length > 0) {
        System.arraycopy(remembered, at + 1, term.resizeBuffer(length), 0, length);
        term.setLength(length);
      }
      return length > 0;
    }

    private static int slot(char[] form, int size) {
      int hash = size;
      for (int i = 0; i < size; i++) {
        hash = 31 * hash + form[i];
      }
      return ((hash ^ (hash >>> 12)) & (REMEMBERED - 1)) * STRIDE;
    }

    private boolean same(int at, char[] form, int size) {
      for (int i = 0; i < size; i++) {
        if (remembered[at + i] != form[i]) {
          return false;
        }
      }
      return true;
    }

    private void remember(char[] form, int size) {
      Readings found = look(form, size);
      remembered[current] = (char) size;
      System.arraycopy(form, 0, remembered, current + 1, size);
      write(found.lemma(), current + LEMMA);
      write(found.verb(), current + VERB);
      remembered[current + PARTICIPLE] = (char) (found.participle() ? 1 : 0);
    }

    private void write(String word, int at) {
      int kept = word.length() > LONGEST ? 0 : word.length();
      remembered[at] = (char) kept;
      word.getChars(0, kept, remembered, at + 1);
    }

    private Readings look(char[] form, int size) {
      Readings override = overrides.get(form, 0, size);
      return override != null ? override : tabled.readings(form, size).orElse(UNKNOWN);
    }
  }
}
