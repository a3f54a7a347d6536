package depeche.indexer.clean;

import depeche.analysis.Folding;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The dateline that is known before the text is read, against the one that opens the text all the
/// same: formats keep « Hong Kong, 15 juin 2019 (AFP) - » or the place alone apart, and repeat it.
final class StatedDateline {
  private static final Pattern CLOSING = Pattern.compile("[ \u00A0,]*[-–—―−]+[ \u00A0]*$");
  private static final Pattern PLACE = Pattern.compile("[\\p{L} \u00A0.'’-]+");
  private static final Pattern DASH =
      Pattern.compile("[ \u00A0]*(?:[-–—―−:]|\\.[ \u00A0]?[-–—])[ \u00A0]");

  private StatedDateline() {}

  /// Takes off the dash that closes it, and notes the day and the agency that it names.
  static Optional<Dateline> read(String stated) {
    String words = CLOSING.matcher(stated).replaceFirst("");
    return words.isEmpty()
        ? Optional.empty()
        : Dateline.of(words + " - ")
            .filter(line -> line.rest().isEmpty())
            .or(() -> Optional.of(new Dateline(words, Optional.empty(), Optional.empty(), "")));
  }

  /// The dateline that opens the paragraph if it is the known one again, or tells more than a place
  /// where that does not: its text is the fuller of both.
  static Optional<Dateline> again(String known, String paragraph) {
    Optional<Dateline> own = Dateline.of(paragraph);
    if (own.isPresent()) {
      String text = own.get().text();
      boolean fuller = own.get().isTelling() && read(known).filter(Dateline::isTelling).isEmpty();
      boolean same = isSame(known, text);
      return same && !fuller && text.length() < known.length()
          ? own.map(it -> new Dateline(known, it.agency(), it.date(), it.rest()))
          : own.filter(_ -> same || fuller);
    }
    if (!paragraph.startsWith(known)) {
      return Optional.empty();
    }
    Matcher dash = DASH.matcher(paragraph).region(known.length(), paragraph.length());
    return dash.lookingAt()
        ? Optional.of(
            new Dateline(
                known,
                Optional.empty(),
                Optional.empty(),
                TextRepair.squeezed(paragraph.substring(dash.end()))))
        : Optional.empty();
  }

  /// Whether one begins with the place of the other.
  private static boolean isSame(String known, String own) {
    String place = place(known);
    return !place.isEmpty() && place.equals(place(own));
  }

  private static String place(String dateline) {
    Matcher matcher = PLACE.matcher(dateline);
    return matcher.lookingAt() ? Folding.key(matcher.group()) : "";
  }
}
