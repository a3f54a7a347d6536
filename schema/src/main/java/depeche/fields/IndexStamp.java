package depeche.fields;

import java.util.Map;

/// The versions an index was written with, kept in its commit, so that no program misreads it.
///
/// @param schema version of the fields and their encoding
/// @param analysis version of the analysis chain
/// @param lexicons fingerprint of the gazetteer and the lexicons that annotated it
public record IndexStamp(int schema, int analysis, String lexicons) {
  /// Raised with every change of [DispatchField] or [DispatchDocument] that old readers misread.
  public static final int SCHEMA = 6;

  /// Raised with every change of the analyzers that makes other terms of the same text.
  public static final int ANALYSIS = 5;

  private static final String SCHEMA_KEY = "depeche.schema";
  private static final String ANALYSIS_KEY = "depeche.analysis";
  private static final String LEXICONS_KEY = "depeche.lexicons";

  /// The stamp of what this program writes.
  public static IndexStamp current(String lexicons) {
    return new IndexStamp(SCHEMA, ANALYSIS, lexicons);
  }

  /// As commit user data.
  public Map<String, String> toCommitData() {
    return Map.of(
        SCHEMA_KEY, Integer.toString(schema),
        ANALYSIS_KEY, Integer.toString(analysis),
        LEXICONS_KEY, lexicons);
  }

  /// The stamp found in a commit.
  ///
  /// @throws IncompatibleIndexException if the index is not ours or was written by another version
  public static IndexStamp readable(Map<String, String> commitData) {
    if (!commitData.containsKey(SCHEMA_KEY)) {
      throw new IncompatibleIndexException("this Lucene index was not written by depeche");
    }
    var stamp =
        new IndexStamp(
            Integer.parseInt(commitData.get(SCHEMA_KEY)),
            Integer.parseInt(commitData.getOrDefault(ANALYSIS_KEY, "0")),
            commitData.getOrDefault(LEXICONS_KEY, ""));
    if (stamp.schema != SCHEMA) {
      throw mismatch("schema", stamp.schema, SCHEMA);
    }
    if (stamp.analysis != ANALYSIS) {
      throw mismatch("analysis", stamp.analysis, ANALYSIS);
    }
    return stamp;
  }

  private static IncompatibleIndexException mismatch(String what, int found, int expected) {
    return new IncompatibleIndexException(
        "the index was built with %s %d, this program reads %d: run depeche index --rebuild SOURCE…"
            .formatted(what, found, expected));
  }
}
