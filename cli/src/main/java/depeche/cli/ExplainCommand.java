package depeche.cli;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Dispatch;
import depeche.searcher.engine.ClauseMatch;
import depeche.searcher.engine.LuceneEngine;
import depeche.searcher.query.ParsedQuery;
import depeche.searcher.query.QueryInWords;
import depeche.searcher.query.SavedQueries;
import depeche.searcher.query.SavedQuery;
import depeche.searcher.render.ExplanationJson;
import depeche.searcher.render.Format;
import depeche.searcher.render.MatchPage;
import depeche.searcher.render.SafeText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche explain QUERY`: how a query was understood, and why it finds a dispatch or does not.
final class ExplainCommand implements Command {
  @Override
  public String name() {
    return "explain";
  }

  @Override
  public List<String> aliases() {
    return List.of("expliquer");
  }

  @Override
  public String summary(Console console) {
    return console.say(
        "ce que veut dire une requête, et pourquoi elle trouve une dépêche",
        "what a query means, and why it finds a dispatch");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    spec.addPositional(
        Options.arguments(console.say("REQUÊTE", "QUERY"), "1..*", summary(console)));
    spec.addOption(
        Options.value(
            "ID",
            console.say(
                "la dépêche dont on veut savoir pourquoi elle est trouvée, ou ne l'est pas",
                "the dispatch of which to say why it is found, or is not"),
            "--pour",
            "--for"));
    spec.addOption(Options.index(console));
    spec.addOption(Options.format(console, "text, json"));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    ParsedQuery parsed = Archives.parser(console).parse(Options.words(options));
    Format format = Options.textOrJson(options);
    if (format == Format.TEXT) {
      console.print(parsed.node().toString(), 4);
      console.print(QueryInWords.of(parsed.node(), console.language()), 4);
      SavedQueries.in(parsed.node()).forEach(saved -> console.print(line(saved), 4));
      parsed.notes().forEach(note -> console.print("· " + note, 2));
    }
    String id = Options.text(options, "--pour", "");
    Optional<ExplanationJson.Answer> answer =
        id.isEmpty() ? Optional.empty() : answer(id, parsed, options, console);
    if (format != Format.TEXT) {
      ExplanationJson.print(parsed, answer, console.out());
    } else if (answer.isPresent()) {
      print(answer.get(), console);
    }
    boolean found =
        answer.filter(it -> it.matches().stream().allMatch(ClauseMatch::holds)).isPresent();
    return id.isEmpty() || found ? ExitCode.DONE : ExitCode.NOTHING_FOUND;
  }

  private static Optional<ExplanationJson.Answer> answer(
      String id, ParsedQuery parsed, ParseResult options, Console console) throws IOException {
    try (LuceneEngine engine = Archives.open(options, console)) {
      Optional<AnnotatedDispatch> found = engine.dispatch(id);
      if (found.isEmpty()) {
        console.err().println(console.say("aucune dépêche ", "no dispatch ") + id);
        return Optional.empty();
      }
      List<ClauseMatch> matches = engine.analysis().matches(parsed.node(), found.get());
      return Optional.of(new ExplanationJson.Answer(found.get().dispatch(), matches));
    }
  }

  private static void print(ExplanationJson.Answer answer, Console console) throws IOException {
    Dispatch dispatch = answer.dispatch();
    console.out().println();
    console.print(
        dispatch.id() + "  " + SafeText.forTerminal(dispatch.text().title().orElse("")), 4);
    new MatchPage(console.style()).print(dispatch.text(), answer.matches(), console.out());
  }

  /// What a saved query stands for, and the user's note.
  private static String line(SavedQuery saved) {
    String note = saved.note().isEmpty() ? "" : " – " + saved.note();
    return "requête:" + saved.name() + " = " + saved.text() + note;
  }
}
