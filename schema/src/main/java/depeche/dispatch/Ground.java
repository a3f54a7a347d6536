package depeche.dispatch;

/// What a [Decision] may rest on.
public enum Ground implements Labelled {
  /// inhabitants, rank, a line of a table: how likely a bare name means this place
  PROMINENCE("prominence"),
  /// how readily the name alone is taken for what it is
  NAME("name"),
  /// words before or after it
  WORDS("words"),
  /// the place in parentheses after it
  PARENTHESES("parentheses"),
  /// a noun before it wants another kind of place
  KIND("kind"),
  /// the other places and demonyms of the dispatch
  CONTEXT("context"),
  /// a place of the same sentence, around it or near it
  SENTENCE("sentence"),
  /// nothing else in the dispatch is near
  STRANGE("strange"),
  /// not the name it is listed by
  ALIAS("alias"),
  /// decided by another mention of the same name
  SAME_NAME("same name"),
  /// stands in the name of something else
  INSIDE("inside"),
  /// a place that the list does not have
  UNLISTED("unlisted"),
  /// an entry of the authority file
  AUTHORITY("authority"),
  /// a line of the user's file
  USER("user"),
  GIVEN_NAME("given name"),
  INITIALS("initials"),
  TITLE("title"),
  APPOSITION("apposition"),
  AGE("age"),
  SPEECH("speech"),
  /// capitalised words within a sentence
  CAPITALS("capitals"),
  /// « Jean-Paul II »
  NUMERAL("numeral"),
  SURNAME("surname"),
  /// a word that only organisations have in their names
  ORGANISATION("organisation"),
  /// also the name of a place
  PLACE("place"),
  ARTICLE("article"),
  QUOTED("quoted"),
  COMMON_WORD("common word"),
  PERSON_NAME("person's name"),
  SENTENCE_START("sentence start"),
  /// a fuller name elsewhere in the dispatch
  FULL_NAME("full name"),
  /// several things are called so, and nothing says which
  AMBIGUOUS("ambiguous"),
  /// mentions of its country
  COUNTRY("country"),
  /// a verb or a word that points ahead or back
  TENSE("tense"),
  /// the day from which it is counted
  ANCHOR("anchor"),
  /// another rule reads more words, or stands first
  LONGER("longer"),
  /// no such day
  IMPOSSIBLE("impossible"),
  /// looks like a date and is none
  NO_DATE("no date");

  private final String label;

  Ground(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
