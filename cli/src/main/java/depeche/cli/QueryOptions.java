package depeche.cli;

import depeche.analysis.Folding;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import depeche.searcher.engine.FacetRequest;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.query.ParsedQuery;
import depeche.searcher.query.QueryNode;
import depeche.searcher.query.QueryParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// The options that choose dispatches, the same for every command that searches.
final class QueryOptions {
  /// One option for the values of one field; the French name is the one that is read.
  private record Choice(
      DispatchField field,
      String french,
      String english,
      String label,
      String inFrench,
      String inEnglish) {

    String englishLabel() {
      return field == DispatchField.POINT
          ? "PLACE,KM"
          : english.substring(2).toUpperCase(Locale.ROOT);
    }
  }

  private static final List<Choice> CHOICES =
      List.of(
          new Choice(
              DispatchField.PLACE,
              "--lieu",
              "--place",
              "LIEU",
              "un lieu ou ce qu'il contient, sous l'un de ses noms",
              "a place or anything inside it, by any of its names"),
          new Choice(
              DispatchField.ACTOR,
              "--acteur",
              "--actor",
              "ACTEUR",
              "un acteur, sous l'un de ses noms",
              "an actor, by any of its names"),
          new Choice(
              DispatchField.ACTOR_KIND,
              "--typeacteur",
              "--actorkind",
              "SORTE",
              "une sorte d'acteur : personne, ministère, « groupe armé »…",
              "a kind of actor: person, ministry, \"armed group\"…"),
          new Choice(
              DispatchField.EVENT,
              "--quand",
              "--when",
              "DATE",
              "une date dont parle le texte : 2020-02-03, « été 2019 »…",
              "a date the text speaks of: 2020-02-03, \"été 2019\"…"),
          new Choice(
              DispatchField.POINT,
              "--près",
              "--near",
              "LIEU,KM",
              "à moins de tant de kilomètres d'un lieu : Mulhouse,30km",
              "within a distance of a place: Mulhouse,30km"),
          new Choice(
              DispatchField.DATELINE,
              "--origine",
              "--dateline",
              "LIEU",
              "le lieu d'où vient la dépêche",
              "the place the dispatch was sent from"),
          new Choice(
              DispatchField.AGENCY,
              "--agence",
              "--agency",
              "AGENCE",
              "l'agence de presse : AFP, Reuters…",
              "the news agency: AFP, Reuters…"),
          new Choice(
              DispatchField.SITE,
              "--site",
              "--site",
              "SITE",
              "le site ou le journal",
              "the site or the newspaper"),
          new Choice(
              DispatchField.SECTION,
              "--rubrique",
              "--section",
              "RUBRIQUE",
              "la rubrique",
              "the section"),
          new Choice(
              DispatchField.AUTHOR,
              "--auteur",
              "--author",
              "AUTEUR",
              "l'auteur, comme il signe",
              "the author, as signed"),
          new Choice(
              DispatchField.KEYWORD,
              "--motclé",
              "--keyword",
              "MOT",
              "un mot-clé donné par l'éditeur",
              "a keyword given by the publisher"),
          new Choice(
              DispatchField.PRIORITY,
              "--priorité",
              "--priority",
              "PRIORITÉ",
              "flash, bulletin, urgent, alerte ou ordinaire",
              "flash, bulletin, urgent, alert or ordinary"));

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
    for (Choice choice : CHOICES) {
      String described = console.say(choice.inFrench, choice.inEnglish);
      String[] names =
          Stream.of(choice.french, choice.english, Folding.fold(choice.french))
              .distinct()
              .toArray(String[]::new);
      spec.addOption(
          Options.values(console.say(choice.label, choice.englishLabel()), described, names));
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
    spec.addOption(
        Options.flag(
            console.say(
                "aussi ce qui est annulé, retenu ou remplacé",
                "also what is cancelled or superseded"),
            "--tout",
            "--all"));
    spec.addOption(Options.index(console));
  }

  /// Whether an option narrows a query, as these do.
  static boolean narrows(String option) {
    return option.equals("--du")
        || option.equals("--au")
        || CHOICES.stream().anyMatch(choice -> choice.french.equals(option));
  }

  /// The values chosen by options, one selection a field: any of its values will do.
  static List<SearchRequest.Selection> selections(
      ParseResult options, QueryParser parser, List<String> notes) {
    var selections = new ArrayList<SearchRequest.Selection>();
    for (Choice choice : CHOICES) {
      List<QueryNode> nodes =
          Options.all(options, choice.french).stream()
              .map(value -> clause(choice.field, choice.french, value, parser, notes))
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

  static SearchRequest.Fallback fallback(ParseResult options, ParsedQuery parsed) {
    return Options.has(options, "--strict") || parsed.joining() == ParsedQuery.Joining.EXPLICIT
        ? SearchRequest.Fallback.STRICT
        : SearchRequest.Fallback.ALLOWED;
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
    List<SearchRequest.Selection> selections = selections(options, parser, notes);
    return new SearchRequest(
        parsed.with(parsed.node(), notes),
        selections,
        facets,
        order,
        offset,
        size,
        fallback(options, parsed),
        visibility(options),
        families(options));
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

  /// The dimension a user names, or an error that lists those there are.
  static FacetDimension dimension(String name) {
    return FacetDimension.named(name.strip())
        .orElseThrow(() -> {
          var known = new ArrayList<String>();
          for (FacetDimension dimension : FacetDimension.values()) {
            known.add(dimension.field().queryName());
          }
          return new UsageException("« " + name + " » ? " + String.join(", ", known));
        });
  }
}
