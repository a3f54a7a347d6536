package depeche.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/// A script for bash that completes commands and the names of their options, in the language of the
/// console; everything else it completes as files.
final class BashScript {
  private static final String HEAD =
      """
      # depeche complete --script bash >~/.local/share/bash-completion/completions/depeche
      _depeche() {
        local word="${COMP_WORDS[COMP_CWORD]}" words=""
        if [ "$COMP_CWORD" -eq 1 ]; then
          words="COMMANDS help"
        else
          case "$word" in -*)
            case "${COMP_WORDS[1]}" in
      """;

  private static final String TAIL =
      """
            esac
          esac
        fi
        COMPREPLY=($(compgen -W "$words" -- "$word"))
      }
      complete -o bashdefault -o default -F _depeche depeche
      """;

  private final Console console;

  BashScript(Console console) {
    this.console = console;
  }

  void print(List<Command> commands, PrintWriter out) {
    String names =
        commands.stream()
            .flatMap(command -> HelpPage.names(command, console).stream())
            .collect(Collectors.joining(" "));
    out.print(HEAD.replace("COMMANDS", names));
    for (Command command : commands) {
      String all = String.join("|", HelpPage.names(command, console));
      out.println("        " + all + ") words=\"" + options(command) + "\" ;;");
    }
    out.print(TAIL);
  }

  private String options(Command command) {
    return command.spec(console).options().stream()
        .map(option -> HelpPage.name(option, console))
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
