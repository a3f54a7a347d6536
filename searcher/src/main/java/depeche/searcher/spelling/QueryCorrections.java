package depeche.searcher.spelling;

import depeche.analysis.Folding;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import depeche.searcher.query.QueryNode;
import depeche.searcher.translation.ArchiveTerms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;

/// What a word, a place or an actor of a query may have been meant to be, out of what an archive
/// holds.
public final class QueryCorrections {
  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_ACRONYM = 4;

  /// A letter or a few with a number: a model, a road, a summit.
  private static final Pattern DESIGNATION = Pattern.compile("\\p{L}{1,3}-?\\d+\\p{L}?");

  private final ArchiveTerms archive;
  private final ArchiveSpelling spelling;

  public QueryCorrections(IndexReader reader) {
    this.archive = new ArchiveTerms(reader);
    this.spelling = new ArchiveSpelling(archive);
  }

  /// Other nodes in the place of one that finds little, the likeliest first; empty where nothing is
  /// like it, or it is not of a kind that is misspelt.
  ///
  /// @param found how many dispatches have it; what is offered is much more frequent
  public List<QueryNode> of(QueryNode node, int found) {
    return switch (node) {
      case QueryNode.Word it when it.field().use() == DispatchField.Use.TEXT -> word(it, found);
      case QueryNode.Word it when it.field().use() == DispatchField.Use.NAME ->
          value(it.field(), it.text());
      case QueryNode.Value it when it.field().use() == DispatchField.Use.NAME ->
          value(it.field(), it.value());
      case QueryNode.Place it -> place(it);
      case QueryNode.Actor it -> actor(it.name());
      case QueryNode.Words _,
          QueryNode.Or _,
          QueryNode.Quorum _,
          QueryNode.AtLeast _,
          QueryNode.Within _,
          QueryNode.Not _,
          QueryNode.And _,
          QueryNode.All _,
          QueryNode.None _,
          QueryNode.Value _,
          QueryNode.Days _,
          QueryNode.Near _ ->
          List.of();
    };
  }

  /// Two words that were meant to be one: `porte parole`.
  public Optional<QueryNode> joined(QueryNode.Word one, QueryNode.Word other) {
    String both = one.text() + other.text();
    return one.field() == other.field() && spelling.count(one.field(), both) > 1
        ? Optional.of(
            new QueryNode.Word(
                one.field(), spelling.written(one.field(), Folding.fold(both), both)))
        : Optional.empty();
  }

  /// The same query where a place or an actor has taken the words behind it that belong to its
  /// name: `lieu:New York` is a place and a word. Empty where none has.
  public Optional<QueryNode> wholeNames(QueryNode node) {
    if (!(node instanceof QueryNode.And and) || and.saved().isPresent()) {
      return Optional.empty();
    }
    var clauses = new ArrayList<QueryNode>();
    for (int i = 0; i < and.clauses().size(); i++) {
      QueryNode clause = and.clauses().get(i);
      List<QueryNode> behind = and.clauses().subList(i + 1, and.clauses().size());
      if (clause instanceof QueryNode.Named named) {
        int words = wordsOfName(named, behind);
        clauses.add(longer(named, behind.subList(0, words)));
        i += words;
      } else {
        clauses.add(clause);
      }
    }
    return clauses.size() == and.clauses().size()
        ? Optional.empty()
        : Optional.of(clauses.size() == 1 ? clauses.getFirst() : new QueryNode.And(clauses));
  }

  /// How many words behind a place or an actor make the longest name that the archive knows.
  private int wordsOfName(QueryNode.Named named, List<QueryNode> behind) {
    int longest = 0;
    for (int words = 1; words <= Math.min(LONGEST_NAME, behind.size()); words++) {
      boolean plain =
          behind.get(words - 1) instanceof QueryNode.Word word
              && word.field() == DispatchField.TEXT;
      if (!plain) {
        break;
      }
      longest = isKnown(longer(named, behind.subList(0, words))) ? words : longest;
    }
    return longest;
  }

  private boolean isKnown(QueryNode.Named named) {
    DispatchField field =
        switch (named) {
          case QueryNode.Place it -> it.field();
          case QueryNode.Actor _ -> DispatchField.ACTOR;
        };
    return archive.has(field.keys(), Folding.key(named.name()));
  }

