package depeche.cli;

import depeche.fields.DispatchField;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.query.QueryNode;
import depeche.searcher.query.QueryParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    Optional<LocalDate> first = end("--du", from, parser, notes, QueryNode.Days::from);
    Optional<LocalDate> last = end("--au", to, parser, notes, QueryNode.Days::to);
    if (first.isPresent() && last.isPresent() && !first.get().isBefore(last.get())) {
      throw new UsageException("--du " + from + " > --au " + to);
    }
    String range = from.isEmpty() ? "<=" + to : to.isEmpty() ? ">=" + from : from + ".." + to;
    var days = new QueryNode.Days(DispatchField.PUBLISHED, first, last, range);
    boolean saysSo = days.equals(parser.clause(DispatchField.PUBLISHED, range, new ArrayList<>()));
    return Optional.of(
        new SearchRequest.Selection(List.of(saysSo ? days : inFigures(first, last))));
  }

  /// The first or the last of the days that an option says, as a limit of days.
  private static Optional<LocalDate> end(
      String option,
      String value,
      QueryParser parser,
      List<String> notes,
      Function<QueryNode.Days, Optional<LocalDate>> which) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    QueryNode said = clause(DispatchField.PUBLISHED, option, value, parser, notes);
    Optional<LocalDate> end =
        said instanceof QueryNode.Days days ? which.apply(days) : Optional.empty();
    if (end.isEmpty()) {
      throw new UsageException(option + " " + value + " ?");
    }
    return end;
  }

  /// What was said in words that make no range (« depuis 2019 »).
  private static QueryNode inFigures(Optional<LocalDate> first, Optional<LocalDate> end) {
    Optional<LocalDate> last = end.map(day -> day.minusDays(1));
    String range =
        last.isEmpty()
            ? ">=" + first.orElseThrow()
            : first.map(day -> day + "..").orElse("<=") + last.get();
    return new QueryNode.Days(DispatchField.PUBLISHED, first, end, range);
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
