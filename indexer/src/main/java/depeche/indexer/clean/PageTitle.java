package depeche.indexer.clean;

import depeche.analysis.Folding;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The headline of a page, without the name of the site, and the kicker above it.
///
/// @param element the heading that shows it, if one does
record PageTitle(String words, String kicker, Optional<Element> element) {
  private static final Pattern ADDRESS =
      Pattern.compile(".{2,40}\\.(?:com|fr|org|net|info|ma|dz|tn|be|ch|ca|sn|ci)");

  private static final int SHORTEST = 15;
  private static final int LONGEST = 400;
  private static final int LONGEST_KICKER = 60;
  private static final int LONGEST_SITE = 40;
  private static final int MOST_WORDS_OF_SITE = 5;
  private static final List<String> SEPARATORS =
      List.of(" - ", " – ", " — ", " | ", " · ", " • ", " :: ", " » ");

  /// What a page declares as its title is cut here.
  private static final int LONGEST_DECLARED = 2_000;

  static PageTitle of(PageSurvey page, PageFacts facts, String site) {
    String declared =
        facts
            .first("og:title", "twitter:title")
            .or(() -> facts.structured().text("headline"))
            .orElse("");
    String window = bounded(TextRepair.line(page.page.title()));
    String known = withoutSite(declared.isEmpty() ? window : bounded(declared), site);
    @Nullable Element heading = heading(page, known, window);
    if (heading == null) {
      return new PageTitle(known, "", Optional.empty());
    }
    String kicker = kickerWithin(heading);
    String words = TextRepair.line(heading.text());
    String stated = TextRepair.line(facts.structured().text("headline").orElse(""));
    for (Element part : heading.children()) {
      String key = Folding.key(part.text());
      boolean told = key.equals(Folding.key(known)) || key.equals(Folding.key(stated));
      if (told && part.previousElementSibling() != null) {
        return ofParts(heading, part);
      }
    }
    if (kicker.isEmpty() && heading.childrenSize() > 1) {
      boolean behind = words.length() - stated.length() < 60 && words.endsWith(" " + stated);
      if (behind && !stated.isEmpty()) {
        kicker = words.substring(0, words.length() - stated.length()).strip();
      } else if (Folding.key(words).equals(Folding.key(known))) {
        words = known; // what parts the pieces of the heading is a sign there
      }
    }
    if (!kicker.isEmpty() && words.startsWith(kicker)) {
      words = words.substring(kicker.length()).replaceFirst("^[\\s:|–—-]+", "");
    } else if (kicker.isEmpty()) {
      kicker = kickerAbove(heading);
    }
    return new PageTitle(words.isEmpty() ? known : words, kicker, Optional.of(heading));
  }

  /// One part of the heading has the words that the page declares; the one before it is the kicker.
  private static PageTitle ofParts(Element heading, Element headline) {
    @Nullable Element before = headline.previousElementSibling();
    String words = before == null ? "" : TextRepair.line(before.text());
    return new PageTitle(
        TextRepair.line(headline.text()),
        words.length() < LONGEST_KICKER ? words : "",
        Optional.of(heading));
  }

  private static String bounded(String title) {
    return title.length() > LONGEST_DECLARED ? title.substring(0, LONGEST_DECLARED) : title;
  }

  /// The heading whose words are most like the title that the page declares.
  private static @Nullable Element heading(PageSurvey page, String known, String window) {
    @Nullable Element best = null;
    double most = 0;
    Set<String> knownWords = words(known);
    Set<String> windowWords = words(window);
    for (Element candidate : page.headings) {
      String words = candidate.text();
      if (words.isBlank() || words.length() > LONGEST) {
        continue;
      }
      Set<String> own = words(words);
      double likeness = Math.max(likeness(own, knownWords), likeness(own, windowWords));
      double weight = candidate.normalName().equals("h2") ? 0.7 : 1;
      if (likeness * weight > most) {
        most = likeness * weight;
        best = candidate;
      }
    }
    Optional<Element> same = most < 1 ? sameMinor(page, known, window) : Optional.empty();
    if (same.isPresent() || most >= 0.4) {
      return same.orElse(best);
    }
    // the only h1, or the only heading, is the headline even where the metadata advertise another
    List<Element> shown = page.headings.stream().filter(Element::hasText).toList();
    List<Element> first = shown.stream().filter(it -> it.normalName().equals("h1")).toList();
    List<Element> all = first.isEmpty() ? shown : first;
    boolean sole = all.size() == 1 && all.getFirst().text().length() >= 20;
    return sole ? all.getFirst() : null;
  }

