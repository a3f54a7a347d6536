package depeche.searcher.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The article before a name, which archives do not keep with it: `la Syrie`, `The United Nations`.
public final class LeadingArticle {
  private static final Pattern ARTICLE =
      Pattern.compile("(?:l['’]|(?:la|le|les|the)\\s+)(?=\\S)", Pattern.CASE_INSENSITIVE);

  private LeadingArticle() {}

  /// The name behind its article; empty if it has none.
  public static Optional<String> without(String name) {
    Matcher article = ARTICLE.matcher(name);
    return article.lookingAt() ? Optional.of(name.substring(article.end())) : Optional.empty();
  }
}
