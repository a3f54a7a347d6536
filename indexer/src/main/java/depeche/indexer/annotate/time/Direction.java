package depeche.indexer.annotate.time;

/// Where an incomplete date lies from the day of the dispatch.
enum Direction {
  /// Said to be past: « lundi dernier ».
  LAST,
  /// As news has it: past, unless a near day is to come.
  USUAL,
  /// The words around speak of what is to come.
  AHEAD,
  /// Said to be to come: « lundi prochain ».
  NEXT
}
