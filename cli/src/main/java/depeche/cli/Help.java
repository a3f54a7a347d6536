package depeche.cli;

import depeche.analysis.Folding;
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
    new HelpPage(console).overview();
    return ExitCode.DONE.value();
  }

  static int version(Console console) {
    String version = Help.class.getPackage().getImplementationVersion();
    console.out().println("depeche " + (version == null ? "(source)" : version));
    return ExitCode.DONE.value();
  }

  /// An error about options, with a hint where a word to exclude was taken for one.
  static String wrongOption(ParameterException wrong, Command command, Console console) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().getFirst();
      if (first.startsWith("-") && first.length() > 1) {
        return unknownOption(first, unmatched.getSuggestions(), command, console);
      }
    }
    return said(wrong, console)
        + console.say(" ; voir « depeche help ", "; see depeche help ")
        + command.name()
        + console.say(" »", "");
  }

  private static String unknownOption(
      String option, List<String> meant, Command command, Console console) {
    String unknown = console.say("option inconnue : ", "unknown option: ") + option;
    if (!meant.isEmpty() && option.startsWith("--")) {
      return unknown
          + console.say(" ; peut-être ", "; perhaps ")
          + String.join(", ", meant)
          + console.say(" ?", "?");
    }
    String see =
        console.say(" ; les options : depeche help ", "; the options: depeche help ")
            + command.name();
    boolean excludes = !option.startsWith("--") && takesQuery(command, console);
    return excludes
        ? unknown
            + console
                .say(
                    ". Pour exclure un mot, écrivez la requête entre guillemets, ou « -- %1$s », ou"
                        + " « SAUF %2$s »",
                    ". To exclude a word, quote the whole query, or write -- %1$s, or NOT %2$s")
                .formatted(option, option.substring(1))
            + see
        : unknown + see;
  }

  /// Whether the words of a command are a query.
  private static boolean takesQuery(Command command, Console console) {
    return command.spec(console).positionalParameters().stream()
        .anyMatch(it -> it.paramLabel().endsWith(console.say("REQUÊTE", "QUERY")));
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
      case UnmatchedArgumentException unmatched ->
          console.say("argument de trop : ", "argument too many: ")
              + unmatched.getUnmatched().getFirst();
      default -> String.valueOf(wrong.getMessage());
    };
  }

  /// An error about a command that there is not, with those it may be meant for.
  static String unknownCommand(String name, Console console) {
    String meant =
        Commands.all().stream()
            .flatMap(command -> HelpPage.names(command, console).stream())
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
