package depeche.indexer.clean;

import java.util.Optional;

/// Place, day and agency as they open the text of a dispatch.
///
/// `PARIS, 20 fév 2020 (AFP) - Le texte` gives the text up to « (AFP) », the agency AFP, the day
/// and « Le texte ».
///
/// @param text the dateline as written, without the dash that closes it
/// @param agency short name
/// @param rest the paragraph without the dateline
record Dateline(String text, Optional<String> agency, Optional<PartialDate> date, String rest) {

  /// The dateline that opens a paragraph, if one does.
  static Optional<Dateline> of(String paragraph) {
    return new DatelineScanner(paragraph).scan();
  }
}
