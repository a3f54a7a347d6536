package depeche.indexer.annotate.place;

import depeche.dispatch.Mention;
import depeche.dispatch.PlaceRole;
import depeche.indexer.annotate.TokenizedPassage;
import depeche.places.GazetteerEntry;
import depeche.places.NameEntry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A name in the text that the gazetteer knows, and what became of it; for one thread.
final class Toponym {
  final TokenizedPassage passage;

  /// First and last token.
  final int first;

  final int last;
  final int start;
  final int end;

  /// Folded name.
  final String key;

  final NameEntry names;

  /// An earlier annotator took the span: the name says where we are, but is no mention.
  boolean claimed;

  Evidence evidence = Evidence.NONE;
  PlaceRole role = PlaceRole.TEXT;

  /// The toponym in parentheses after this one.
  @Nullable Toponym container;

  /// The toponym that this one in parentheses follows.
  @Nullable Toponym content;

  @Nullable GazetteerEntry choice;
  boolean accepted;

  /// Its capital says nothing: a sentence begins here, or all words are in capitals.
  boolean bare;

  /// The name stands within that of a local institution.
  boolean seat;

  /// A word, a person's name or a word of the news, too.
  boolean doubtful;

  /// A word of the news, by `not-places.tsv`.
  boolean news;

  /// A place, but none of those that the gazetteer has under this name.
  boolean unlisted;

  Toponym(
      TokenizedPassage passage, int first, int last, String key, NameEntry names, boolean claimed) {
    this(
        passage,
        first,
        last,
        passage.tokens().get(first).start(),
        passage.tokens().get(last).end(),
        key,
        names,
        claimed);
  }

  Toponym(
      TokenizedPassage passage,
      int first,
      int last,
      int start,
      int end,
      String key,
      NameEntry names,
      boolean claimed) {
    this.passage = passage;
    this.first = first;
    this.last = last;
    this.start = start;
    this.end = end;
    this.key = key;
    this.names = names;
    this.claimed = claimed;
  }

  Optional<GazetteerEntry> chosen() {
    return Optional.ofNullable(choice);
  }

  Mention mention() {
    return passage.passage().mention(start, end);
  }
}
