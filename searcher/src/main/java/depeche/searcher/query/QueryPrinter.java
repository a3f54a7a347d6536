package depeche.searcher.query;

import depeche.fields.DispatchField;
import depeche.searcher.days.DayRanges;
import java.util.List;

/// Writes a tree in the query language, so that parsing it gives the same tree.
final class QueryPrinter {
  private QueryPrinter() {}

  static String print(QueryNode node) {
    return switch (node) {
      case QueryNode.All _ -> "*";
      case QueryNode.None _ -> "-*";
      case QueryNode.Word it -> field(it.field()) + word(it.text());
      case QueryNode.Exact it -> field(it.field()) + "=" + value(it.text());
      case QueryNode.Phrase it ->
          field(it.field())
              + '"'
              + String.join(" ", it.words())
              + '"'
              + (it.slop() > 0 ? "~" + it.slop() : "");
      case QueryNode.Prefix it -> field(it.field()) + it.text() + "*";
      case QueryNode.Wildcard it -> field(it.field()) + it.pattern();
      case QueryNode.Fuzzy it -> field(it.field()) + it.text() + "~" + it.edits();
      case QueryNode.Place it -> field(it.field()) + value(it.name());
      case QueryNode.Actor it -> field(DispatchField.ACTOR) + value(it.name());
      case QueryNode.Value it -> value(it);
      case QueryNode.Days it -> field(it.field()) + it.text();
      case QueryNode.Near it -> field(DispatchField.POINT) + near(it);
      case QueryNode.And it ->
          it.saved()
              .map(query -> SavedQueries.FRENCH + ":" + query.name())
              .orElseGet(() -> all(it.clauses()));
      case QueryNode.Or it -> any(it.clauses());
      case QueryNode.Quorum it -> it.wanted() + " de (" + members(it.clauses()) + ")";
      case QueryNode.AtLeast it -> print(it.clause()) + "{" + it.times() + "}";
      case QueryNode.Within it ->
          field(it.field())
              + it.stretch().queryName()
              + "("
              + print(Withins.unscoped(it.clause()))
              + ")";
      case QueryNode.Not it -> "-" + operand(it.clause());
    };
  }

  private static String field(DispatchField field) {
    return field == DispatchField.TEXT ? "" : field.queryName() + ":";
  }

  private static String value(QueryNode.Value it) {
    return switch (it.field().use()) {
      case NAME -> field(it.field()) + "=" + value(it.value());
      default ->
          field(it.field())
              + value(
                  Vocabulary.has(it.field())
                      ? Vocabulary.name(it.field(), it.value())
                      : it.value());
    };
  }

  private static String near(QueryNode.Near near) {
    String distance = "," + NearValue.printed(near) + "km";
    boolean bare = near.point().isPresent() || isBare(near.text());
    return bare ? near.text() + distance : '"' + near.text() + distance + '"';
  }

  /// Only a tree made by hand holds a word that is not one.
  private static String word(String word) {
    boolean whole = word.chars().noneMatch(Characters::isBlank) || WordReader.isNumber(word);
    return whole ? word : '"' + word + '"';
  }

  private static String value(String value) {
    if (isBare(value)) {
      return value;
    }
    return value.indexOf('"') < 0 ? '"' + value + '"' : "«" + value + "»";
  }

  /// Whether a value can do without quotes.
  private static boolean isBare(String value) {
    return !value.isEmpty()
        && !QueryLexer.isOperator(value)
        && value
            .codePoints()
            .allMatch(c -> Character.isLetterOrDigit(c) || "-'’./&_".indexOf(c) >= 0)
        && Character.isLetterOrDigit(value.codePointAt(0))
        && Character.isLetterOrDigit(value.codePointBefore(value.length()));
  }

  private static String all(List<QueryNode> clauses) {
    return row(
        clauses.stream().map(it -> it instanceof QueryNode.Or ? operand(it) : print(it)).toList());
  }

  private static String members(List<QueryNode> clauses) {
    return row(clauses.stream().map(QueryPrinter::operand).toList());
  }

  private static String row(List<String> clauses) {
    var printed = new StringBuilder();
    for (String next : clauses) {
      if (!printed.isEmpty()) {
        printed.append(needsAnd(printed, next) ? " ET " : " ");
      }
      printed.append(next);
    }
    return printed.toString();
  }

  /// Whether two clauses side by side would read as something else: `1 800`, `3 de (a OU b)`,
  /// `date:2019 à 2020`.
  private static boolean needsAnd(StringBuilder before, String next) {
    String last = before.substring(before.lastIndexOf(" ") + 1);
    if (next.charAt(0) == '(') {
      return QueryLexer.isOf(last);
    }
    return Characters.isDigit(last.charAt(last.length() - 1))
        && (Characters.isDigit(next.charAt(0))
            || (last.indexOf(':') > 0 && DayRanges.isMiddle(next)));
  }

  private static String any(List<QueryNode> clauses) {
    return String.join(" OU ", clauses.stream().map(QueryPrinter::print).toList());
  }

  private static String operand(QueryNode clause) {
    return switch (clause) {
      case QueryNode.And it when it.saved().isPresent() -> print(it);
      case QueryNode.And _, QueryNode.Or _ -> "(" + print(clause) + ")";
      case QueryNode.Words _,
          QueryNode.Fact _,
          QueryNode.Quorum _,
          QueryNode.AtLeast _,
          QueryNode.Within _,
          QueryNode.Not _,
          QueryNode.All _,
          QueryNode.None _ ->
          print(clause);
    };
  }
}
