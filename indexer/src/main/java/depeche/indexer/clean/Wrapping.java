package depeche.indexer.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// How paragraphs are wrapped: divisions around one paragraph alone are a matter of layout. Some
/// systems put four of them around each, so they are passed over wherever steps are counted.
final class Wrapping {
  /// A name, a place, an office.
  private static final int FEW = 3;

  private final Map<Element, Integer> counts = new HashMap<>();

  private Wrapping() {}

  static Wrapping of(List<Block> blocks) {
    var wrapping = new Wrapping();
    for (Block block : blocks) {
      for (@Nullable Element e = block.element(); e != null; e = e.parent()) {
        wrapping.counts.merge(e, 1, Integer::sum);
      }
    }
    return wrapping;
  }

  /// Whether the element holds one paragraph and no more.
  boolean isAlone(Element element) {
    return counts.getOrDefault(element, 0) == 1;
  }

  /// Whether the element holds no words.
  boolean isEmpty(Element element) {
    return !counts.containsKey(element);
  }

  /// Whether the element holds a paragraph and little else.
  boolean isSmall(Element element) {
    return counts.getOrDefault(element, 0) <= FEW;
  }

  /// The next element out that holds more than this one.
  @Nullable Element wider(Element element) {
    int own = counts.getOrDefault(element, 0);
    @Nullable Element around = element.parent();
    while (around != null && counts.getOrDefault(around, 0) == own) {
      around = around.parent();
    }
    return around;
  }

  /// Whether the element around the paragraph, or one that holds little else, is named so.
  boolean isNamed(Block block, PageWords.Role role) {
    @Nullable Element element = block.element();
    while (element != null && !PageWords.has(element, role)) {
      element = element.parent();
      element = element != null && isSmall(element) ? element : null;
    }
    return element != null;
  }

  /// What the paragraph shares with others: its container, or what is around that one if it holds
  /// nothing else.
  Optional<Element> shared(Block block) {
    return block.container().map(own -> isAlone(own) ? wider(own) : own);
  }
}
