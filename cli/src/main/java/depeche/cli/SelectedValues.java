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
    if (!from.isEmpty() && !to.isEmpty()) {
      checkOrder(from, to, parser, notes);
    }
    String range = from.isEmpty() ? "<=" + to : to.isEmpty() ? ">=" + from : from + ".." + to;
    if (!from.isEmpty()) {
      clause(DispatchField.PUBLISHED, "--du", from, parser, notes);
    }
    if (!to.isEmpty()) {
      clause(DispatchField.PUBLISHED, "--au", to, parser, notes);
    }
    QueryNode days = parser.clause(DispatchField.PUBLISHED, range, notes);
    return Optional.of(new SearchRequest.Selection(List.of(days)));
  }

  private static void checkOrder(String from, String to, QueryParser parser, List<String> notes) {
    QueryNode first = clause(DispatchField.PUBLISHED, "--du", ">=" + from, parser, notes);
    QueryNode last = clause(DispatchField.PUBLISHED, "--au", "<=" + to, parser, notes);
    if (first instanceof QueryNode.Days start
        && last instanceof QueryNode.Days end
        && start.from().isPresent()
        && end.to().isPresent()
        && !start.from().get().isBefore(end.to().get())) {
      throw new UsageException("--du " + from + " > --au " + to);
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
