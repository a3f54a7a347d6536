package depeche.cli;

import depeche.fields.IncompatibleIndexException;
import depeche.searcher.engine.DamagedArchiveException;
import depeche.searcher.engine.MissingArchiveException;
import depeche.searcher.language.Language;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The program: finds the command, reads its options, runs it, turns every end into an exit code.
public final class Depeche {
  /// Held here, since a logger that nobody holds forgets its level. Lucene warns about the vector
  /// module, which costs more at start than it gives.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  /// The commands that end in their own way when a signal comes ([StopSignal]).
  private static final Set<String> LONG = Set.of("index", "reannotate", "demo");

  private static final Pattern SIZE = Pattern.compile("-n[0-9]{1,9}");

  private static final List<String> LANGUAGES = List.of("fr", "en");

  /// Understood in both languages, since it says which.
  private static final List<String> LANGUAGE_OPTIONS = List.of("--langue", "--language");

  private Depeche() {}

  public static void main(String[] args) {
    LUCENE.setLevel(Level.OFF);
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int code = written(List.of(args), Console.ofProcess(System.in, out, err));
    // Nothing is left to be done, so nothing is waited for, but by what a signal may end.
    if (!isLong(List.of(args))) {
      Runtime.getRuntime().halt(code);
    }
    System.exit(code);
  }

  /// Whether the command, which is the first word that names one, may end by a signal.
  private static boolean isLong(List<String> args) {
    return args.stream()
        .flatMap(word -> Commands.named(word).stream())
        .findFirst()
        .filter(command -> LONG.contains(command.name()))
        .isPresent();
  }

  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(
            new StandardStream(new FileOutputStream(stream)), StandardCharsets.UTF_8),
        false);
  }

  /// Runs a command and sees to it that all it printed is out.
  private static int written(List<String> args, Console console) {
    try {
      int code = run(args, console);
      console.out().flush();
      console.err().flush();
      return code;
    } catch (StandardStream.Failure failure) {
      if (failure.isBrokenPipe()) {
        return ExitCode.DONE.value();
      }
      error(
          console,
          console.say("la sortie ne peut être écrite : ", "the output cannot be written: ")
              + failure.reason());
      console.err().flush();
      return ExitCode.ERROR.value();
    }
  }

  /// Runs one command and gives its exit code; what it printed is flushed by the caller.
  static int run(List<String> args, Console console) {
    Console speaking = console;
    var words = new ArrayList<>(args);
    Optional<String> language = takeLanguage(words);
    if (language.isPresent()) {
      String name = language.get().toLowerCase(Locale.ROOT);
      if (!LANGUAGES.contains(name)) {
        return error(console, "--langue: « " + language.get() + " » ? fr, en");
      }
      speaking = console.withLanguage(Language.of(name));
    }
    // Figures are written as the language has them, whatever the locale of the machine.
    Locale.setDefault(
        Locale.Category.FORMAT,
        speaking.language() == Language.FRENCH ? Locale.FRANCE : Locale.ENGLISH);
    if (words.isEmpty() || isHelp(words.getFirst())) {
      return Help.print(words, speaking);
    }
    if (words.getFirst().equals("--version") || words.getFirst().equals("version")) {
      return Help.version(speaking);
    }
    return runCommand(words, speaking);
  }

  /// Takes the option that chooses a language out of `words`, wherever it stands before `--`, since
  /// no command is known yet; its value, empty if it has none.
  private static Optional<String> takeLanguage(List<String> words) {
    int end = words.contains("--") ? words.indexOf("--") : words.size();
    for (int i = 0; i < end; i++) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      if (LANGUAGE_OPTIONS.contains(equals < 0 ? word : word.substring(0, equals))) {
        int length = equals < 0 && i + 1 < end ? 2 : 1;
        String value =
            equals >= 0 ? word.substring(equals + 1) : length == 2 ? words.get(i + 1) : "";
        words.subList(i, i + length).clear();
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private static boolean isHelp(String word) {
    return word.equals("help") || word.equals("--help") || word.equals("-h") || word.equals("aide");
  }

  private static int runCommand(List<String> words, Console console) {
    Command command = Commands.named(words.getFirst()).orElse(null);
    if (command == null) {
      return error(console, Help.unknownCommand(words.getFirst(), console));
    }
    List<String> rest = words.subList(1, words.size());
    if (rest.contains("--help") || rest.contains("-h")) {
      return Help.print(List.of("help", command.name()), console);
    }
    try {
      return command.run(parse(command, rest, console), console).value();
    } catch (ParameterException wrong) {
      return error(console, Help.wrongOption(wrong, command, console));
    } catch (UsageException | IncompatibleIndexException wrong) {
      return error(console, console.said(String.valueOf(wrong.getMessage())));
    } catch (MissingArchiveException missing) {
      return error(console, Archives.missing(missing.directory(), console));
    } catch (DamagedArchiveException damaged) {
      return error(
          console,
          console.say("l'index est abîmé (", "the index is damaged (")
              + damaged.getMessage()
              + console.say(
                  ") : refaites-le avec « depeche index --rebuild SOURCE… »",
                  "): build it anew with depeche index --rebuild SOURCE…"));
    } catch (StandardStream.Unwritten unwritten) {
      throw new StandardStream.Failure(unwritten);
    } catch (FileSystemException failure) {
      return error(console, failure.getFile() + ": " + Help.reason(failure, console));
    } catch (IOException failure) {
      return error(console, console.said(String.valueOf(failure.getMessage())));
    } catch (StandardStream.Failure unwritten) {
      throw unwritten;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError defect) {
      return defect(console, defect);
    }
  }

  private static ParseResult parse(Command command, List<String> args, Console console) {
    CommandSpec spec = command.spec(console);
    // An @word is a word of a query, not a file of arguments.
    return new CommandLine(spec)
        .setExpandAtFiles(false)
        // -nord is a word to exclude that wants quotes, not -n ord
        .setPosixClusteredShortOptionsAllowed(false)
        .parseArgs(args.stream().flatMap(Depeche::cut).toArray(String[]::new));
  }

  /// `-n5` is a number of lines, as everywhere; `-n` with a word behind it is not.
  private static Stream<String> cut(String word) {
    return SIZE.matcher(word).matches()
        ? Stream.of(word.substring(0, 2), word.substring(2))
        : Stream.of(word);
  }

  private static int error(Console console, String message) {
    console.err().println("depeche: " + message);
    return ExitCode.ERROR.value();
  }

  private static int defect(Console console, Throwable defect) {
    if (console.variable("DEPECHE_DEBUG").isPresent()) {
      defect.printStackTrace(console.err());
    }
    return error(
        console,
        console.say(
                "erreur interne (DEPECHE_DEBUG=1 en dit plus) : ",
                "internal error (DEPECHE_DEBUG=1 says more): ")
            + defect);
  }
}
