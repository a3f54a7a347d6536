package depeche.cli;

import depeche.searcher.render.Style;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What the program says of itself.
final class Help {
  private Help() {}

  /// `depeche help [COMMAND]`.
  static int print(List<String> words, Console console) {
    if (words.size() > 1) {
      Command command = Commands.named(words.get(1)).orElse(null);
      if (command != null) {
        return ofCommand(command, console);
      }
    }
    overview(console.out(), console);
    return ExitCode.DONE.value();
  }

  private static int ofCommand(Command command, Console console) {
    CommandSpec spec = command.spec(console);
    spec.name("depeche " + command.name());
    spec.usageMessage()
        .width(Math.max(55, console.width()))
        .adjustLineBreaksForWideCJKCharacters(true)
        .synopsisHeading("")
        .sortOptions(false);
    Ansi ansi = console.style().colour() == Style.Colour.ANSI ? Ansi.ON : Ansi.OFF;
    console.out().print(new CommandLine(spec).getUsageMessage(ansi));
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
    out.println(
        console.say(
            "  depeche help COMMANDE   les options d'une commande\n"
                + "  --langue fr|en          la langue des messages",
            "  depeche help COMMAND    the options of a command\n"
                + "  --langue fr|en          the language of messages"));
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
    return wrong.getMessage()
        + console.say(" ; voir « depeche help ", "; see depeche help ")
        + command.name()
        + console.say(" »", "");
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
