package depeche.cli;

import depeche.searcher.engine.Completion;
import depeche.searcher.engine.LuceneEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// The lines that a user types.
interface Lines extends AutoCloseable {
  /// The next one; empty at the end.
  Optional<String> next() throws IOException;

  @Override
  default void close() throws IOException {}

  /// Of a terminal, where they can be edited, recalled and completed from the archive; else of
  /// standard input as they come.
  static Lines of(Console console, LuceneEngine engine) throws IOException {
    return console.outIsTerminal()
            && Optional.ofNullable(System.console()).filter(it -> it.isTerminal()).isPresent()
        ? new Edited(engine)
        : new Plain(
            new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)));
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
    private static final int COMPLETIONS = 12;

    private final Terminal terminal;
    private final LineReader reader;

    Edited(LuceneEngine engine) throws IOException {
      terminal =
          TerminalBuilder.builder()
              .system(true)
              .dumb(true)
              .encoding(StandardCharsets.UTF_8)
              .build();
      reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .completer((_, line, candidates) -> complete(engine, line, candidates))
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
    }

    private static void complete(LuceneEngine engine, ParsedLine line, List<Candidate> candidates) {
      if (!line.word().isBlank()) {
        for (Completion completion : engine.completions(line.word(), COMPLETIONS)) {
          candidates.add(new Candidate(completion.text()));
        }
      }
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
