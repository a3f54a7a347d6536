package depeche.indexer.annotate.actor;

import depeche.dispatch.Mention;
import java.util.List;
import java.util.Optional;

/// A stretch of text that may name a person.
///
/// @param order its place in reading order
/// @param title what announces it
/// @param weighing what speaks for a person and against it
/// @param known the persons of the authority file who have exactly that name
/// @param rule what speaks for it
record PersonMention(
    int order,
    Mention mention,
    PersonName name,
    Optional<Title> title,
    Weighing weighing,
    List<KnownPerson> known,
    String rule) {
  /// 2 or more is enough to be a person, whatever else the dispatch says.
  double evidence() {
    return weighing.sum();
  }
}
