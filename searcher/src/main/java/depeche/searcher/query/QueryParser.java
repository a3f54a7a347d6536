package depeche.searcher.query;

import depeche.fields.DispatchField;
import depeche.searcher.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/// Parses the query language. It never throws: what it cannot use it passes over, and says so in
/// the notes.
///
/// ```
/// query  = any
/// any    = all { "OU" all }
/// all    = one { [ "ET" ] one }
/// one    = { "SAUF" | "-" } clause
/// clause = "(" any ")" | quorum | within | saved | field ":" value | quoted | word
/// quorum = number "de" "(" { one } ")"
/// within = ( "phrase" | "paragraphe" ) "(" any ")"
/// saved  = "requête:" name
/// value  = "(" any ")" | within | quoted | bare
/// quoted = [ "=" ] '"' … '"' [ "~" number ] [ "{" number "}" ]
/// word   = ( "=" text | text "*" | text with "*" or "?" in it | text "~" [ number ] | text )
///          [ "{" number "}" ]
/// ```
///
/// [QueryReading] has a method for each rule. So exclusion binds tightest, then juxtaposition, then
/// OU. An instance may be shared by threads.
public final class QueryParser {
  /// Characters of a query that are read: a whole file of dispatches, pasted.
  static final int LONGEST = 200_000;

  private final LocalDate today;
  private final Language language;
  private final Supplier<SavedQueries> saved;

  /// A parser whose notes are French.
  public QueryParser(LocalDate today) {
    this(today, Language.FRENCH);
  }

  /// @param today the day from which `hier` and `semaine dernière` are counted
  /// @param language of the notes; both languages are understood
  public QueryParser(LocalDate today, Language language) {
    this(today, language, () -> SavedQueries.NONE);
  }

  /// @param saved the user's queries that have a name, asked for only where a query names one
  public QueryParser(LocalDate today, Language language, Supplier<SavedQueries> saved) {
    this.today = today;
    this.language = language;
    this.saved = saved;
  }

  /// What `text` means.
  public ParsedQuery parse(String text) {
    var notes = new QueryNotes(language);
    var reading = reading(bounded(text, notes), notes);
    QueryNode node = reading.query(DispatchField.TEXT);
    return new ParsedQuery(text, node, notes.all(), notes.unused(), reading.joining(), language);
  }

  /// The beginning of a text that is too long, up to the end of a word.
  private static String bounded(String text, QueryNotes notes) {
    if (text.length() <= LONGEST) {
      return text;
    }
    notes.addUnused(
        "requête trop longue : seuls les %,d premiers caractères sont lus".formatted(LONGEST),
        "the query is too long: only its first %,d characters are read".formatted(LONGEST));
    int blank = text.lastIndexOf(' ', LONGEST);
    return text.substring(0, blank > 0 ? blank : LONGEST);
  }

  /// The node of one field, as an option gives it: `clause(PLACE, "Arabie saoudite", notes)`. A
  /// value that cannot be used gives [QueryNode.All], and a note.
  public QueryNode clause(DispatchField field, String value, List<String> notes) {
    var said = new QueryNotes(language);
    QueryNode node =
        field.use() == DispatchField.Use.TEXT
            ? reading(value, said).query(field)
            : reading(value, said).option(field);
    notes.addAll(said.all());
    return node;
  }

  private QueryReading reading(String text, QueryNotes notes) {
    return new QueryReading(text, today, notes, new SavedReading(saved, today));
  }
}
