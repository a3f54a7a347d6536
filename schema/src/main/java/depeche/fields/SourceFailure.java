package depeche.fields;

import java.util.List;
import java.util.Optional;

/// One thing in a file that could not be read.
///
/// @param entry the member of an archive
/// @param ordinal which item of the file or entry, from 0
/// @param reason what is wrong, with line or offset where the format has them
public record SourceFailure(Optional<String> entry, int ordinal, String reason) {
  private static final int PARTS = 3;

  /// On one line, as the record of the file keeps it.
  String toLine() {
    return ordinal + "\t" + entry.orElse("").replace('\t', ' ') + "\t" + reason;
  }

  static SourceFailure parse(String line) {
    List<String> parts = List.of(line.split("\t", PARTS));
    return new SourceFailure(
        Optional.of(parts.get(1)).filter(name -> !name.isEmpty()),
        Integer.parseInt(parts.get(0)),
        parts.get(2));
  }
}
