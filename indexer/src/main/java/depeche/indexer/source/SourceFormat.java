package depeche.indexer.source;

import java.io.IOException;

/// One way in which news items lie in files. Formats are recognised by content, not by name.
public interface SourceFormat {
  /// What `depeche formats` and the report call it: `HTML`, `NewsML-G2`.
  String name();

  /// Whether a file that begins like this is of this format.
  ///
  /// Called in the order of [SourceFormats#all()]; the first that says yes reads the file.
  boolean recognises(FileHead head);

  /// Reads a whole file and hands over its items in their order, without holding more than one of
  /// them.
  ///
  /// @throws IOException if the file cannot be read, or not to its end; an item that is bad among
  ///   good ones goes to [ItemSink#failed] instead
  /// @throws UnreadableSourceException if the file as a whole is not to be had
  void read(SourceInput input, ItemSink sink) throws IOException, UnreadableSourceException;
}
