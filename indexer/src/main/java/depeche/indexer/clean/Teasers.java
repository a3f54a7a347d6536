package depeche.indexer.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the summaries that stand under links to other articles: a linked headline and one
/// paragraph in an element of their own, or a list of paragraphs that begin with a link.
final class Teasers {
  private static final int SHORTEST_LINK = 20;
  private static final int STEPS = 3;

  /// Of the words of pages those that lead on to a text; « Partager » stands below one.
  private static final Pattern ONWARD =
      Pattern.compile(
          "\\b(?:lire|voir|suite|savoir|plus|découvrir|read|more|continue)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final int SHORTEST_LIST = 3;

  private final Set<Block> summaries = new HashSet<>();

  private final Wrapping wrapping;

  private Teasers(Wrapping wrapping) {
    this.wrapping = wrapping;
  }

  static Teasers of(List<Block> blocks) {
    Map<Element, Integer> prose = new HashMap<>();
    for (Block block : blocks) {
      if (block.isProse()) {
        for (@Nullable Element e = block.element(); e != null; e = e.parent()) {
          prose.merge(e, block.text().length(), Integer::sum);
        }
      }
    }
    var teasers = new Teasers(Wrapping.of(blocks));
    for (int i = 1; i < blocks.size(); i++) {
      teasers.consider(blocks.get(i), blocks.get(i - 1), isHeadline(blocks.get(i - 1)), prose);
      teasers.consider(blocks.get(i - 1), blocks.get(i), leadsOn(blocks.get(i)), prose);
    }
    teasers.addLists(blocks, Block::container);
    teasers.addLists(blocks, block -> block.container().map(Element::parent));
    return teasers;
  }

  private static boolean isHeadline(Block link) {
    return link.linkDensity() >= 0.75 && link.text().length() >= SHORTEST_LINK;
  }

  /// « Lire la suite », below a summary.
  private static boolean leadsOn(Block link) {
    return link.linkDensity() >= 0.75
        && ONWARD.matcher(link.text()).find()
        && PagePhrases.kindOf(link.text()).isPresent();
  }

  private void consider(Block block, Block link, boolean telling, Map<Element, Integer> prose) {
    if (telling && block.isProse() && isAlone(block, link, prose)) {
      summaries.add(block);
    }
  }

  /// Where most paragraphs of one element begin with a link, each link is a headline and what
  /// follows it behind a line break its summary.
  private void addLists(List<Block> blocks, Function<Block, Optional<Element>> element) {
    Map<Element, List<Block>> lists = new HashMap<>();
    Map<Element, Integer> others = new HashMap<>();
    for (Block block : blocks) {
      @Nullable Element around = element.apply(block).orElse(null);
      if (around != null && block.isProse()) {
        if (block.linkedStart() >= SHORTEST_LINK) {
          lists.computeIfAbsent(around, e -> new ArrayList<>()).add(block);
        } else {
          others.merge(around, 1, Integer::sum);
        }
      }
    }
    lists.forEach((around, list) -> {
      if (list.size() >= SHORTEST_LIST && list.size() > 2 * others.getOrDefault(around, 0)) {
        summaries.addAll(list);
      }
    });
  }

  /// Whether the element around both holds no other prose.
  private boolean isAlone(Block block, Block link, Map<Element, Integer> prose) {
    @Nullable Element around = block.element();
    for (int step = 0; step < STEPS && around != null; step++) {
      if (prose.getOrDefault(around, 0) > block.text().length()) {
        return false;
      }
      if (ArticleRoot.isWithin(link.element(), around)) {
        return true;
      }
      around = wrapping.wider(around);
    }
    return false;
  }

  boolean has(Block block) {
    return summaries.contains(block);
  }
}
