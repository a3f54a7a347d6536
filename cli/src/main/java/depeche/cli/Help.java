package depeche.cli;

import depeche.analysis.Folding;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What the program says of itself.
final class Help {
  /// What the query language may be called.
  private static final Set<String> QUERIES = Set.of("requetes", "requete", "queries", "query");

  private Help() {}

  /// `depeche help [COMMAND]`.
  static int print(List<String> words, Console console) {
    if (words.size() > 1) {
      String topic = words.get(1);
      Command command = Commands.named(topic).orElse(null);
      if (command != null) {
        new HelpPage(console).command(command);
        return ExitCode.DONE.value();
      }
      if (QUERIES.contains(Folding.fold(topic))) {
        new HelpPage(console).queryLanguage();
        return ExitCode.DONE.value();
      }
      console.err().println("depeche: " + unknownCommand(topic, console));
      return ExitCode.ERROR.value();
    }
    overview(console.out(), console);
    return ExitCode.DONE.value();
  }

  private static void overview(PrintWriter out, Console console) {
    out.println(
        console.say(
            "Dépêche : moteur de recherche pour archives de dépêches",
            "Dépêche: a search engine for archives of French news dispatches"));
    out.println();
    for (Command command : Commands.all()) {
      out.println("  %-10s %s".formatted(command.name(), command.summary(console)));
    }
    out.println();
    out.print(
        console.say(
            """
              depeche help COMMANDE   ce qu'elle fait, des exemples, ses options
              depeche help requêtes   comment s'écrit une requête
              --langue fr|en          la langue des messages
            """,
            """
              depeche help COMMAND    what it does, examples, its options
              depeche help queries    how queries are written
              --langue fr|en          the language of messages
            """));
  }

  static int version(Console console) {
    String version = Help.class.getPackage().getImplementationVersion();
    console.out().println("depeche " + (version == null ? "(source)" : version));
    return ExitCode.DONE.value();
  }

  /// An error about options, with a hint where an exclusion was taken for one.
  static String wrongOption(
      ParameterException wrong, List<String> args, Command command, Console console) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().getFirst();
      if (first.startsWith("-") && first.length() > 1) {
        List<String> meant = unmatched.getSuggestions();
        if (!meant.isEmpty() && first.startsWith("--")) {
          return console
              .say("option inconnue : %s ; peut-être %s ?", "unknown option: %s; perhaps %s?")
              .formatted(first, String.join(", ", meant));
        }
        String word = first.replaceFirst("^-+", "");
        return console
            .say(
                "option inconnue : %1$s. Pour exclure un mot, écrivez la requête entre guillemets,"
                    + " ou « -- %1$s », ou « SAUF %2$s » ; les options : depeche help %3$s",
                "unknown option: %1$s. To exclude a word, quote the whole query, or write -- %1$s,"
                    + " or SAUF %2$s; the options: depeche help %3$s")
            .formatted(first, word, command.name());
      }
    }
    return said(wrong, console)
        + console.say(" ; voir « depeche help ", "; see depeche help ")
        + command.name()
        + console.say(" »", "");
  }

  private static String said(ParameterException wrong, Console console) {
    return switch (wrong) {
      case MissingParameterException missing when missing.getMissing().size() == 1 ->
          missing.getMissing().getFirst() instanceof OptionSpec option
              ? console.say("il manque la valeur de ", "no value for ")
                  + HelpPage.name(option, console)
              : console.say("il manque ", "missing: ")
                  + missing.getMissing().getFirst().paramLabel();
      case OverwrittenOptionException twice
          when twice.getOverwritten() instanceof OptionSpec option ->
          HelpPage.name(option, console)
              + console.say(" ne se donne qu'une fois", " is given more than once");
      default -> String.valueOf(wrong.getMessage());
    };
  }

  /// An error about a command that there is not, with those it may be meant for.
  static String unknownCommand(String name, Console console) {
    String meant =
        Commands.all().stream()
            .map(Command::name)
            .filter(known -> known.regionMatches(true, 0, name, 0, 2))
            .collect(Collectors.joining(", "));
    return console.say("commande inconnue : ", "unknown command: ")
        + name
        + (meant.isEmpty() ? "" : console.say(" (peut-être ", " (perhaps ") + meant + ")")
        + console.say(" ; voir « depeche help »", "; see depeche help");
  }

  static String reason(FileSystemException failure, Console console) {
    return switch (failure) {
      case NoSuchFileException _ -> console.say("introuvable", "no such file or folder");
      case AccessDeniedException _ -> console.say("accès refusé", "permission denied");
      default ->
          failure.getReason() == null ? String.valueOf(failure.getMessage()) : failure.getReason();
    };
  }
}
