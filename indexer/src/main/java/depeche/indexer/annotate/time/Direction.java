package depeche.indexer.annotate.time;

/// Where an incomplete date lies from the day of the dispatch.
enum Direction {
  /// Said to be past: « lundi dernier ».
  LAST,
  /// As news has it: past, unless a near day is to come.
  USUAL,
  /// In a headline that does not tell of the past: there what is to come is news more often.
  HEADLINE,
  /// As usual, and a verb before it tells of the past.
  TOLD,
  /// As usual, and it is the day of a participle or an event: « publié lundi », « après l'annonce
  /// de lundi », which are past but for what is due tomorrow.
  RELATED,
  /// « devait »: what was to come then, and may have passed.
  WAS_TO_COME,
  /// Whichever is nearer, as the month of an election, or after « à partir de ».
  NEARER,
  /// « prévu »: to come, but most of a year ahead nobody leaves the year out.
  PLANNED,
  /// The words around speak of what is to come.
  AHEAD,
  /// The same of the end of something: « restera fermé jusqu'au 31 décembre », even in January.
  UNTIL,
  /// Said to be to come: « lundi prochain ».
  NEXT
}
