package depeche.indexer.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32C;

/// A number for all that the shipped tables of the annotators say, so that an index knows when they
/// have changed.
final class LexiconFingerprint {
  /// Every table under this package; a test compares with what is there.
  static final List<String> TABLES =
      List.of(
          "actor/generic-heads.tsv",
          "actor/given-names.tsv",
          "actor/not-given-names.tsv",
          "actor/not-names.tsv",
          "actor/organisation-heads.tsv",
          "actor/organisation-words.tsv",
          "actor/organisations.tsv",
          "actor/persons.tsv",
          "actor/speech-verbs.tsv",
          "actor/sure-given-names.tsv",
          "actor/titles.tsv",
          "place/context-words.tsv",
          "place/cues.tsv",
          "place/foreign-words.tsv",
          "place/function-words.tsv",
          "place/government-verbs.tsv",
          "place/houses.tsv",
          "place/not-places.tsv",
          "place/other-names.tsv",
          "place/persons-before.tsv",
          "place/transliterated-countries.tsv",
          "time/rules.tsv",
          "time/verb-forms.tsv",
          "time/words.tsv");

  private LexiconFingerprint() {}

  /// Of the bytes of all tables; some milliseconds.
  static String ofTables() {
    var sum = new CRC32C();
    for (String table : TABLES) {
      try (InputStream in = LexiconFingerprint.class.getResourceAsStream(table)) {
        if (in == null) {
          throw new IllegalStateException(table + " is missing beside " + LexiconFingerprint.class);
        }
        sum.update(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(table, e);
      }
    }
    return Long.toHexString(sum.getValue());
  }
}
