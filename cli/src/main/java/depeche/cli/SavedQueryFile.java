package depeche.cli;

import depeche.indexer.annotate.user.UserFile;
import depeche.searcher.query.SavedQueries;
import depeche.searcher.query.SavedQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The user's `queries.tsv`: name, query, note. It is read once, where a query first names one of
/// them; wrong lines are named on stderr and the rest is used.
final class SavedQueryFile implements Supplier<SavedQueries> {
  private final Console console;
  private Optional<SavedQueries> queries = Optional.empty();

  SavedQueryFile(Console console) {
    this.console = console;
  }

  static Path path(Console console) {
    return UserFiles.folder(console).resolve("queries.tsv");
  }

  @Override
  public synchronized SavedQueries get() {
    SavedQueries read = queries.orElseGet(this::read);
    queries = Optional.of(read);
    return read;
  }

  private SavedQueries read() {
    Path path = path(console);
    if (!Files.exists(path)) {
      return SavedQueries.NONE;
    }
    var read = new ArrayList<SavedQuery>();
    var file = new UserFile(path);
    try {
      file.read(line -> add(read, line));
    } catch (IOException unreadable) {
      // the query is answered without them, and its notes say which it lacks
      console.err().println("depeche: " + unreadable.getMessage());
    }
    file.problems().forEach(it -> console.err().println(UserFiles.problem(it, console)));
    return new SavedQueries(read);
  }

  private static void add(List<SavedQuery> read, UserFile.Line line) {
    var query = new SavedQuery(line.needed(0, "name"), line.needed(1, "query"), line.cell(2));
    if (new SavedQueries(read).named(query.name()).isPresent()) {
      throw new IllegalArgumentException("column 1: « " + query.name() + " » is there already");
    }
    read.add(query);
  }
}
