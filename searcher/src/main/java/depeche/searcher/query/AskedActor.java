package depeche.searcher.query;

import java.util.regex.Pattern;

/// The name of an actor as a user writes it, without what no archive has of it: `O.N.U.` is ONU,
/// and `M. Macron` Macron.
final class AskedActor {
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.){2,}\\p{L}?");
  private static final Pattern CIVIL_TITLE =
      Pattern.compile(
          "^(?:(?:MM?\\.|Mmes?|Mlles?|Mrs?\\.?|Monsieur|Madame|Mademoiselle)\\s+)+(?=\\p{Lu})");

  private AskedActor() {}

  static QueryNode.Actor named(String text) {
    String name = CIVIL_TITLE.matcher(text).replaceFirst("");
    return new QueryNode.Actor(INITIALS.matcher(name).matches() ? name.replace(".", "") : name);
  }
}
