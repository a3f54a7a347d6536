package depeche.searcher.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depeche.dispatch.ActorKind;
import depeche.fields.DispatchField;
import depeche.searcher.language.Language;
import depeche.searcher.query.ParsedQuery;
import depeche.searcher.query.QueryNode;
import depeche.searcher.query.QueryParser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What else may have been meant, what a beginning may become, and what is said of a query.
final class SuggestionsTest {
  private final LuceneEngine engine = open();

  private static LuceneEngine open() {
    var dispatches = new ArrayList<TestDispatch.Indexed>();
    IntStream.range(0, 6)
        .mapToObj(i ->
            new TestDispatch(
                    "s" + i,
                    "Offensive sur Saraqeb",
                    "Zelensky et Erdogan ont parlé de Kadhafi à l’Élysée.",
                    "Le porte-parole du gouvernement français se tait sur VV16.")
                .place("Asie > Syrie > Saraqeb")
                .place("Europe > France > Saint-Étienne")
                .actor("Emmanuel Macron", ActorKind.PERSON, "Macron")
                .actor("ministère de l'Intérieur", ActorKind.MINISTRY, "ministère de l'Intérieur")
                .agency("Reuters")
                .build())
        .forEach(dispatches::add);
    dispatches.add(new TestDispatch("t", "Trêve", "Rien à dire.", "Le calme.").build());
    try {
      return TestArchive.of(dispatches, 4);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  @Test
  void joinsNoWordWithItself() throws IOException {
    assertEquals(List.of(), search("zor zor", Language.FRENCH).suggestions());
  }

  private ResultPage search(String query, Language language) throws IOException {
    ParsedQuery parsed = new QueryParser(LocalDate.of(2020, 2, 21), language).parse(query);
    SearchRequest plain = TestArchive.request(parsed.node());
    return engine.search(plain.asking(parsed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Saraqueb ofensive      | Saraqeb offensive",
        "Sarakeb                | Saraqeb",
        "Zelenski               | Zelensky",
        "Gaddafi                | Kadhafi",
        "Erdoghan               | Erdogan",
        "elisée                 | élysée",
        "lieu:Saraqueb          | lieu:Saraqeb",
        "lieu:Sint-Etienne      | lieu:Saint-Étienne",
        "acteur:Macrron         | acteur:Macron",
        "acteur:Emmanuel Macron | acteur:\"Emmanuel Macron\"",
        "Élysée acteur:Emmanuel Macron Erdogan | Élysée acteur:\"Emmanuel Macron\" Erdogan",
        "Portte-parole          | Porte-parole",
        "acteur:\"ministre de l'Intérieur\" | acteur:\"ministère de l'Intérieur\"",
        "agence:Reutres         | agence:Reuters",
        "gouvernementfrançais   | gouvernement français",
        "gouver nement français | gouvernement français",
        "phrase(ofensive Saraqeb) | phrase(offensive Saraqeb)",
        "2 de (ofensive Saraqeb Quimper) | 2 de (offensive Saraqeb Quimper)",
        "ofensive -trêve        | offensive -trêve"
      })
  void offersWhatTheArchiveHas(String typed, String meant) throws IOException {
    assertEquals(meant, search(typed, Language.FRENCH).suggestions().getFirst());
  }

  /// What is offered finds something with all else that was asked.
  @Test
  void offersNothingThatFindsNothing() throws IOException {
    assertEquals(List.of(), search("ofensive titre:trêve", Language.FRENCH).suggestions());
    assertEquals(List.of(), search("xqzwvk", Language.FRENCH).suggestions());
    assertEquals(List.of(), search("DIZE", Language.FRENCH).suggestions());
    assertEquals(List.of(), search("F-16", Language.FRENCH).suggestions());
  }

  /// Each is a word of the archive or near to several: its neighbours tell what was meant.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Notre-Dame de Pari | Notre-Dame de Paris",
        "Pari vaut une messe | Paris vaut une messe",
        "guerre en Surie | guerre en Syrie",
        "Surie la guerre | série la guerre",
        "pari tenu | ''",
        "pari messe | ''"
      })
  void offersWhatStandsBesideTheOtherWords(String typed, String meant) throws IOException {
    var dispatches = new ArrayList<TestDispatch.Indexed>();
    for (int i = 0; i < 40; i++) {
      dispatches.add(
          new TestDispatch(
                  "p" + i,
                  "Notre-Dame de Paris",
                  "Paris vaut bien une messe.",
                  i < 4
                      ? "La guerre en Syrie continue. Une série raconte la guerre."
                      : "La série sur la cathédrale reprend.")
              .build());
    }
    for (int i = 0; i < 3; i++) {
      dispatches.add(new TestDispatch("q" + i, "Hasard", "", "Le pari fut tenu.").build());
    }
    try (var archive = TestArchive.of(dispatches, 50)) {
      ParsedQuery parsed = new QueryParser(LocalDate.of(2020, 2, 21)).parse(typed);
      SearchRequest request = TestArchive.request(parsed.node()).asking(parsed);
      assertEquals(meant, String.join(" · ", archive.search(request).suggestions()));
    }
  }

  /// Two dispatches have `offensive`, and all have `Syrie`; one has all of the first.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "offensive nuit chars Syrie | 2 de (offensive nuit chars Syrie)",
        "offensive nuit de chars en Syrie | 2 de (offensive nuit chars Syrie)",
        "offensive nuit chars Syrie lieu:Alep -trêve | lieu:Alep -trêve 2 de (offensive nuit chars"
            + " Syrie)",
        "offensive nuit chars | ''",
        "\"nuit en Syrie en guerre\" | nuit en Syrie en guerre",
        "\"nuit en Syrie en guerre\" lieu:Alep | nuit en Syrie en guerre lieu:Alep",
        "\"chars vents plugh aube\" | 2 de (chars vents plugh aube)",
        "\"chars en Syrie\" | ''",
        "offensive nuit chars zorglub | ''",
        "offensive nuit chars Syrie aube vents sables matin | 3 de (offensive nuit chars Syrie aube"
            + " vents sables matin)",
        "Syrie pays guerre loin | ''"
      })
  void offersAThirdOfManyWordsWhereFewHaveAll(String typed, String wider) throws IOException {
    try (var archive = TestArchive.of(nights(), 4)) {
      assertEquals(wider, archive.search(parsed(typed)).wider().orElse(""));
    }
  }

  @Test
  void offersAThirdOfWordsThatAreStrictlyAskedForAndFindNothing() throws IOException {
    try (var archive = TestArchive.of(nights(), 4)) {
      SearchRequest request = parsed("offensive nuit chars zorglub");
      assertEquals(
          "2 de (offensive nuit chars zorglub)",
          archive.search(request.falling(SearchRequest.Fallback.STRICT)).wider().orElse(""));
    }
  }

  /// Nobody reads them.
  @Test
  void offersNoThirdOfAPastedText() throws IOException {
    String words = String.join(" ", IntStream.range(0, 50).mapToObj(i -> "mot" + i).toList());
    var pasted = new TestDispatch("p", "Titre", "", words).build();
    var other = new TestDispatch("q", "Titre", "", words.substring(0, 200)).build();
    try (var archive = TestArchive.of(List.of(pasted, other), 4)) {
      ResultPage page = archive.search(parsed(words));
      assertEquals(List.of("p"), TestArchive.ids(page));
      assertEquals("", page.wider().orElse(""));
    }
  }

  /// Six dispatches of one family are no few, though they are one line.
  @Test
  void countsDispatchesWhereFamiliesAreCounted() throws IOException {
    List<TestDispatch.Indexed> family =
        IntStream.range(0, 6)
            .mapToObj(i ->
                new TestDispatch("f" + i, "Titre", "", "Offensive de nuit, des chars en Syrie.")
                    .family("f")
                    .build())
            .toList();
    try (var archive = TestArchive.of(family, 4)) {
      SearchRequest request = parsed("offensive nuit chars Syrie");
      ResultPage page = archive.search(request.with(SearchRequest.Families.COUNTED));
      assertEquals(1, page.total());
      assertEquals("", page.wider().orElse(""));
    }
  }

  private static SearchRequest parsed(String typed) {
    return SearchRequest.of(new QueryParser(LocalDate.of(2020, 2, 21)).parse(typed));
  }

  private static List<TestDispatch.Indexed> nights() {
    return Stream.of(
            "Offensive de nuit, des chars en Syrie. L'aube, les vents, les sables, le matin.",
            "Une nuit en Syrie, pays en guerre, loin.",
            "Une offensive en Syrie, pays en guerre, loin.",
            "Des chars la nuit, et la Syrie, pays en guerre, loin.")
        .map(text ->
            new TestDispatch("n" + text.length(), "Titre", "", text)
                .place("Asie > Syrie > Alep")
                .build())
        .toList();
  }

  /// A name that one dispatch has is a slip for no common word.
  @Test
  void offersNoCommonWordForAName() throws IOException {
    var dispatches = new ArrayList<>(nights());
    dispatches.add(new TestDispatch("s", "Titre", "", "Shimon parle, sinon rien.").build());
    for (int i = 0; i < 5; i++) {
      dispatches.add(new TestDispatch("t" + i, "Titre", "", "Le simon, sinon la saison.").build());
    }
    try (var archive = TestArchive.of(dispatches, 20)) {
      assertEquals(List.of(), archive.search(parsed("Shimon parle")).suggestions());
    }
  }

  @Test
  void offersNothingWhereEnoughIsFound() throws IOException {
    assertEquals(List.of(), search("offensive", Language.FRENCH).suggestions());
  }

  @Test
  void completesWordsPlacesAndActors() {
    assertEquals(
        List.of(
            new Completion("Saraqeb", Completion.Kind.PLACE, 6),
            new Completion("Saraqeb", Completion.Kind.WORD, 6)),
        engine.completions("SARA", 5));
    assertEquals(
        List.of(new Completion("Emmanuel Macron", Completion.Kind.ACTOR, 6)),
        engine.completions("emm mac", 5));
    assertEquals("Élysée", engine.completions("elys", 1).getFirst().text());
    assertEquals("Élysée", engine.completions("l’ély", 1).getFirst().text());
    assertEquals(
        List.of(new Completion("Saint-Étienne", Completion.Kind.PLACE, 6)),
        engine.completions("saint et", 5));
    assertEquals(List.of(), engine.completions(" ", 5));
    assertEquals(List.of(), engine.completions("", 5));
    assertEquals(
        List.of(new Completion("agence:Reuters", Completion.Kind.VALUE, 6)),
        engine.completions("agence:", 5));
    assertEquals(
        List.of(new Completion("lieu:\"Saint-Étienne\"", Completion.Kind.PLACE, 6)),
        engine.completions("lieu:saint", 5));
    assertEquals(
        List.of(new Completion("agence:Reuters", Completion.Kind.VALUE, 6)),
        engine.completions("agence:reu", 5));
    assertEquals(List.of(), engine.completions("titre:off", 5));
  }

  @Test
  void saysWhatTheArchiveDoesNotKnow() throws IOException {
    assertEquals(
        List.of("lieu: aucun lieu connu sous le nom de « Xyzzy »"),
        search("lieu:Xyzzy", Language.FRENCH).notes());
    assertEquals(
        List.of("actor: the archive does not name “Dupont”"),
        search("actor:Dupont", Language.ENGLISH).notes());
    assertEquals(List.of(), search("lieu:Syrie acteur:Macron", Language.FRENCH).notes());
  }

  @Test
  void looksForCommonWordsAsTheyAreWritten() throws IOException {
    ResultPage page = search("le du", Language.FRENCH);
    assertEquals(6, page.total());
    assertEquals(
        List.of("« le du » : des mots trop courants, cherchés tels qu'ils sont écrits"),
        page.notes());
    QueryNode phrase = new QueryNode.Phrase(DispatchField.TEXT, List.of("du", "le"), 0);
    assertEquals(0, engine.search(TestArchive.request(phrase)).total());
  }
}
