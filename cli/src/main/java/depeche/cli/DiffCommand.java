package depeche.cli;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Dispatch;
import depeche.searcher.engine.SearchEngine;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.render.VersionRenderer;
import depeche.searcher.versions.Comparison;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche diff A B`: what changed from one version of a dispatch to another; with one id, from
/// the version published before it.
final class DiffCommand implements Command {
  @Override
  public String name() {
    return "diff";
  }

  @Override
  public List<String> aliases() {
    return List.of("comparer");
  }

  @Override
  public String summary(Console console) {
    return console.say(
        "ce qui change d'une version d'une dépêche à l'autre",
        "what changed between two versions of a dispatch");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    spec.addPositional(
        Options.arguments(
            "ID",
            "1..2",
            console.say(
                "l'ancienne et la nouvelle ; une seule se compare à la version d'avant",
                "the older and the newer one; one alone is compared with the version before")));
    spec.addOption(QueryOptions.everything(console));
    spec.addOption(Options.index(console));
    spec.addOption(Options.format(console, "text, json, ndjson"));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    VersionRenderer renderer = Options.versions(options, console);
    List<String> ids = Options.arguments(options);
    try (SearchEngine engine = Archives.open(options, console)) {
      Optional<Dispatch> after = dispatch(engine, ids.getLast(), console);
      Optional<Dispatch> before =
          ids.size() == 2
              ? dispatch(engine, ids.getFirst(), console)
              : after.isPresent()
                  ? previous(engine, after.get(), QueryOptions.visibility(options), console)
                  : Optional.empty();
      if (before.isEmpty() || after.isEmpty()) {
        return ExitCode.NOTHING_FOUND;
      }
      renderer.comparison(Comparison.of(before.get(), after.get()), console.out());
      return ExitCode.DONE;
    }
  }

  private static Optional<Dispatch> dispatch(SearchEngine engine, String id, Console console)
      throws IOException {
    Optional<Dispatch> found = engine.dispatch(id).map(AnnotatedDispatch::dispatch);
    if (found.isEmpty()) {
      console.err().println(console.say("aucune dépêche ", "no dispatch ") + id);
    }
    return found;
  }

  private static Optional<Dispatch> previous(
      SearchEngine engine, Dispatch dispatch, SearchRequest.Visibility visibility, Console console)
      throws IOException {
    Optional<Dispatch> before =
        engine.versionBefore(dispatch.id(), visibility).map(AnnotatedDispatch::dispatch);
    if (before.isEmpty()) {
      int family =
          engine.similar(dispatch.id(), 0, visibility).map(it -> it.family().size()).orElse(0);
      console
          .err()
          .println(
              dispatch.id()
                  + (family > 1
                      ? console.say(
                          " est la première de sa famille : depeche diff A B en compare deux",
                          " is the first of its family: depeche diff A B compares two")
                      : console.say(
                          " n'a pas d'autre version : depeche diff A B en compare deux",
                          " has no other version: depeche diff A B compares two")));
    }
    return before;
  }
}
