package depeche.indexer.annotate.time;

/// What became of an expression that a rule has matched.
sealed interface Resolution {
  /// It means a stretch of the calendar.
  record Found(CalendarValue value) implements Resolution {}

  /// It is a date, but nothing says which.
  record Unknown() implements Resolution {}

  /// It is no date after all: 31 février.
  record Impossible() implements Resolution {}

  Resolution UNKNOWN = new Unknown();
  Resolution IMPOSSIBLE = new Impossible();
}
