package depeche.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `depeche annotate`, and why it says what it says.
final class AnnotateTest {
  @TempDir private Path folder;
  private String file = "";

  @BeforeEach
  void writeOneDispatch() throws IOException {
    Path path = folder.resolve("un.txt");
    Files.writeString(
        path,
        """
        Le palais des Papes a rouvert

        NIMES, 6 fév 2023 (AFP) - Le pape d'Avignon est un roman. À Clarensac (Gard), le maire Paul \
        Vernet a rouvert lundi la salle. Elle fermera mardi. M. Vernet arrivera de Saint-Denis \
        (Réunion).
        """);
    file = path.toString();
  }

  @Test
  void saysWhatAPlaceRestsOnAndWhatItBeat() {
    String why = why().replaceAll("\\s*\n\\s*", " ");
    assertTrue(why.contains("Clarensac  lieu, chapo:"), why);
    assertTrue(why.contains("parenthèse +10,0 (Réunion)"), why);
    assertTrue(why.contains("· Europe > France > Île-de-France > Seine-Saint-Denis"), why);
  }

  @Test
  void saysOnWhatASurnameGoesBackAndWhatATenseDecides() {
    String why = why();
    assertTrue(why.contains("= Paul Vernet"), why);
    assertTrue(why.contains("titre +2,0"), why);
    assertTrue(why.contains("= 2023-02-07  [weekday]"), why);
    assertTrue(why.contains("tourné vers l'avenir (fermera)"), why);
    assertTrue(why.contains("compté depuis le (2023-02-06)"), why);
  }

  @Test
  void endsWhenNobodyReadsOn() throws IOException {
    for (int i = 0; i < 40; i++) {
      Files.copy(Path.of(file), folder.resolve(i + ".txt"));
    }
    var written = new AtomicInteger();
    var head =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            if (written.incrementAndGet() > 10_000) {
              throw new IOException("Broken pipe");
            }
          }
        };
    var out = new PrintWriter(new OutputStreamWriter(new StandardStream(head), UTF_8));
    var err = new StringWriter();
    Console console = TestConsole.console("", 80, out, new PrintWriter(err));
    List<String> command = List.of("annotate", folder.toString(), "--format", "ndjson");
    var gone = assertThrows(StandardStream.Failure.class, () -> Depeche.run(command, console));
    assertTrue(gone.isBrokenPipe());
    assertEquals("", err.toString());
  }

  @Test
  void readsRecordsWhoseFieldsAreMapped() throws IOException {
    String record = "{\"tt\":\"Le palais\",\"c\":{\"b\":[\"Il a rouvert à Avignon.\"]}}";
    String json = Files.writeString(folder.resolve("a.json"), record).toString();
    TestConsole mapped = TestConsole.run("annotate", json, "--champs", "titre=tt,texte=c.b");
    assertTrue(mapped.out().contains("Le palais\n\nIl a rouvert à Avignon."), mapped.out());
    assertEquals(1, TestConsole.run("annotate", json).code());
    assertEquals(
        mapped.out(), TestConsole.run("annotate", json, "--fields", "title=tt,text=c.b").out());
  }

  @Test
  void namesAMappingThatIsNone() {
    for (String wrong : new String[] {"titel=x", "titre=", "", "texte=a..b"}) {
      TestConsole told = TestConsole.run("annotate", file, "--champs", wrong);
      assertEquals(2, told.code(), wrong);
      assertTrue(
          told.err().startsWith("depeche: --champs : « " + wrong + " » ? rôle="), told.err());
    }
  }

  @Test
  void ndjsonHasTheReasonsBesideTheContract() {
    String plain = TestConsole.run("annotate", file, "--format", "ndjson").out().strip();
    String why = TestConsole.run("annotate", file, "--format", "ndjson", "--why").out().strip();
    assertEquals(
        plain.substring(0, plain.length() - 1), why.substring(0, why.indexOf(",\"why\":[")));
    assertTrue(why.contains("\"verdict\":\"refused\""), why);
    assertTrue(why.contains("{\"ground\":\"parentheses\",\"weight\":10.0,"), why);
  }

  @Test
  void csvHasOneLineADecision() {
    String out = TestConsole.run("annotate", file, "--format", "csv", "--pourquoi").out();
    assertTrue(out.startsWith("id,topic,text,verdict,reading,rule,reasons\r\n"), out);
    assertTrue(out.contains(",place,Clarensac,taken,"), out);
  }

  @Test
  void staysWithinTheColumnsOfTheTerminal() {
    for (String line : why().split("\n", -1)) {
      assertTrue(line.length() <= 100 || line.startsWith(folder.toString()), line);
    }
  }

  private String why() {
    TestConsole run = TestConsole.run("annotate", file, "--pourquoi");
    assertEquals(0, run.code(), run.err());
    return run.out();
  }

  @Test
  void endsAsIndexDoes() throws IOException {
    Files.writeString(folder.resolve("liste.html"), "<html><body><p>Rien</p></body></html>");
    String source = folder.toString();
    String index = folder.resolveSibling(folder.getFileName() + ".index").toString();
    assertEquals(0, TestConsole.run("index", source, "--index", index).code());
    TestConsole skipped = TestConsole.run("annotate", source);
    assertEquals(0, skipped.code(), skipped.err());
    assertTrue(skipped.err().startsWith("écarté  " + source + "/liste.html: "), skipped.err());
    Path outside = folder.resolveSibling(folder.getFileName() + ".txt");
    Files.writeString(outside, "Ailleurs");
    Files.createSymbolicLink(folder.resolve("lien.txt"), outside);
    TestConsole indexed = TestConsole.run("index", source, "--index", index);
    TestConsole annotated = TestConsole.run("annotate", source);
    for (TestConsole run : List.of(indexed, annotated)) {
      assertEquals(3, run.code(), run.err());
      assertTrue(run.err().contains("lien.txt: un lien qui sort de "), run.err());
    }
  }

  @Test
  void setsTheNameOfARuleApart() {
    String why = why();
    assertTrue(why.contains("· « 6 fév 2023 » [no such day]: n'est pas une date"), why);
  }
}
