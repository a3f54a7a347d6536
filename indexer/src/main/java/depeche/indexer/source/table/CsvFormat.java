package depeche.indexer.source.table;

import depeche.indexer.source.FieldMapping;
import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemReader;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.Limits;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table whose first line names its columns (RFC 4180), parted by commas, semicolons, tabs or
/// bars.
public final class CsvFormat implements SourceFormat {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
  private static final int MOST_TOLD = 6;

  @Override
  public String name() {
    return "CSV";
  }

  @Override
  public boolean recognises(FileHead head) {
    return !head.isBinary() && delimiter(head).isPresent();
  }

  /// The delimiter with which the first line names at least two known columns, a title or a text
  /// among them.
  private static Optional<Character> delimiter(FileHead head) {
    boolean marked = saysDelimiter(head.ascii());
    String line = head.line(marked ? 1 : 0);
    if (!head.fields().isNone()) {
      for (char delimiter : DELIMITERS) {
        if (isMapped(CsvRows.cells(line, delimiter), head.fields())) {
          return Optional.of(delimiter);
        }
      }
    }
    // the names may have accents, which the bytes alone spell otherwise
    String ascii = head.ascii().lines().skip(marked ? 1 : 0).findFirst().orElse("");
    return knownDelimiter(line).or(() -> knownDelimiter(ascii));
  }

  private static Optional<Character> knownDelimiter(String line) {
    for (char delimiter : DELIMITERS) {
      List<String> names = CsvRows.cells(line, delimiter);
      long known = names.stream().filter(FieldNames::isKnown).count();
      boolean article =
          names.stream()
              .map(FieldNames::normal)
              .anyMatch(it -> FieldNames.is("title", it) || RecordItem.isText(it));
      if (known >= 2 && article && known * 3 >= names.size()) {
        return Optional.of(delimiter);
      }
    }
    return Optional.empty();
  }

  /// Whether a line before the names of the columns says what parts them, as Excel wants it:
  /// `sep=;`.
  private static boolean saysDelimiter(String text) {
    return text.lines().findFirst().orElse("").strip().matches("(?i)\"?sep=.?\"?");
  }

  /// Whether there are columns that the user named as those of the title or the text.
  private static boolean isMapped(List<String> names, FieldMapping fields) {
    return names.size() > 1
        && names.stream()
            .anyMatch(name ->
                fields.paths(FieldMapping.Role.TITLE).contains(name)
                    || fields.paths(FieldMapping.Role.TEXT).contains(name));
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    char delimiter = delimiter(input.head()).orElse(',');
    try (ItemReader reader = input.reader()) {
      if (saysDelimiter(input.head().ascii())) {
        reader.line();
      }
      var rows = new CsvRows(reader, delimiter);
      List<String> names = rows.next().map(CsvRows.Row::cells).orElse(List.of());
      int ordinal = 0;
      for (Optional<CsvRows.Row> next = rows.next(); next.isPresent(); next = rows.next()) {
        CsvRows.Row row = next.get();
        if (row.tooLong()) {
          sink.failed(
              input.location(ordinal),
              "a row of more than "
                  + (Limits.ITEM_BYTES >> 20)
                  + " MiB from character "
                  + row.position()
                  + ": a quote that is not closed?");
          ordinal++;
        } else if (row.cells().size() > 1 || !row.cells().getFirst().isBlank()) {
          record(names, row, input.fields()).hand(input, ordinal, sink);
          ordinal++;
        }
      }
      if (ordinal == 0) {
        sink.skipped(input.location(0), "no rows in it");
      } else {
        Optional<String> unread = unread(names, input.fields());
        if (unread.isPresent()) {
          sink.note(input.location(0), unread.get());
        }
      }
    }
  }

  /// What to tell of the columns that nobody read, if one of them may be the title or the date that
  /// is missing: without a word about them the rows would look well read.
  private static Optional<String> unread(List<String> names, FieldMapping fields) {
    boolean titled = isRead(names, fields, FieldMapping.Role.TITLE, "title");
    boolean dated = isRead(names, fields, FieldMapping.Role.DATE, "published");
    List<String> unread =
        names.stream()
            .filter(name -> !name.isBlank() && !FieldNames.isKnown(name))
            .filter(name -> !fields.beginsWith(name))
            .limit(MOST_TOLD)
            .toList();
    if ((titled && dated) || unread.isEmpty()) {
      return Optional.empty();
    }
    String missing = titled ? "no date" : dated ? "no title" : "neither title nor date";
    return Optional.of(
        missing
            + " among the columns; nothing was read from "
            + String.join(", ", unread)
            + ": say with --fields what they hold");
  }

  private static boolean isRead(
      List<String> names, FieldMapping fields, FieldMapping.Role role, String part) {
    return names.stream()
        .anyMatch(name -> FieldNames.is(part, name) || fields.paths(role).contains(name));
  }

  private static RecordItem record(List<String> names, CsvRows.Row row, FieldMapping fields) {
    var record = new RecordItem();
    for (int i = 0; i < Math.min(names.size(), row.cells().size()); i++) {
      record.add(names.get(i), List.of(row.cells().get(i)));
    }
    for (FieldMapping.Role role : fields.pathsOf().keySet()) {
      var values = new ArrayList<String>();
      for (String path : fields.paths(role)) {
        int column = names.indexOf(path);
        if (column >= 0 && column < row.cells().size()) {
          values.add(row.cells().get(column));
        }
      }
      record.map(role, values);
    }
    return record;
  }
}
