package depeche.indexer.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldMappingTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "titre=headline,texte=content.body | title=headline,text=content.body",
        "TEXTE = corps du texte , Titre=h | title=h,text=corps du texte",
        "texte=a,text=b | text=a,text=b",
        "motclé=tags,motcle=sujets | keyword=tags,keyword=sujets",
        "maj=m,date=d,auteur=by,agence=a,site=s,rubrique=r,langue=l,id=i,url=u,chapo=c"
            + "| lead=c,date=d,updated=m,url=u,author=by,agency=a,site=s,section=r,language=l,id=i",
        "id=a=b | id=a=b"
      })
  void readsWhatItPrints(String given, String printed) {
    FieldMapping mapping = FieldMapping.parse(given);
    assertEquals(printed, mapping.toString());
    assertEquals(mapping, FieldMapping.parse(printed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "titre", "titre=", "titel=x", "=x", "titre=a,", "titre=a..b", "texte=.a"})
  void refusesWhatIsNoRoleOrNoPath(String given) {
    assertThrows(IllegalArgumentException.class, () -> FieldMapping.parse(given));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // mapping | item | what it gives
        "titre=a,texte=b | {\"a\":\"Un\",\"b\":\"Deux.\"} | Un: [Deux.]",
        "texte=c.b | {\"title\":\"Un\",\"c\":{\"b\":\"Deux.\"}} | Un: [Deux.]",
        "texte=c.b | {\"title\":\"Un\",\"c\":[{\"b\":\"Deux.\"},{\"b\":\"Trois.\"}]}"
            + "| Un: [Deux., Trois.]",
        "texte=c.b | {\"title\":\"Un\",\"c.b\":\"Deux.\"} | Un: [Deux.]",
        "texte=a,texte=b | {\"title\":\"Un\",\"a\":\"Deux.\",\"b\":\"Trois.\"}"
            + "| Un: [Deux., Trois.]",
        // what is said goes before what names say; what is empty leaves it to them
        "texte=a | {\"title\":\"Un\",\"text\":\"Non.\",\"a\":\"Deux.\"} | Un: [Deux.]",
        "texte=a | {\"title\":\"Un\",\"text\":\"Deux.\",\"a\":\"\"} | Un: [Deux.]",
        // a list on the way to a mapped field is no list of items
        "titre=t,texte=items.p | {\"t\":\"Un\",\"items\":[{\"p\":\"Deux.\"},{\"p\":\"Trois.\"}]}"
            + "| Un: [Deux., Trois.]",
        "titre=data.t,texte=data.p | {\"data\":{\"t\":\"Un\",\"p\":\"Deux.\"}} | Un: [Deux.]",
        "titre=t,texte=p | {\"docs\":[{\"t\":\"Un\",\"p\":\"Deux.\"}]} | Un: [Deux.]",
      })
  void findsWhatThePathLeadsTo(String mapping, String item, String expected) throws IOException {
    for (String content : List.of(item, "[" + item + "]", item + "\n" + item + "\n")) {
      Collected collected = collect("a.json", content, mapping);
      var zones = (SourceDocument.Zones) collected.items.getFirst().content();
      assertEquals(expected, zones.text().title().orElse("-") + ": " + zones.text().body());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // source | the site, - if it is none
        "Ouest-Monde | Ouest-Monde",
        "ouest-monde.fr | ouest-monde.fr",
        "AFP/Vigie | AFP/Vigie",
        "https://ouest-monde.fr/a.html | https://ouest-monde.fr/a.html",
        "ouest-monde.fr/a.html | ouest-monde.fr/a.html",
        "La une / page 2.pdf | La une / page 2.pdf",
        "pages/2020/28.html | -",
        "./28.html | -",
        "../lots/v1.2/28.json | -",
        "/srv/archive/28.txt | -"
      })
  void takesNoNameOfAFileForASite(String source, String site) throws IOException {
    String item = "{\"title\":\"Un\",\"text\":\"Deux.\",\"source\":\"%s\"}".formatted(source);
    var stated = collect("a.json", item, "").items.getFirst().stated();
    assertEquals(site, stated.site().orElse("-"));
    var said = collect("a.json", item, "site=source").items.getFirst().stated();
    assertEquals(source, said.site().orElse("-"), "the user knows better");
  }

  @Test
  void knowsATableByItsMappedColumns() throws IOException {
    String table =
        """
        Réf;Accroche;Récit;Jour;Qui
        7;Un titre;"Une phrase ; une autre.";21/02/2020;Jeanne Martin
        """;
    String mapping = "titre=Accroche,texte=Récit,date=Jour,auteur=Qui";
    Collected collected = collect("a.csv", table, mapping);
    assertEquals(List.of("Un titre"), collected.titles());
    assertEquals("Une phrase ; une autre.", collected.text());
    var stated = collected.items.getFirst().stated();
    assertEquals(List.of("Jeanne Martin"), stated.authors());
    assertEquals("2020-02-21", stated.published().orElseThrow().value().toString());
    assertEquals(List.of(""), collect("a.csv", table, "").titles(), "else it is a text");
  }

  @Test
  void takesAnIdentityForTheKey() throws IOException {
    String id = "0b3f6d0e-7c1e-4e0b-9a52-1f7f5a5f0a11";
    String item = "{\"n\":\"" + id + "\",\"title\":\"Un\",\"text\":\"Deux.\"}";
    Collected collected = collect("a.json", item, "id=n");
    assertEquals("urn:uuid:" + id, collected.items.getFirst().key());
  }

  @Test
  void anotherMappingIsAnotherFingerprint() throws IOException {
    Path path = Files.writeString(folder.resolve("a.json"), "{}");
    SourceFile plain = new Archive(List.of(path)).next().orElseThrow();
    SourceFile mapped = plain.withFields(FieldMapping.parse("texte=a|b,titre=c"));
    assertEquals(plain.fingerprint() + "|title=c,text=a|b", mapped.fingerprint());
    assertEquals(mapped.fields(), SourceFile.fieldsOf(mapped.fingerprint() + "~", "~"));
    assertEquals(FieldMapping.NONE, SourceFile.fieldsOf(plain.fingerprint(), "~"));
  }

  private Collected collect(String name, String content, String mapping) throws IOException {
    Path path = Files.writeString(folder.resolve(name), content);
    return Collected.of(path, mapping.isEmpty() ? FieldMapping.NONE : FieldMapping.parse(mapping));
  }
}
