package depeche.searcher.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.DispatchText;
import depeche.fields.DispatchAnalyzer;
import depeche.fields.DispatchField;
import depeche.searcher.query.QueryNode;
import depeche.searcher.query.Stretch;
import depeche.searcher.translation.TextAnalysis;
import depeche.searcher.translation.WordFinder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SnippetMakerTest {
  private static final TextAnalysis ANALYSIS = new TextAnalysis(new DispatchAnalyzer());

  private static SnippetMaker maker(QueryNode... nodes) {
    return maker(WordFinder.By.STEM, nodes);
  }

  private static SnippetMaker maker(WordFinder.By by, QueryNode... nodes) {
    return new SnippetMaker(new WordFinder(List.of(nodes), ANALYSIS, by), MentionFinder.NONE);
  }

  private static AnnotatedDispatch dispatch(DispatchText text) {
    return new TestDispatch("t", text).build().dispatch();
  }

  private static QueryNode word(String text) {
    return new QueryNode.Word(DispatchField.TEXT, text);
  }

  /// A snippet with what is marked between brackets.
  private static String shown(Snippet snippet) {
    var shown = new StringBuilder(snippet.text());
    for (Snippet.Range range : snippet.highlights().reversed()) {
      shown.insert(range.end(), ']').insert(range.start(), '[');
    }
    return shown.toString();
  }

  private static String title(String title, QueryNode... nodes) {
    return shown(maker(nodes).title(dispatch(DispatchText.of(title, "", List.of()))));
  }

  /// Where no dispatch has all the words, one may be there for a word of the root alone.
  @Test
  void marksWordsOfTheRootWhereTheyWillDo() {
    AnnotatedDispatch dispatch =
        dispatch(DispatchText.of("Un opérateur, des opérations", "", List.of()));
    assertEquals("Un opérateur, des [opérations]", shown(maker(word("opération")).title(dispatch)));
    assertEquals(
        "Un [opérateur], des [opérations]",
        shown(maker(WordFinder.By.ROOT, word("opération")).title(dispatch)));
  }

  @Test
  void marksWhatEachNodeFound() {
    assertEquals("Une [frappe] à Idlib", title("Une frappe à Idlib", word("FRAPPE")));
    assertEquals(
        "La [zone de désescalade] d’Idlib, zone",
        title(
            "La zone de désescalade d’Idlib, zone",
            new QueryNode.Phrase(DispatchField.TEXT, List.of("zone", "de", "désescalade"), 0)));
    assertEquals(
        "Des [chars] ont été [vus]",
        title(
            "Des chars ont été vus",
            new QueryNode.Phrase(DispatchField.TEXT, List.of("chars", "vus"), 2)));
    assertEquals(
        "[Frappe] [frappes] rap",
        title("Frappe frappes rap", new QueryNode.Prefix(DispatchField.TEXT, "frap")));
    assertEquals(
        "[mât], mur, [met]",
        title("mât, mur, met", new QueryNode.Wildcard(DispatchField.TEXT, "m?t")));
    assertEquals(
        "[Zelensky] à Kiev",
        title("Zelensky à Kiev", new QueryNode.Fuzzy(DispatchField.TEXT, "zelenski", 1)));
    assertEquals(
        "Rien", title("Rien", new QueryNode.Not(word("rien")), new QueryNode.Actor("Rien")));
  }

  @Test
  void marksWordsOfOneSentenceInThatSentenceAlone() {
    QueryNode together =
        new QueryNode.Within(
            Stretch.SENTENCE,
            DispatchField.TEXT,
            new QueryNode.And(
                List.of(word("raid"), word("mort"), new QueryNode.Not(word("nuit")))));
    assertEquals(
        "Un raid. Un [raid], dix [morts]. Un raid la nuit, un mort.",
        title("Un raid. Un raid, dix morts. Un raid la nuit, un mort.", together));
  }

  @Test
  void marksTheWordWithoutTheElidedArticle() {
    assertEquals("l’[accord] d'aujourd", title("l’accord d'aujourd", word("l’accord")));
    assertEquals(
        "[aujourd’hui] l’[Élysée]",
        title("aujourd’hui l’Élysée", word("aujourd'hui"), word("elysee")));
  }

  @Test
  void marksWhatInflectionAccentsAndTypographyMade() {
    assertEquals(
        "Des [frappes] [aériennes]",
        title("Des frappes aériennes", word("frappe"), word("aérienne")));
    assertEquals("Une [œuvre] d’ISRAEL", title("Une œuvre d’ISRAEL", word("oeuvre")));
    assertEquals("Une œuvre d’[ISRAEL]", title("Une œuvre d’ISRAEL", word("Israël")));
    assertEquals("[1.800] km", title("1.800 km", word("1800")));
  }

  @Test
  void marksAFieldsWordsInThatFieldAlone() {
    QueryNode inLead = new QueryNode.Word(DispatchField.LEAD, "paix");
    DispatchText text = DispatchText.of("La paix", "Une paix.", List.of("La paix encore."));
    assertEquals("La paix", shown(maker(inLead).title(dispatch(text))));
    assertEquals(
        List.of("Une [paix]."),
        maker(inLead).snippets(dispatch(text)).stream().map(it -> shown(it)).toList());
  }

  @Test
  void choosesThePassagesThatTellMost() {
    String filler = "Rien de neuf sur ce front depuis la veille au soir selon les témoins. ";
    DispatchText text =
        DispatchText.of(
            "Titre",
            filler + "Un raid isolé. " + filler + filler,
            List.of(
                filler,
                "Le raid a visé Idlib à l'aube, selon des habitants de la ville."
                    + " Une seconde phrase suit.",
                filler + "Des chars à Alep."));
    List<String> shown =
        maker(word("raid"), word("Idlib"), word("Alep")).snippets(dispatch(text)).stream()
            .map(SnippetMakerTest::shown)
            .toList();
    assertEquals(
        List.of(
            "Le [raid] a visé [Idlib] à l'aube, selon des habitants de la ville."
                + " Une seconde phrase suit.",
            "Des chars à [Alep]."),
        shown);
  }

  @Test
  void cutsLongSentencesBetweenWords() {
    String many =
        Stream.generate(() -> "mot").limit(120).reduce((a, b) -> a + " " + b).orElseThrow();
    DispatchText text = DispatchText.of("Titre", many + " cible " + many, List.of());
    Snippet snippet = maker(word("cible")).snippets(dispatch(text)).getFirst();
    String shown = shown(snippet);
    assertEquals("… mot", shown.substring(0, 5));
    assertEquals("mot …", shown.substring(shown.length() - 5));
    assertEquals(true, shown.contains(" [cible] ") && snippet.text().length() <= 250, shown);
  }

  @Test
  void opensTheLeadWhereNoWordIsFound() {
    DispatchText whole = DispatchText.of("Titre", "Bref. " + "abcd ".repeat(50), List.of());
    assertEquals(
        "Bref. " + "abcd ".repeat(50).strip(),
        shown(maker(new QueryNode.All()).snippets(dispatch(whole)).getFirst()).strip());
    DispatchText text = DispatchText.of("Titre", "Bref. " + "abcd ".repeat(60), List.of());
    String shown = shown(maker(new QueryNode.All()).snippets(dispatch(text)).getFirst());
    assertEquals("Bref. " + "abcd ".repeat(39) + "…", shown);
  }

  @Test
  void beginsWithTheSentenceOrAClauseOfIt() {
    String clause = "les habitants de la ville ont passé la nuit dans les caves de leurs immeubles";
    String near =
        "Selon des témoins, tous l'ont dit, puis un raid a eu lieu, "
            + clause
            + ", "
            + clause
            + ", "
            + clause
            + ".";
    assertEquals(
        true,
        shown(maker(word("raid")).snippets(dispatch(lead(near))).getFirst())
            .startsWith("Selon des témoins, tous"));
    String far =
        "Dans cette région où rien ne laissait prévoir une telle issue, "
            + clause
            + ", "
            + clause
            + ", puis un raid a eu lieu, "
            + clause
            + ".";
    assertEquals(
        true,
        shown(maker(word("raid")).snippets(dispatch(lead(far))).getFirst())
            .startsWith("… les habitants de la ville"));
  }

  private static DispatchText lead(String lead) {
    return DispatchText.of("Titre", lead, List.of());
  }
}
