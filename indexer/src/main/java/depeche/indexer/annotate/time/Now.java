package depeche.indexer.annotate.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// From where an incomplete date is read.
///
/// @param day the day of the dispatch
/// @param direction where the words around point
/// @param year the year that the text is telling about, if it has said one
record Now(Optional<LocalDate> day, Direction direction, OptionalInt year) {}
