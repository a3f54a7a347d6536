package depeche.cli;

import depeche.searcher.engine.Completion;
import depeche.searcher.engine.LuceneEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// The lines that a user types.
interface Lines extends AutoCloseable {
  /// How many a tab offers at most.
  int COMPLETIONS = 12;

  /// The next one; empty at the end.
  Optional<String> next() throws IOException;

  @Override
  default void close() throws IOException {}

  /// Of a terminal, where they can be edited, recalled and completed from the archive; else of
  /// standard input as they come.
  static Lines of(Console console, LuceneEngine engine) throws IOException {
    return console.outIsTerminal()
            && Optional.ofNullable(System.console()).filter(it -> it.isTerminal()).isPresent()
        ? new Edited(terminal(), word -> engine.completions(word, COMPLETIONS))
        : new Plain(
            new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)));
  }

  private static Terminal terminal() throws IOException {
    return TerminalBuilder.builder()
        .system(true)
        .dumb(true)
        .encoding(StandardCharsets.UTF_8)
        .build();
  }

  /// Lines as they come.
  record Plain(BufferedReader in) implements Lines {
    @Override
    public Optional<String> next() throws IOException {
      return Optional.ofNullable(in.readLine());
    }
  }

  /// Lines typed on a terminal.
  final class Edited implements Lines {
    private static final String PROMPT = "› ";

    private final Terminal terminal;
    private final LineReader reader;

    /// @param completions of a word, the likeliest first
    Edited(Terminal terminal, Function<String, List<Completion>> completions) {
      this.terminal = terminal;
      reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .parser((line, cursor, _) -> QueryLine.of(line, cursor))
              .completer((_, line, candidates) -> complete(completions, line.word(), candidates))
              .completionMatcher(new ArchiveOrder())
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
    }

    private static void complete(
        Function<String, List<Completion>> completions, String word, List<Candidate> candidates) {
      if (!word.isBlank()) {
        for (Completion completion : completions.apply(word)) {
          candidates.add(candidate(completion.text(), candidates.size() + 1));
        }
      }
    }

    /// @param rank from 1: the terminal sorts by letter what has none
    private static Candidate candidate(String text, int rank) {
      return new Candidate(text, text, null, null, null, null, true, rank);
    }

    @Override
    public Optional<String> next() {
      try {
        return Optional.of(reader.readLine(PROMPT));
      } catch (EndOfFileException | UserInterruptException end) {
        return Optional.empty();
      }
    }

    @Override
    public void close() throws IOException {
      terminal.close();
    }
  }
}
