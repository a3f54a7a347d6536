package depeche.dispatch;

/// A publication or update time and what says so.
///
/// @param from the evidence in a few words: `meta article:published_time`, `dateline`, `option
///   --date`
public record DateEvidence(Timestamp value, String from) {}
