package depeche.dispatch;

import java.util.Optional;

/// Where a dispatch comes from: file, entry of an archive, place in a file of many.
///
/// @param path the file as the user would open it
/// @param entry the member of a zip, tar or WARC
/// @param ordinal which item of the file or entry it is, from 0
public record SourceLocation(String path, Optional<String> entry, int ordinal) {
  public SourceLocation {
    if (ordinal < 0) {
      throw new IllegalArgumentException("item " + ordinal + " of " + path);
    }
  }

  /// `path`, `path!entry`, `path!entry#3`: how messages name the place.
  @Override
  public String toString() {
    return path + entry.map(name -> "!" + name).orElse("") + (ordinal == 0 ? "" : "#" + ordinal);
  }
}