  /// On the pages of blogs the first heading is the name of the blog, and a lower one the headline:
  /// it is believed if it has the very words of the title that the page declares.
  private static Optional<Element> sameMinor(PageSurvey page, String known, String window) {
    String key = Folding.key(known);
    return page.minorHeadings.stream()
        .filter(heading -> !key.isEmpty() && heading.text().length() <= LONGEST)
        .filter(heading -> Folding.key(heading.text()).equals(key) || opens(window, heading.text()))
        .findFirst();
  }

  /// Whether the title of the window is these words and the name of the site behind a sign.
  private static boolean opens(String window, String words) {
    String line = TextRepair.line(words);
    int sign = line.length() < SHORTEST ? -1 : lastSeparator(window);
    return sign > 0 && window.startsWith(line) && window.substring(0, sign).strip().equals(line);
  }

  /// The share of common words.
  private static double likeness(Set<String> first, Set<String> second) {
    var both = new HashSet<>(first);
    both.retainAll(second);
    return both.isEmpty() ? 0 : 2.0 * both.size() / (first.size() + second.size());
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(Folding.key(text).split(" ", -1)));
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
    if (above == null) {
      return "";
    }
    String words = TextRepair.line(above.text());
    // what is named a standfirst stands below the headline: a label above it is none
    boolean kicker =
        PageWords.has(above, PageWords.Role.KICKER)
            || (PageWords.has(above, PageWords.Role.LEAD) && !Prose.endsSentence(words));
    return kicker && words.length() < LONGEST_KICKER ? words : "";
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
    int sign = firstSeparator(cut);
    boolean before = sign > 0 && isSiteBefore(cut.substring(0, sign), site);
    return before ? cut.substring(sign + 3).strip() : cut;
  }

  /// The name of the site, as the title of the window has it behind the words of the heading; empty
  /// if no heading shows them, or if what stands there is long or the section.
  String siteBehind(String window, String section) {
    String line = bounded(TextRepair.line(window));
    int sign = element.isEmpty() ? -1 : lastSeparator(line);
    if (sign < 0) {
      return "";
    }
    String tail = line.substring(line.indexOf(' ', sign + 1)).strip();
    String key = Folding.key(tail);
    String shown = Folding.key(element.get().text());
    boolean behind =
        !key.isEmpty()
            && Folding.key(line.substring(0, sign)).startsWith(Folding.key(words))
            && !shown.endsWith(key);
    boolean name =
        tail.length() <= LONGEST_SITE
            && key.split(" ", -1).length <= MOST_WORDS_OF_SITE
            && (Character.isUpperCase(tail.codePointAt(0)) || isAddress(tail));
    boolean other = key.equals(Folding.key(section)) || Labels.isLabel(tail);
    return behind && name && !other ? tail : "";
  }

  /// A heading too may begin with a name; that it is the site's has to be certain.
  private static boolean isSiteBefore(String head, String site) {
    String name = Folding.key(site);
    return isAddress(head) || (!name.isEmpty() && Folding.key(head).equals(name));
  }

  private static boolean isAddress(String words) {
    return endsAsAddress(words) && words.chars().noneMatch(Character::isWhitespace);
  }

  /// Whether something ends as an address of a site does, « Le Courrier du Levant.fr ».
  private static boolean endsAsAddress(String words) {
    return ADDRESS.matcher(words.toLowerCase(Locale.ROOT)).matches();
  }

  private static int firstSeparator(String title) {
    int first = -1;
    for (String sign : SEPARATORS) {
      int at = title.indexOf(sign);
      first = at >= 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }

  private static int lastSeparator(String title) {
    int last = -1;
    for (String sign : SEPARATORS) {
      last = Math.max(last, title.lastIndexOf(sign));
    }
    return last;
  }

  private static boolean isSite(String tail, String site, char sign) {
    if (tail.isBlank()) {
      return true;
    }
    String key = Folding.key(tail);
    String name = Folding.key(site);
    boolean named =
        !name.isEmpty() && (key.contains(name) || (name.contains(key) && key.length() > 2));
    boolean address = endsAsAddress(tail);
    // a bar is no punctuation of headlines, a dash is
    boolean bar = sign != '-' && sign != '–' && sign != '—' && key.split(" ", -1).length <= 5;
    boolean shortName =
        site.isEmpty()
            && key.split(" ", -1).length <= 3
            && Character.isUpperCase(tail.strip().codePointAt(0));
    return named || address || bar || shortName;
  }
}
