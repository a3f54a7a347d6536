package depeche.indexer.clean;

import java.util.Collection;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The elements that stand within a line, and those of them whose class makes a paragraph of them.
final class InlineElements {
  private static final Set<String> TAGS =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em",
          "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike",
          "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "data", "nobr", "blink", "ruby",
          "rt", "rp", "img", "picture", "source", "meta", "link", "map", "area");

  private InlineElements() {}

  static boolean is(String tag) {
    return TAGS.contains(tag);
  }

  /// Whether the element is a paragraph by itself: the words under a picture often stand in a mere
  /// `span`, beside text that is none of them, and a standfirst in a mere `strong`; the first words
  /// of a text, set large, are none.
  ///
  /// @param open the block elements around it
  static boolean standsApart(Element inline, Collection<Element> open) {
    boolean caption = PageWords.has(inline, PageWords.Role.CAPTION);
    boolean lead =
        PageWords.has(inline, PageWords.Role.LEAD) || inline.attr("itemprop").equals("description");
    return (caption && open.stream().noneMatch(InlineElements::isCaptioned))
        || (lead
            && open.stream().noneMatch(it -> PageWords.has(it, PageWords.Role.LEAD))
            && Prose.isProse(inline.text()));
  }

  private static boolean isCaptioned(Element block) {
    return block.normalName().equals("figcaption") || PageWords.has(block, PageWords.Role.CAPTION);
  }
}
