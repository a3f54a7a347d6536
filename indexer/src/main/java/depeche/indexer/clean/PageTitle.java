package depeche.indexer.clean;

import depeche.analysis.Folding;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The headline of a page, without the name of the site, and the kicker above it.
///
/// @param element the heading that shows it, if one does
record PageTitle(String words, String kicker, Optional<Element> element) {
  private static final int LONGEST = 400;

  static PageTitle of(Document page, PageFacts facts, String site) {
    String declared =
        facts
            .first("og:title", "twitter:title")
            .or(() -> facts.structured().text("headline"))
            .orElse("");
    String window = TextRepair.line(page.title());
    String known = withoutSite(declared.isEmpty() ? window : declared, site);
    @Nullable Element heading = heading(page, known, window);
    if (heading == null) {
      return new PageTitle(known, "", Optional.empty());
    }
    String kicker = kickerWithin(heading);
    String words = TextRepair.line(heading.text());
    if (!kicker.isEmpty() && words.startsWith(kicker)) {
      words = words.substring(kicker.length()).replaceFirst("^[\\s:|–—-]+", "");
    } else if (kicker.isEmpty()) {
      kicker = kickerAbove(heading);
    }
    return new PageTitle(words.isEmpty() ? known : words, kicker, Optional.of(heading));
  }

  /// The heading whose words are most like the title that the page declares.
  private static @Nullable Element heading(Document page, String known, String window) {
    @Nullable Element best = null;
    double most = 0;
    for (Element candidate : page.select("h1,[itemprop=headline],h2")) {
      String words = candidate.text();
      if (words.isBlank() || words.length() > LONGEST) {
        continue;
      }
      double likeness = Math.max(likeness(words, known), likeness(words, window));
      double weight = candidate.normalName().equals("h2") ? 0.7 : 1;
      if (likeness * weight > most) {
        most = likeness * weight;
        best = candidate;
      }
    }
    if (most >= 0.4) {
      return best;
    }
    // the only h1 is the headline even where the metadata advertise another
    var all = page.select("h1");
    boolean sole = all.size() == 1 && all.first() != null && all.text().length() >= 20;
    return sole ? all.first() : null;
  }

  /// The share of common words.
  private static double likeness(String one, String other) {
    Set<String> first = new HashSet<>(Arrays.asList(Folding.key(one).split(" ", -1)));
    Set<String> second = new HashSet<>(Arrays.asList(Folding.key(other).split(" ", -1)));
    var both = new HashSet<>(first);
    both.retainAll(second);
    return both.isEmpty() ? 0 : 2.0 * both.size() / (first.size() + second.size());
  }

  private static String kickerWithin(Element heading) {
    for (Element child : heading.children()) {
      if (PageWords.has(child, PageWords.Role.KICKER) && child.text().length() < 60) {
        return TextRepair.line(child.text());
      }
    }
    return "";
  }

  private static String kickerAbove(Element heading) {
    @Nullable Element above = heading.previousElementSibling();
    boolean kicker = above != null && PageWords.has(above, PageWords.Role.KICKER);
    String words = kicker && above != null ? TextRepair.line(above.text()) : "";
    return words.length() < 60 ? words : "";
  }

  /// Cuts « – Le Courrier du Levant » and « | Monde | Le Courrier » from the end, and the name of
  /// the site from the beginning.
  static String withoutSite(String title, String site) {
    String cut = title;
    boolean more = true;
    while (more) {
      int sign = lastSeparator(cut);
      more = sign > 0 && isSite(cut.substring(sign + 3), site, cut.charAt(sign + 1));
      cut = more ? cut.substring(0, sign).strip() : cut;
    }
    return cut;
  }

  private static int lastSeparator(String title) {
    int last = -1;
    for (String sign : new String[] {" - ", " – ", " — ", " | ", " · ", " • ", " :: ", " » "}) {
      last = Math.max(last, title.lastIndexOf(sign));
    }
    return last;
  }

  private static boolean isSite(String tail, String site, char sign) {
    String key = Folding.key(tail);
    String name = Folding.key(site);
    boolean named =
        !name.isEmpty() && (key.contains(name) || (name.contains(key) && key.length() > 2));
    boolean address =
        tail.toLowerCase(Locale.ROOT)
            .matches(".{2,40}\\.(?:com|fr|org|net|info|ma|dz|tn|be|ch|ca|sn|ci)");
    // a bar is no punctuation of headlines, a dash is
    boolean bar = sign != '-' && sign != '–' && sign != '—' && key.split(" ", -1).length <= 5;
    boolean shortName =
        site.isEmpty()
            && key.split(" ", -1).length <= 3
            && Character.isUpperCase(tail.strip().codePointAt(0));
    return named || address || bar || shortName;
  }
}