  /// A place or an actor with the words behind it as one name.
  private static QueryNode.Named longer(QueryNode.Named named, List<QueryNode> words) {
    String more =
        words.stream()
            .map(it -> it instanceof QueryNode.Word word ? " " + word.text() : "")
            .collect(Collectors.joining());
    return switch (named) {
      case QueryNode.Place it -> new QueryNode.Place(it.field(), it.name() + more);
      case QueryNode.Actor it -> new QueryNode.Actor(it.name() + more);
    };
  }

  private List<QueryNode> word(QueryNode.Word word, int found) {
    if (isAcronym(word.text())) {
      return List.of();
    }
    var nodes = new ArrayList<QueryNode>();
    String key = Folding.key(word.text());
    for (String meant : spelling.words(word.field(), word.text(), found)) {
      nodes.add(new QueryNode.Word(word.field(), meant));
    }
    if (word.field() == DispatchField.TEXT) {
      if (archive.has(DispatchField.ACTOR.keys(), key)) {
        nodes.add(new QueryNode.Actor(word.text()));
      }
      if (archive.has(DispatchField.PLACE.keys(), key)) {
        nodes.add(new QueryNode.Place(DispatchField.PLACE, word.text()));
      }
    }
    if (nodes.isEmpty() && word.text().indexOf('-') > 0) {
      compound(word, found).ifPresent(nodes::add);
    }
    if (found == 0) {
      List<QueryNode> halves =
          spelling.split(word.field(), word.text()).stream()
              .<QueryNode>map(half -> new QueryNode.Word(word.field(), half))
              .toList();
      if (!halves.isEmpty()) {
        nodes.add(new QueryNode.And(halves));
      }
    }
    return nodes;
  }

  /// `Nottre-Dame`: each part that is misspelt as it was meant.
  private Optional<QueryNode> compound(QueryNode.Word word, int found) {
    String meant =
        Arrays.stream(word.text().split("-", -1))
            .map(part ->
                spelling.count(word.field(), part) > found
                    ? part
                    : spelling.words(word.field(), part, found).stream()
                        .findFirst()
                        .map(it -> Character.isUpperCase(part.charAt(0)) ? capitalised(it) : it)
                        .orElse(part))
            .collect(Collectors.joining("-"));
    return meant.equals(word.text())
        ? Optional.empty()
        : Optional.of(new QueryNode.Word(word.field(), meant));
  }

  private List<QueryNode> value(DispatchField field, String typed) {
    return spelling.values(field, typed).stream()
        .<QueryNode>map(it ->
            it.indexOf(' ') < 0
                ? new QueryNode.Word(field, it)
                : new QueryNode.Phrase(field, List.of(it.split(" ", -1)), 0))
        .toList();
  }

  /// `MBS` is no slip of `mis`, nor `F-16` one of whatever else has that number.
  private static boolean isAcronym(String text) {
    return DESIGNATION.matcher(text).matches()
        || (text.length() <= LONGEST_ACRONYM && text.chars().allMatch(Character::isUpperCase));
  }

  private List<QueryNode> place(QueryNode.Place place) {
    return spelling.keys(place.field(), place.name()).stream()
        .<QueryNode>map(key -> new QueryNode.Place(place.field(), placeName(place.field(), key)))
        .toList();
  }

  /// The name of a place as it is shown, which its folded key does not tell.
  private String placeName(DispatchField field, String key) {
    for (String value : archive.terms(field.indexName()).keySet()) {
      String name = FacetDimension.placeName(value);
      if (Folding.key(name).equals(key)) {
        return name;
      }
    }
    return capitalised(asWritten(key));
  }

  private List<QueryNode> actor(String typed) {
    return spelling.keys(DispatchField.ACTOR, typed).stream()
        .<QueryNode>map(key -> new QueryNode.Actor(actorName(key)))
        .toList();
  }

  /// The name of an actor as it is shown; an alias is not, and is written as the texts write it.
  private String actorName(String key) {
    return archive.terms(DispatchField.ACTOR.indexName()).keySet().stream()
        .map(FacetDimension::actorName)
        .filter(name -> Folding.key(name).equals(key))
        .findFirst()
        .orElseGet(() -> capitalised(asWritten(key)));
  }

  private String asWritten(String key) {
    return Arrays.stream(key.split(" ", -1))
        .map(word -> spelling.mostlyWritten(DispatchField.TEXT, word))
        .collect(Collectors.joining(" "));
  }

  private static String capitalised(String key) {
    var name = new StringBuilder();
    for (String word : key.split(" ", -1)) {
      name.append(name.isEmpty() ? "" : " ")
          .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(word.substring(1));
    }
    return name.toString();
  }
}
