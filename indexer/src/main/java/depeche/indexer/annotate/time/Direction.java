package depeche.indexer.annotate.time;

/// Where an incomplete date lies from the day of the dispatch.
enum Direction {
  /// Said to be past: « lundi dernier ».
  LAST,
  /// As news has it: past, unless a near day is to come.
  USUAL,
  /// As usual, and a verb before it tells of the past.
  TOLD,
  /// « devait »: what was to come then, and may have passed.
  WAS_TO_COME,
  /// Whichever is nearer, as the month of an election.
  NEARER,
  /// The words around speak of what is to come.
  AHEAD,
  /// Said to be to come: « lundi prochain ».
  NEXT
}
