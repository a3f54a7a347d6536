package depeche.cli;

import depeche.dispatch.Labelled;
import depeche.searcher.render.Format;
import depeche.searcher.render.Renderers;
import depeche.searcher.render.VersionRenderer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// The options that several commands share, each declared once, and how their values are read.
final class Options {
  private Options() {}

  static CommandSpec spec(String name, String description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage().description(description);
    return spec;
  }

  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names)
        .arity("0")
        .type(boolean.class)
        .description(description)
        .build();
  }

  static OptionSpec value(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .arity("1")
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /// An option that may be given several times.
  static OptionSpec values(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .arity("1")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  static PositionalParamSpec arguments(String label, String arity, String description) {
    return PositionalParamSpec.builder()
        .index("0..*")
        .arity(arity)
        .required(!arity.startsWith("0"))
        .type(List.class)
        .auxiliaryTypes(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  static OptionSpec index(Console console) {
    return value(
        "DIR",
        console.say(
            "le dossier de l'index (sinon $DEPECHE_INDEX, sinon le dossier de données)",
            "the folder of the index (else $DEPECHE_INDEX, else the data folder)"),
        "--index");
  }

  static OptionSpec format(Console console, String formats) {
    return value(
        "FORMAT",
        console.say("la forme du résultat : ", "the form of the result: ") + formats,
        "--format");
  }

  /// All words given, one query.
  static String words(ParseResult options) {
    return String.join(" ", arguments(options));
  }

  static List<String> arguments(ParseResult options) {
    List<String> values = options.matchedPositionalValue(0, List.of());
    return values;
  }

  static List<String> all(ParseResult options, String name) {
    List<String> values = options.matchedOptionValue(name, List.of());
    return values;
  }

  static boolean has(ParseResult options, String name) {
    return options.hasMatchedOption(name);
  }

  static String text(ParseResult options, String name, String otherwise) {
    return options.matchedOptionValue(name, otherwise);
  }

  /// A whole number from `least` on.
  static int number(ParseResult options, String name, int least, int otherwise) {
    String text = text(options, name, "");
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException none) {
      // said below
    }
    throw new UsageException(
        "%s: “%s” is no whole number (at least %d)".formatted(name, text, least));
  }

  static Format format(ParseResult options) {
    String text = text(options, "--format", Format.TEXT.label());
    try {
      return Labelled.of(Format.class, text);
    } catch (IllegalArgumentException unknown) {
      throw unknownFormat(text, Format.values());
    }
  }

  /// The format of what has no table.
  static Format textOrJson(ParseResult options) {
    Format format = format(options);
    if (format == Format.CSV) {
      throw new UsageException("--format: csv (text, json)");
    }
    return format;
  }

  static UsageException unknownFormat(String text, Labelled[] known) {
    String labels = Stream.of(known).map(Labelled::label).collect(Collectors.joining(", "));
    return new UsageException("--format: " + text + " (" + labels + ")");
  }

  /// The renderer of families and versions, which have no table.
  static VersionRenderer versions(ParseResult options, Console console) {
    Format format = format(options);
    if (format == Format.CSV) {
      throw new UsageException("--format: csv (text, json, ndjson)");
    }
    return Renderers.versions(format, console.style());
  }

  /// The folder of the index: `--index`, else `$DEPECHE_INDEX`, else the user's data folder.
  static Path index(ParseResult options, Console console) {
    String named = text(options, "--index", "");
    return named.isEmpty() ? usualIndex(console) : Path.of(named);
  }

  static Path usualIndex(Console console) {
    return console
        .variable("DEPECHE_INDEX")
        .map(Path::of)
        .orElseGet(() -> dataFolder(console).resolve("depeche").resolve("index"));
  }

  private static Path dataFolder(Console console) {
    return console
        .variable("XDG_DATA_HOME")
        .map(Path::of)
        .orElseGet(() ->
            Path.of(console.variable("HOME").orElse(System.getProperty("user.home")))
                .resolve(".local")
                .resolve("share"));
  }
}
