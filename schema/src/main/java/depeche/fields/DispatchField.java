package depeche.fields;

import depeche.analysis.Folding;
import java.util.List;
import java.util.Optional;

/// Every field that a query can name, declared once: its name in the index, its names in the query
/// language, and its use.
///
/// The analyzers, the facets, the parser and the help read this table. Query names are written with
/// their accents and understood without.
public enum DispatchField {
  ID("id", Use.KEYWORD, "id", "id"),
  /// all editorial zones one after the other: where words without a field are looked for
  TEXT("text", Use.TEXT, "texte", "text"),
  TITLE("title", Use.TEXT, "titre", "title"),
  LEAD("lead", Use.TEXT, "chapo", "lead"),
  BODY("body", Use.TEXT, "corps", "body"),
  CAPTION("caption", Use.TEXT, "légende", "caption"),
  COMMENT("comment", Use.TEXT, "commentaire", "comment"),
  AUTHOR("author", Use.NAME, "auteur", "author"),
  AGENCY("agency", Use.NAME, "agence", "agency"),
  SITE("site", Use.NAME, "site", "site"),
  SECTION("section", Use.NAME, "rubrique", "section"),
  KEYWORD("keyword", Use.NAME, "motclé", "keyword"),
  KICKER("kicker", Use.NAME, "surtitre", "kicker"),
  SLUGLINE("slugline", Use.NAME, "slug", "slugline"),
  GENRE("genre", Use.KEYWORD, "genre", "genre"),
  LANGUAGE("language", Use.KEYWORD, "langue", "language"),
  PRIORITY("priority", Use.KEYWORD, "priorité", "priority"),
  STATUS("status", Use.KEYWORD, "statut", "status"),
  FAMILY("family", Use.KEYWORD, "famille", "family"),
  SOURCE("source", Use.KEYWORD, "fichier", "file", "source"),
  PLACE("place", Use.PLACE, "lieu", "place"),
  DATELINE("dateline", Use.PLACE, "origine", "dateline"),
  POINT("point", Use.POINT, "près", "near"),
  ACTOR("actor", Use.ACTOR, "acteur", "actor"),
  ACTOR_KIND("actor.kind", Use.KEYWORD, "typeacteur", "actorkind"),
  PUBLISHED("published", Use.DAY, "date", "published"),
  UPDATED("updated", Use.DAY, "maj", "updated"),
  EVENT("event", Use.EVENT, "quand", "when");

  /// How a field is indexed, and so what a query may ask of it.
  public enum Use {
    /// prose: words by stem, and by form in [#forms()]; phrases, proximity, prefixes
    TEXT,
    /// one value out of a vocabulary, counted as it is, found by its words in [#words()]
    NAME,
    /// one value out of a vocabulary, found whole
    KEYWORD,
    /// paths of places, counted with everything inside; found by folded names in [#keys()]
    PLACE,
    /// names of actors with their kind; found by folded aliases in [#keys()] or by [#words()]
    ACTOR,
    /// a day, counted by year, month and day; ranges in days
    DAY,
    /// intervals of days
    EVENT,
    /// coordinates
    POINT
  }

  private final String indexName;
  private final Use use;
  private final String french;
  private final String english;
  private final String otherName;

  DispatchField(String indexName, Use use, String french, String english) {
    this(indexName, use, french, english, english);
  }

  DispatchField(String indexName, Use use, String french, String english, String otherName) {
    this.indexName = indexName;
    this.use = use;
    this.french = french;
    this.english = english;
    this.otherName = otherName;
  }

  /// The field's own name: stems of prose, whole values, days, points.
  public String indexName() {
    return indexName;
  }

  /// Where the words of prose stand as they are written ([depeche.analysis.FrenchFormsAnalyzer]).
  public String forms() {
    return indexName + ".form";
  }

  /// Where the beginnings of the words of prose stand, for ranking and for the fallback.
  public String roots() {
    return indexName + ".root";
  }

  /// Where the title and the first hundred words or so stand once more, for ranking alone; without
  /// positions.
  public String opening() {
    return indexName + ".opening";
  }

  /// Where the title and about thirty words stand once more, for ranking alone: which are there,
  /// neither how often nor where.
  public String head() {
    return indexName + ".head";
  }

  /// Where marks stand at the positions at which paragraphs and sentences of prose begin.
  public String sentences() {
    return indexName + ".sentence";
  }

  /// Where the words of names stand, folded and unstemmed.
  public String words() {
    return indexName + ".words";
  }

  /// Where whole names stand as folded keys ([Folding#key]).
  public String keys() {
    return indexName + ".key";
  }

  public Use use() {
    return use;
  }

  /// The names by which a query asks for the field, the French one first, the English one last.
  public List<String> queryNames() {
    return otherName.equals(english)
        ? List.of(french, english)
        : List.of(french, otherName, english);
  }

  /// The French query name, which is the one printed.
  public String queryName() {
    return french;
  }

  /// The field that a query calls `name`, in either language, with or without accents or capitals.
  public static Optional<DispatchField> named(String name) {
    String wanted = Folding.fold(name);
    for (DispatchField field : values()) {
      if (field.queryNames().stream().anyMatch(it -> Folding.fold(it).equals(wanted))) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
