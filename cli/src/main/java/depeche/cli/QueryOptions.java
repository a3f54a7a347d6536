package depeche.cli;

import depeche.analysis.Folding;
import depeche.fields.FacetDimension;
import depeche.searcher.engine.FacetRequest;
import depeche.searcher.engine.HitAnalysis;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.query.ParsedQuery;
import depeche.searcher.query.QueryParser;
import depeche.searcher.render.Renderers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The options that choose dispatches, the same for every command that searches.
final class QueryOptions {
  private QueryOptions() {}

  /// Adds the query and every option that narrows it.
  static void addTo(CommandSpec spec, Console console) {
    addTo(spec, console.say("REQUÊTE", "QUERY"), console);
  }

  /// The same, where the arguments are called something else.
  static void addTo(CommandSpec spec, String arguments, Console console) {
    spec.addPositional(
        Options.arguments(
            arguments,
            "0..*",
            console.say(
                "les mots cherchés ; voir « depeche help requêtes »",
                "the words looked for; see depeche help queries")));
    for (FieldChoice choice : FieldChoice.ALL) {
      String described = console.say(choice.inFrench(), choice.inEnglish());
      String[] names =
          Stream.of(choice.french(), choice.english(), Folding.fold(choice.french()))
              .distinct()
              .toArray(String[]::new);
      spec.addOption(
          Options.values(console.say(choice.label(), choice.englishLabel()), described, names));
    }
    spec.addOption(
        Options.value(
            "DATE",
            console.say("paru à partir de ce jour", "published from this day on"),
            "--du",
            "--from"));
    spec.addOption(
        Options.value(
            "DATE",
            console.say("paru jusqu'à ce jour", "published up to this day"),
            "--au",
            "--to"));
    spec.addOption(
        Options.flag(
            console.say("tous les mots, sans repli sur certains", "all words, never fewer"),
            "--strict"));
    spec.addOption(everything(console));
    spec.addOption(Options.index(console));
  }

  /// Whether an option narrows a query, as these do.
  static boolean narrows(String option) {
    return option.equals("--du")
        || option.equals("--au")
        || FieldChoice.ALL.stream().anyMatch(choice -> choice.french().equals(option));
  }

  static OptionSpec everything(Console console) {
    return Options.flag(
        console.say(
            "aussi ce qui est annulé, retenu, sous embargo ou remplacé",
            "also what is cancelled, withheld, under embargo or superseded"),
        "--tout",
        "--all");
  }

  static SearchRequest.Visibility visibility(ParseResult options) {
    return Options.has(options, "--tout")
        ? SearchRequest.Visibility.EVERYTHING
        : SearchRequest.Visibility.USABLE;
  }

  /// The option that counts families; for commands that count.
  static OptionSpec families(Console console) {
    return Options.flag(
        console.say(
            "compter les familles de reprises, non les dépêches",
            "count families of republications, not dispatches"),
        "--familles",
        "--families");
  }

  private static SearchRequest.Families families(ParseResult options) {
    if (Options.has(options, "--familles")) {
      return SearchRequest.Families.COUNTED;
    }
    return Options.has(options, "--dépliées")
        ? SearchRequest.Families.EXPANDED
        : SearchRequest.Families.COLLAPSED;
  }

  /// The request that the options make.
  static SearchRequest request(
      ParseResult options,
      String words,
      QueryParser parser,
      List<FacetRequest> facets,
      SearchRequest.Order order,
      int offset,
      int size) {
    ParsedQuery parsed = parser.parse(words);
    var notes = new ArrayList<>(parsed.notes());
    List<SearchRequest.Selection> selections = SelectedValues.of(options, parser, notes);
    SearchRequest request =
        SearchRequest.of(parsed.with(parsed.node(), notes))
            .choosing(selections)
            .counting(facets)
            .in(order)
            .lines(offset, size)
            .showing(visibility(options))
            .with(families(options));
    return Options.has(options, "--strict")
        ? request.falling(SearchRequest.Fallback.STRICT)
        : request;
  }

  /// The request of a command that looks at all hits as a whole; its notes go to stderr, since no
  /// page of hits shows them.
  static SearchRequest everyHit(ParseResult options, Console console) {
    SearchRequest request =
        request(
            options,
            Options.words(options),
            Archives.parser(console),
            List.of(),
            SearchRequest.Order.RELEVANCE,
            0,
            0);
    request.query().notes().forEach(console.err()::println);
    return request;
  }

  /// Says on stderr that what a command shows is of dispatches that have some of the words only.
  static void sayFallback(HitAnalysis analysis, SearchRequest request, Console console)
      throws IOException {
    if (analysis.fallsBack(request)) {
      console.err().println(Renderers.fallback(console.language()));
    }
  }

  /// The dimension a user names, or an error that lists those there are.
  ///
  /// @param others what may be named there too
  static FacetDimension dimension(String name, List<String> others, Console console) {
    return FacetDimension.named(name.strip())
        .orElseThrow(() -> {
          var known = new ArrayList<String>();
          for (FacetDimension dimension : FacetDimension.values()) {
            List<String> names = dimension.field().queryNames();
            known.add(console.say(names.getFirst(), names.getLast()));
          }
          known.addAll(others);
          return new UsageException("« " + name + " » ? " + String.join(", ", known));
        });
  }
}
