package depeche.cli;

import depeche.fields.DispatchField;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.query.QueryNode;
import depeche.searcher.query.QueryParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/// What the options of a command choose of the fields of dispatches.
final class SelectedValues {
  private SelectedValues() {}

  /// The values chosen by options, one selection a field: any of its values will do.
  static List<SearchRequest.Selection> of(
      ParseResult options, QueryParser parser, List<String> notes) {
    var selections = new ArrayList<SearchRequest.Selection>();
    for (FieldChoice choice : FieldChoice.ALL) {
      List<QueryNode> nodes =
          Options.all(options, choice.french()).stream()
              .map(value -> clause(choice.field(), choice.french(), value, parser, notes))
              .toList();
      if (!nodes.isEmpty()) {
        selections.add(new SearchRequest.Selection(nodes));
      }
    }
    published(options, parser, notes).ifPresent(selections::add);
    return selections;
  }

  private static Optional<SearchRequest.Selection> published(
      ParseResult options, QueryParser parser, List<String> notes) {
    String from = Options.text(options, "--du", "");
    String to = Options.text(options, "--au", "");
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    Optional<QueryNode> first = day("--du", from, parser, notes);
    Optional<QueryNode> last = day("--au", to, parser, notes);
    if (first.isPresent()
        && last.isPresent()
        && first.get() instanceof QueryNode.Days start
        && last.get() instanceof QueryNode.Days end) {
      checkOrder(start, end);
    }
    String range = from.isEmpty() ? "<=" + to : to.isEmpty() ? ">=" + from : from + ".." + to;
    QueryNode days = parser.clause(DispatchField.PUBLISHED, range, notes);
    return Optional.of(new SearchRequest.Selection(List.of(days)));
  }

  private static Optional<QueryNode> day(
      String option, String value, QueryParser parser, List<String> notes) {
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(clause(DispatchField.PUBLISHED, option, value, parser, notes));
  }

  private static void checkOrder(QueryNode.Days first, QueryNode.Days last) {
    boolean ordered =
        first.from().isEmpty()
            || last.to().isEmpty()
            || first.from().get().isBefore(last.to().get());
    if (!ordered) {
      throw new UsageException("--du " + first.text() + " > --au " + last.text());
    }
  }

  /// The value of an option, which has to mean something: a filter that is passed over would show
  /// more than was asked for.
  private static QueryNode clause(
      DispatchField field, String option, String value, QueryParser parser, List<String> notes) {
    var said = new ArrayList<String>();
    QueryNode node = parser.clause(field, value, said);
    if (node instanceof QueryNode.All && !value.strip().equals("*")) {
      throw new UsageException(option + " " + value + ": " + String.join("\n", said));
    }
    notes.addAll(said);
    return node;
  }
}
