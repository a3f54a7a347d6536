package depeche.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenizerFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class AnalysisTest {
  private static final Analyzer TEXT = new FrenchTextAnalyzer();
  private static final Map<String, Analyzer> CHAINS =
      Map.of(
          "text",
          TEXT,
          "forms",
          new FrenchFormsAnalyzer(),
          "names",
          new NameAnalyzer(),
          "roots",
          new FrenchRootsAnalyzer(),
          "sentences",
          new SentenceStartAnalyzer());

  @TestFactory
  Stream<DynamicTest> makesTheseTerms() {
    return Tables.read("analysis.tsv").stream()
        .map(row ->
            dynamicTest(
                String.join(" | ", row),
                () -> {
                  boolean fails = row[0].startsWith("~");
                  Analyzer chain = chain(fails ? row[0].substring(1) : row[0]);
                  assertExpected(!fails, row[2], Tables.terms(chain, row[1]));
                }));
  }

  private static Analyzer chain(String name) {
    return Objects.requireNonNull(CHAINS.get(name), name);
  }

  private static void assertExpected(boolean equal, String expected, String terms) {
    if (equal) {
      assertEquals(expected, terms);
    } else {
      assertNotEquals(expected, terms);
    }
  }

  @TestFactory
  Stream<DynamicTest> marksWhatWasWrittenWithItsArticle() {
    return Stream.of(
            new String[] {"à l’Élysée hier", "elysee", "l’Élysée"},
            new String[] {"un chef-d’œuvre.", "oeuvre", "d’œuvre"},
            new String[] {"avec 1\u202F800 morts", "1800", "1\u202F800"},
            new String[] {"avec 1.800 morts", "mort", "morts"},
            new String[] {"la S.N.C.F. annonce", "sncf", "S.N.C.F."},
            new String[] {"la S.N.C.F. annonce", "annonce", "annonce"},
            new String[] {"à Be\u0301ziers, dit-on", "beziers", "Be\u0301ziers"},
            new String[] {"Be\u0301ziers parle", "parler", "parle"},
            new String[] {"le prési\u00ADdent parle", "president", "prési\u00ADdent"},
            new String[] {"le prési\u00ADdent parle", "parler", "parle"},
            new String[] {"🚀🚀 des roquettes 🚀", "roquette", "roquettes"},
            new String[] {"les yeux, l'œil", "oeil", "yeux"})
        .map(row ->
            dynamicTest(
                row[0] + " | " + row[2],
                () -> {
                  Tables.Token token =
                      Tables.tokens(TEXT, row[0]).stream()
                          .filter(it -> it.term().equals(row[1]))
                          .findFirst()
                          .orElseThrow();
                  assertEquals(row[2], row[0].substring(token.start(), token.end()));
                }));
  }

  @Test
  void serversFindEachFactoryByItsName() {
    for (AnalysisChain chain :
        List.of(
            AnalysisChain.TEXT,
            AnalysisChain.FORMS,
            AnalysisChain.NAMES,
            AnalysisChain.ROOTS,
            AnalysisChain.SENTENCE_STARTS)) {
      for (AnalysisChain.Part part : chain.parts()) {
        var parameters = new HashMap<>(part.parameters());
        switch (part) {
          case AnalysisChain.Characters it -> {
            String name = CharFilterFactory.findSPIName(it.factory());
            assertInstanceOf(it.factory(), CharFilterFactory.forName(name, parameters));
          }
          case AnalysisChain.Words it -> {
            String name = TokenizerFactory.findSPIName(it.factory());
            assertInstanceOf(it.factory(), TokenizerFactory.forName(name, parameters));
          }
          case AnalysisChain.Filter it -> {
            String name = TokenFilterFactory.findSPIName(it.factory());
            assertInstanceOf(it.factory(), TokenFilterFactory.forName(name, parameters));
          }
        }
      }
    }
  }

  @Test
  void ourNamesAreAsPublished() {
    assertEquals("frenchTypography", FrenchTypographyCharFilterFactory.NAME);
    assertEquals("frenchLemma", FrenchLemmaFilterFactory.NAME);
    assertEquals("frenchWordForms", WordFormsFilterFactory.NAME);
    assertEquals("frenchSentenceStart", SentenceStartTokenizerFactory.NAME);
  }

  @Test
  void offsetsStayInsideAnyText() {
    long seed = Long.getLong("depeche.seed", 20260101L);
    var random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      String text = randomText(random);
      for (Analyzer chain : CHAINS.values()) {
        int last = 0;
        for (Tables.Token token : Tables.tokens(chain, text)) {
          String message = "seed " + seed + ", text " + i + ": " + text + " at " + token;
          assertTrue(token.start() >= last && token.start() <= token.end(), message);
          assertTrue(token.end() <= text.length() && !token.term().isEmpty(), message);
          last = token.start();
        }
      }
    }
  }

  private static final String[] PIECES = {
    "l’",
    "qu'",
    "d′",
    "É",
    "e\u0301",
    "\u0301",
    "\u00AD",
    "\u200B",
    "1",
    "800",
    ".",
    ",",
    " ",
    "\u00A0",
    "\u202F",
    "S.",
    "N.",
    "œ",
    "Œuvre",
    "🚀",
    "\uD83D",
    "\uDE80",
    "-",
    "\u2011",
    "ß",
    "travaux",
    "Paris",
    "État",
    "anticonstitutionnellement",
    "日本",
    "العربية",
    "\n",
    "x",
    "\u0327"
  };

  private static String randomText(Random random) {
    var text = new StringBuilder();
    for (int left = random.nextInt(24); left > 0; left--) {
      text.append(
          random.nextInt(4) == 0
              ? String.valueOf((char) random.nextInt(0x3000))
              : PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
