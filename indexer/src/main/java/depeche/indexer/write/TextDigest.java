package depeche.indexer.write;

import depeche.analysis.Folding;
import depeche.dispatch.DispatchText;
import depeche.indexer.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;

/// Knows a text again without keeping it: the digest of the words of lead and body, however they
/// are spelt and spaced. Of a short text the title belongs to it, since many say the same.
final class TextDigest {
  private static final String FIELD = "text.digest";

  /// Characters: two sentences or so.
  private static final int TELLING = 200;

  private TextDigest() {}

  static String of(DispatchText text) {
    String words = words(Stream.concat(text.lead().stream(), text.body().stream()));
    if (words.length() < TELLING) {
      words = words(text.title().stream()) + "\n" + words;
    }
    MessageDigest digest = Sha256.digest();
    digest.update(words.getBytes(StandardCharsets.UTF_8));
    return FileDigest.hex(digest);
  }

  private static String words(Stream<String> passages) {
    return passages.map(Folding::key).collect(Collectors.joining(" "));
  }

  /// Lets a dispatch be found by its text.
  static void mark(Document dispatch, DispatchText text) {
    dispatch.add(new StringField(FIELD, of(text), Field.Store.NO));
  }

  /// The term of the dispatches of that text.
  static Term term(String digest) {
    return new Term(FIELD, digest);
  }
}
