package depeche.searcher.query;

import depeche.dispatch.GeoPoint;
import depeche.fields.DispatchField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A parsed query, as data that prints itself in the query language.
///
/// The tree is independent of any engine: [depeche.searcher.translation.QueryTranslator] makes a
/// Lucene query of it, the naive scan evaluates it on dispatches, another engine would translate it
/// in its turn.
public sealed interface QueryNode {

  /// Asks for words of one field.
  sealed interface Words extends QueryNode {
    DispatchField field();
  }

  /// Words that are written out, so that they can be counted.
  sealed interface Written extends Words {}

  /// Words of which only a part is known.
  sealed interface Pattern extends Words {}

  /// Asks for what a dispatch names or what is known of it, as a filter.
  sealed interface Fact extends QueryNode {}

  /// Asks for what has a name, which may go on in the words behind it.
  sealed interface Named extends Fact {
    String name();
  }

  /// The nodes that this one is made of, in their order: none of most, one of [AtLeast], [Within]
  /// and [Not].
  default List<QueryNode> children() {
    return switch (this) {
      case Words _, Fact _, All _, None _ -> List.of();
      case And it -> it.clauses();
      case Or it -> it.clauses();
      case Quorum it -> it.clauses();
      case AtLeast it -> List.of(it.clause());
      case Within it -> List.of(it.clause());
      case Not it -> List.of(it.clause());
    };
  }

  /// The same with each child changed, joined as before: lists in lists stay as they are, and a
  /// saved query keeps its name. What is counted is of one kind, and stays.
  default QueryNode withChildren(UnaryOperator<QueryNode> change) {
    return switch (this) {
      case Words _, Fact _, All _, None _, AtLeast _ -> this;
      case And it -> new And(it.clauses().stream().map(change).toList(), it.saved());
      case Or it -> new Or(it.clauses().stream().map(change).toList());
      case Quorum it -> new Quorum(it.wanted(), it.clauses().stream().map(change).toList());
      case Within it -> new Within(it.stretch(), it.field(), change.apply(it.clause()));
      case Not it -> new Not(change.apply(it.clause()));
    };
  }

  /// This node and all beneath it, each before its children.
  default Stream<QueryNode> nodes() {
    return Stream.concat(Stream.of(this), children().stream().flatMap(QueryNode::nodes));
  }

  /// Everything: an empty query.
  record All() implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// Nothing: what a query comes to that names an unknown value under `--strict`.
  record None() implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// One word in a field of prose or names, any inflection: `frappe`, `titre:frappe`.
  record Word(DispatchField field, String text) implements Written {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// One word exactly as typed: `=Élysée`.
  record Exact(DispatchField field, String text) implements Written {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// Words in a row, or within `slop` moves of each other: `"char détruit"~5`.
  record Phrase(DispatchField field, List<String> words, int slop) implements Written {
    public Phrase {
      words = List.copyOf(words);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// The beginning of a word: `mot*`.
  record Prefix(DispatchField field, String text) implements Pattern {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// A pattern of `*` and `?`: `m?t`, `mo*s`.
  record Wildcard(DispatchField field, String pattern) implements Pattern {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// A word with at most `edits` letters wrong: `mot~`, `mot~1`.
  record Fuzzy(DispatchField field, String text, int edits) implements Pattern {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// A place and everything inside it, by any of its names: `lieu:Syrie`, `origine:Paris`.
  record Place(DispatchField field, String name) implements Named {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// An actor by any alias: `acteur:ONU`.
  record Actor(String name) implements Named {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// A whole value of a vocabulary: `priorité:flash`, `typeacteur:"groupe armé"`, `id:…`.
  record Value(DispatchField field, String value) implements Fact {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// Days from `from` included to `to` excluded, open where empty: `date:2020-02`,
  /// `quand:2020-02-03`, `date:>=2020`.
  ///
  /// @param text the range as it prints: `2020-02`, `2020-02-01..2020-02-20`
  record Days(DispatchField field, Optional<LocalDate> from, Optional<LocalDate> to, String text)
      implements Fact {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// Within a distance of a place of the gazetteer or of a point: `près:Saraqib,25km`.
  record Near(String text, Optional<GeoPoint> point, double kilometres) implements Fact {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// All of them: `a b`, `a ET b`. Exclusions are [Not] members.
  ///
  /// @param saved the query of the user's that the clauses are, if they are one: it prints as its
  ///   name, `requête:nom`
  record And(List<QueryNode> clauses, Optional<SavedQuery> saved) implements QueryNode {
    public And {
      clauses = List.copyOf(clauses);
    }

    public And(List<QueryNode> clauses) {
      this(clauses, Optional.empty());
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// At least one of them: `a OU b`.
  record Or(List<QueryNode> clauses) implements QueryNode {
    public Or {
      clauses = List.copyOf(clauses);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// At least `wanted` of them: `3 de (a b c d)`.
  ///
  /// @param wanted more than 1 and less than there are clauses
  record Quorum(int wanted, List<QueryNode> clauses) implements QueryNode {
    public Quorum {
      clauses = List.copyOf(clauses);
    }

    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// A word or a phrase of prose that stands there several times: `mot{3}`.
  ///
  /// @param clause a [Word], an [Exact] or a [Phrase] without slop
  /// @param times more than 1
  record AtLeast(Written clause, int times) implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// Words of which all that is asked holds in one sentence or one paragraph: `phrase(a b)`,
  /// `titre:phrase(a (b OU c) -d)`.
  ///
  /// @param field where all words of the clause are looked for, a field of prose
  /// @param clause words of every kind, and what joins them
  record Within(Stretch stretch, DispatchField field, QueryNode clause) implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }

  /// None of it: `-c`, `SAUF c`.
  record Not(QueryNode clause) implements QueryNode {
    @Override
    public String toString() {
      return QueryPrinter.print(this);
    }
  }
}
