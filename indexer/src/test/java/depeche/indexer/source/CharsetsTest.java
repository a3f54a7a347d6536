package depeche.indexer.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CharsetsTest {
  private static final String TEXT = "À l'été, œuvre d'un garçon naïf : où ça ? « Là-bas », 3 €.";

  /// What the text is written in | what is declared, `-` for nothing | the text
  private static final List<List<String>> TABLE =
      List.of(
          List.of("UTF-8", "-", TEXT),
          List.of("UTF-8", "UTF-8", TEXT),
          List.of("UTF-8", "ISO-8859-1", TEXT),
          List.of("UTF-8", "UTF-16", TEXT),
          List.of("UTF-16", "-", TEXT),
          List.of("UTF-16LE", "-", TEXT.replace("œ", "oe").replace("€", "euros")),
          List.of("UTF-16BE", "-", TEXT.replace("œ", "oe").replace("€", "euros")),
          List.of("windows-1252", "-", TEXT),
          List.of("windows-1252", "ISO-8859-1", TEXT),
          List.of("windows-1252", "UTF-8", TEXT),
          List.of("windows-1252", "UTF-16", TEXT),
          List.of("ISO-8859-1", "-", TEXT.replace("œ", "oe").replace("€", "euros")),
          List.of("ISO-8859-15", "-", TEXT),
          List.of("ISO-8859-15", "ISO-8859-15", TEXT),
          List.of("x-MacRoman", "-", "Le préfet a été arrêté près d'un château à l'été."),
          List.of("x-MacRoman", "x-MacRoman", TEXT));

  @Test
  void decodesWhateverIsDeclared() throws IOException {
    for (List<String> row : TABLE) {
      byte[] bytes = row.get(2).getBytes(Charset.forName(row.get(0)));
      Optional<Charset> declared =
          Optional.of(row.get(1)).filter(it -> !it.equals("-")).map(Charset::forName);
      assertEquals(row.get(2), Charsets.decode(bytes, declared), row.get(0) + " as " + row.get(1));
      var streamed = new StringWriter();
      Charsets.reader(new ByteArrayInputStream(bytes), declared).transferTo(streamed);
      assertEquals(row.get(2), streamed.toString(), "streamed " + row.get(0));
    }
  }

  @Test
  void readsAByteOrderMarkAndDropsIt() throws IOException {
    byte[] bytes = ("\uFEFF" + TEXT).getBytes(Charset.forName("UTF-8"));
    assertEquals(TEXT, Charsets.decode(bytes, Optional.empty()));
    var streamed = new StringWriter();
    Charsets.reader(new ByteArrayInputStream(bytes), Optional.empty()).transferTo(streamed);
    assertEquals(TEXT, streamed.toString());
  }

  @Test
  void readsAFileOfTwoCharacterSets() throws IOException {
    String ascii = "Ligne sans accent. ".repeat(10_000);
    byte[] first = (ascii + TEXT).getBytes(Charset.forName("UTF-8"));
    byte[] second = TEXT.getBytes(Charset.forName("windows-1252"));
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    var streamed = new StringWriter();
    Charsets.reader(new ByteArrayInputStream(both), Optional.empty()).transferTo(streamed);
    assertEquals(ascii + TEXT + TEXT, streamed.toString());
  }

  @Test
  void findsTheDeclaration() {
    var table =
        List.of(
            List.of("<meta charset=\"windows-1252\">", "windows-1252"),
            List.of("<meta http-equiv=x content=\"text/html; charset=iso-8859-1\">", "ISO-8859-1"),
            List.of("<?xml version=\"1.0\" encoding='ISO-8859-15'?>", "ISO-8859-15"),
            List.of("text/html; charset=utf-8", "UTF-8"),
            List.of("text/html; charset=klingon", "-"),
            List.of("text/html", "-"));
    for (List<String> row : table) {
      assertEquals(
          row.get(1), Charsets.declaredIn(row.get(0)).map(Charset::name).orElse("-"), row.get(0));
    }
  }
}
