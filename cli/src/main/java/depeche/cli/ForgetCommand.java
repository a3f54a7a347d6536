package depeche.cli;

import depeche.indexer.write.ForgettingRun;
import depeche.indexer.write.Tombstone;
import depeche.searcher.render.SafeText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche forget ID…`: takes dispatches out for good, and keeps them out.
final class ForgetCommand implements Command {
  private static final String STANDARD_INPUT = "-";

  @Override
  public String name() {
    return "forget";
  }

  @Override
  public List<String> aliases() {
    return List.of("oublier");
  }

  @Override
  public String summary(Console console) {
    return console.say(
        "retire des dépêches pour de bon, texte compris, et les empêche de revenir",
        "takes dispatches out for good, text and all, and keeps them out");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    spec.addPositional(
        Options.arguments(
            "ID",
            "0..*",
            console.say(
                "les dépêches, par leur id ; « - » : un id par ligne sur l'entrée standard",
                "the dispatches, by id; -: one id a line on standard input")));
    spec.addOption(
        Options.flag(
            console.say("sans demander confirmation", "without asking"), "--oui", "--yes"));
    spec.addOption(
        Options.flag(
            console.say("montre ce qui a été oublié", "shows what was forgotten"),
            "--liste",
            "--list"));
    spec.addOption(
        Options.flag(
            console.say(
                "laisse revenir ces dépêches au prochain « depeche index »",
                "lets these dispatches come back with the next depeche index"),
            "--annuler",
            "--undo"));
    spec.addOption(Options.index(console));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    Path folder = Archives.existing(options, console);
    if (Options.has(options, "--list")) {
      return list(folder, console);
    }
    List<String> ids = ids(options, console);
    try (ForgettingRun run = ForgettingRun.open(folder)) {
      return Options.has(options, "--undo")
          ? undo(run, ids, console)
          : forget(run, ids, options, console);
    }
  }

  private static ExitCode list(Path folder, Console console) throws IOException {
    List<Tombstone> forgotten = ForgettingRun.forgotten(folder);
    forgotten.forEach(it -> console.out().println(it.id() + "  " + it.day()));
    return forgotten.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private static List<String> ids(ParseResult options, Console console) throws IOException {
    var ids = new ArrayList<String>();
    for (String argument : Options.arguments(options)) {
      if (argument.equals(STANDARD_INPUT)) {
        lines(console).lines().map(String::strip).filter(it -> !it.isEmpty()).forEach(ids::add);
      } else {
        ids.add(argument);
      }
    }
    if (ids.isEmpty()) {
      throw new UsageException(
          console.say(
              "quelles dépêches ? « depeche forget ID… », ou --list",
              "which dispatches? depeche forget ID…, or --list"));
    }
    return ids;
  }

  private static BufferedReader lines(Console console) {
    return new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
  }

  private static ExitCode forget(
      ForgettingRun run, List<String> ids, ParseResult options, Console console)
      throws IOException {
    ForgettingRun.Selection selection = run.select(ids);
    if (!selection.unknown().isEmpty()) {
      console
          .err()
          .println(
              console.say(
                      "rien n'est oublié ; pas de dépêche ", "nothing is forgotten; no dispatch ")
                  + String.join(", ", selection.unknown()));
      return ExitCode.NOTHING_FOUND;
    }
    selection
        .already()
        .forEach(id ->
            console.err().println(id + console.say(" : déjà oubliée", ": forgotten already")));
    if (selection.dispatches().isEmpty()) {
      return ExitCode.DONE;
    }
    selection.dispatches().forEach(it -> show(it, console));
    if (!Options.has(options, "--oui")) {
      confirm(selection.dispatches().size(), options, console);
    }
    run.forget(selection, LocalDate.now(ZoneId.systemDefault()));
    int count = selection.dispatches().size();
    String said =
        count == 1
            ? console.say("1 dépêche oubliée, pour de bon", "1 dispatch forgotten, for good")
            : console
                .say("%,d dépêches oubliées, pour de bon", "%,d dispatches forgotten, for good")
                .formatted(count);
    console.err().println(said);
    return ExitCode.DONE;
  }

  private static void show(ForgettingRun.Candidate candidate, Console console) {
    String copy =
        candidate
            .copyOf()
            .map(id -> console.say("  (même texte que ", "  (the same text as ") + id + ")")
            .orElse("");
    console
        .err()
        .println(
            candidate.dispatch().id()
                + "  "
                + SafeText.forTerminal(candidate.dispatch().text().title().orElse(""))
                + copy);
  }

  private static void confirm(int count, ParseResult options, Console console) throws IOException {
    if (!console.errIsTerminal()) {
      throw new UsageException(
          console.say(
              "rien n'est oublié : sans terminal où le confirmer, ajoutez --oui",
              "nothing is forgotten: without a terminal to confirm it on, add --yes"));
    }
    if (Options.arguments(options).contains(STANDARD_INPUT)) {
      throw new UsageException(
          console.say(
              "l'entrée standard donne les ids et ne peut répondre : ajoutez --oui",
              "standard input gives the ids and cannot answer: add --yes"));
    }
    console
        .err()
        .print(
            console
                .say("oublier ces %,d dépêches pour de bon ? [o/N] ", "forget these %,d? [y/N] ")
                .formatted(count));
    console.err().flush();
    String answer = lines(console).readLine();
    if (answer == null || !isYes(answer.strip().toLowerCase(Locale.ROOT))) {
      throw new UsageException(console.say("rien n'est oublié", "nothing is forgotten"));
    }
  }

  private static boolean isYes(String answer) {
    return answer.equals("o") || answer.equals("oui") || answer.equals("y") || answer.equals("yes");
  }

  private static ExitCode undo(ForgettingRun run, List<String> ids, Console console)
      throws IOException {
    ExitCode end = ExitCode.DONE;
    for (String id : ids) {
      if (run.undo(id)) {
        console
            .err()
            .println(
                id
                    + console.say(
                        " : revient au prochain « depeche index »",
                        ": comes back with the next depeche index"));
      } else {
        console
            .err()
            .println(id + console.say(" : n'était pas oubliée", ": had not been forgotten"));
        end = ExitCode.NOTHING_FOUND;
      }
    }
    return end;
  }
}
