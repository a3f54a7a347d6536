package depeche.indexer.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
          List.of("UTF-16LE", "-", TEXT),
          List.of("UTF-16BE", "-", TEXT),
          List.of("UTF-8", "ISO-2022-CN", TEXT),
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
  void readsUtf16OfQuotationMarksAndDashes() {
    String text = "“L’été”, dit-il — l’“œuvre” d’un “garçon” — n’est qu’“un” début…";
    for (String name : List.of("UTF-16LE", "UTF-16BE")) {
      byte[] bytes = text.getBytes(Charset.forName(name));
      assertEquals(text, Charsets.decode(bytes, Optional.empty()), name);
    }
  }

  /// One letter in another character set, or cut through, must not garble the page around it.
  @Test
  void keepsUtf8AroundABrokenLetter() {
    byte[] bytes = TEXT.repeat(3).getBytes(StandardCharsets.UTF_8);
    byte[] foreign = "§1 été".getBytes(Charset.forName("windows-1252"));
    byte[] both = Arrays.copyOf(bytes, bytes.length + foreign.length);
    System.arraycopy(foreign, 0, both, bytes.length, foreign.length);
    for (String declared : List.of("UTF-8", "ISO-8859-1", "windows-1252")) {
      Optional<Charset> said = Optional.of(Charset.forName(declared));
      assertEquals(TEXT.repeat(3) + "§1 été", Charsets.decode(both, said), declared);
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
