package depeche.cli;

import depeche.indexer.source.FieldMapping;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `--champs 'titre=headline,texte=content.body'`: where JSON and CSV keep what, when the names of
/// their fields do not say it.
final class FieldOption {
  private static final String[] NAMES = {"--champs", "--fields"};

  private FieldOption() {}

  static OptionSpec spec(Console console) {
    return Options.value(
        console.say("RÔLE=CHAMP,…", "ROLE=FIELD,…"),
        console.say(
                "les champs de JSON et de CSV que leur nom ne trahit pas"
                    + " (titre=headline,texte=x.y) ; rôles : ",
                "fields of JSON and CSV whose names do not tell"
                    + " (title=headline,text=x.y); roles: ")
            + roles(console),
        NAMES);
  }

  static FieldMapping mapping(ParseResult options, Console console) {
    String text = Options.text(options, NAMES[0], "");
    if (!Options.has(options, NAMES[0])) {
      return FieldMapping.NONE;
    }
    try {
      return FieldMapping.parse(text);
    } catch (IllegalArgumentException none) {
      throw new UsageException(
          console.say("--champs : « ", "--fields: « ")
              + none.getMessage()
              + console.say(" » ? rôle=champ, où le rôle est ", " » ? role=field, the role one of ")
              + roles(console));
    }
  }

  private static String roles(Console console) {
    return Arrays.stream(FieldMapping.Role.values())
        .map(role -> console.say(role.french(), role.english()))
        .collect(Collectors.joining(", "));
  }
}
