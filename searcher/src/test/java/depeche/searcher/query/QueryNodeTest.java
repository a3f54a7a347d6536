package depeche.searcher.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depeche.fields.DispatchField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tree of a query as one walks and changes it.
final class QueryNodeTest {
  private static QueryNode parsed(String query) {
    return new QueryParser(LocalDate.of(2020, 2, 21)).parse(query).node();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a                | a",
        "a -b             | a -b, a, -b, b",
        "a OU lieu:Syrie  | a OU lieu:Syrie, a, lieu:Syrie",
        "2 de (a b c)     | 2 de (a b c), a, b, c",
        "otage{3}         | otage{3}, otage",
        "phrase(a b*) c   | phrase(a b*) c, phrase(a b*), a b*, a, b*, c"
      })
  void walksEveryNodeBeforeItsChildren(String query, String nodes) {
    assertEquals(
        nodes, parsed(query).nodes().map(QueryNode::toString).collect(Collectors.joining(", ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a -b             | x x",
        "a OU lieu:Syrie  | x OU x",
        "2 de (a b c)     | 2 de (x x x)",
        "phrase(a b*)     | phrase(x)",
        "-a               | -x",
        // of one kind, or without children
        "otage{3}         | otage{3}",
        "a                | a"
      })
  void changesTheChildrenAndKeepsWhatJoinsThem(String query, String changed) {
    var other = new QueryNode.Word(DispatchField.TEXT, "x");
    assertEquals(changed, parsed(query).withChildren(_ -> other).toString());
  }

  @ParameterizedTest
  @CsvSource({"a", "lieu:Syrie", "*"})
  void hasNoChildrenInALeaf(String query) {
    assertEquals(List.of(), parsed(query).children());
  }
}
