package depeche.analysis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The lemmas of French words: `lemmas.bin`, compiled from a spelling dictionary;
/// `lemma-overrides.tsv`, which wins over it; and `unstemmed.txt`, names that are their own lemmas.
/// For any number of threads.
///
/// @param overrides lemmas by form
record FrenchLemmas(LemmaTable table, CharArrayMap<char[]> overrides) {
  private static final String TABLE = "lemmas.bin";
  private static final String OVERRIDES = "lemma-overrides.tsv";
  private static final String NAMES = "unstemmed.txt";

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
      var overrides = new CharArrayMap<char[]>(512, false);
      lines(NAMES).forEach(name -> overrides.put(name, name.toCharArray()));
      lines(OVERRIDES)
          .forEach(line -> {
            int tab = line.indexOf('\t');
            overrides.put(line.substring(0, tab), line.substring(tab + 1).toCharArray());
          });
      return new FrenchLemmas(LemmaTable.read(table), overrides);
    } catch (IOException broken) {
      throw new UncheckedIOException("the lemmas of French words", broken);
    }
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = resource(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .toList();
    }
  }

  private static InputStream resource(String name) {
    return new BufferedInputStream(
        Objects.requireNonNull(FrenchLemmas.class.getResourceAsStream(name), name));
  }

  /// A way to ask, for one thread. It remembers words, since few make up most of a text.
  ///
  /// A remembered word and its lemma lie side by side in one array, so that finding them again
  /// touches one place in memory.
  final class Lookup {
    private static final int REMEMBERED = 1 << 12;
    private static final int LONGEST = 23;

    /// Of each remembered word: length, word, length of the lemma, lemma.
    private static final int STRIDE = 2 * (LONGEST + 1);

    private final LemmaTable.Lookup tabled = table.new Lookup();
    private final char[] remembered = new char[REMEMBERED * STRIDE];

    /// Puts a word in its basic form; false if the word is not known, or longer than words are.
    boolean reduce(CharTermAttribute term) {
      char[] form = term.buffer();
      int size = term.length();
      if (size > LONGEST) {
        return false;
      }
      int at = slot(form, size);
      if (remembered[at] != size || !same(at + 1, form, size)) {
        remember(at, form, size);
      }
      int lemma = at + STRIDE / 2;
      int length = remembered[lemma];
      if (length > 0) {
        System.arraycopy(remembered, lemma + 1, term.resizeBuffer(length), 0, length);
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

    private void remember(int at, char[] form, int size) {
      char[] lemma = look(form, size);
      remembered[at] = (char) size;
      System.arraycopy(form, 0, remembered, at + 1, size);
      int kept = lemma.length > LONGEST ? 0 : lemma.length;
      remembered[at + STRIDE / 2] = (char) kept;
      System.arraycopy(lemma, 0, remembered, at + STRIDE / 2 + 1, kept);
    }

    private char[] look(char[] form, int size) {
      char[] override = overrides.get(form, 0, size);
      return override != null ? override : tabled.lemma(form, size);
    }
  }
}
