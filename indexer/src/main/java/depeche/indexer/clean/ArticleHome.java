package depeche.indexer.clean;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Where the text of an article stands: the element that holds most of its prose, those that hold
/// much of it, and their kin: some systems put every paragraph into a division of its own.
final class ArticleHome {
  /// The share of the prose of the first home that makes another, of several paragraphs.
  private static final double SHARE = 0.3;

  /// How deep a paragraph may lie in divisions of its own.
  private static final int STEPS = 3;

  private static final int LARGEST_PROMPT = 400;

  /// A quotation of fewer characters may be repeated by chance.
  private static final int SHORTEST_REPEATED = 40;

  /// What elements have in common that are built alike: their names and classes, and those of the
  /// elements around them, up to one that is the same.
  private record Kin(String names, @Nullable Element around) {}

  private final Map<Element, Kin> kin = new HashMap<>();
  private final Set<Kin> homes = new HashSet<>();
  private final Told said;
  private final Set<Element> aroundHomes;
  private final Set<Element> aroundControls;
  private final Set<Element> aroundPictures;
  private final Map<Element, Boolean> small = new HashMap<>();

  private ArticleHome(PageSurvey page, List<Block> blocks, Teasers teasers) {
    Map<Kin, Integer> lengths = new HashMap<>();
    Map<Kin, Integer> paragraphs = new HashMap<>();
    int most = 0;
    for (Block block : blocks) {
      @Nullable Element container = container(block);
      boolean text = block.isProse() && !teasers.has(block);
      if (container != null && text && Phrases.kindOf(block.text()).isEmpty()) {
        paragraphs.merge(kin(container), 1, Integer::sum);
        most = Math.max(most, lengths.merge(kin(container), block.text().length(), Integer::sum));
      }
    }
    for (Map.Entry<Kin, Integer> entry : lengths.entrySet()) {
      boolean several = paragraphs.getOrDefault(entry.getKey(), 0) > 1;
      if (entry.getValue() == most || (several && entry.getValue() >= SHARE * most)) {
        homes.add(entry.getKey());
      }
    }
    aroundPictures = PageSurvey.around(page.pictures);
    aroundControls = PageSurvey.around(asking(page));
    aroundHomes = PageSurvey.around(apart(page));
    said = Told.of(blocks.stream().filter(this::has).map(Block::text).toList());
  }

  /// What no prompt holds: the text and the headline.
  private List<Element> apart(PageSurvey page) {
    return Stream.concat(
            kin.keySet().stream().filter(element -> homes.contains(kin(element))),
            page.headings.stream().filter(PageSurvey::isHeadline))
        .toList();
  }

  /// Buttons and fields that ask something of the reader; those of a share bar go with the bar.
  private static List<Element> asking(PageSurvey page) {
    return page.controls.stream()
        .filter(control -> control.parent() != null && page.isShown(control.parent()))
        .toList();
  }

  static ArticleHome of(PageSurvey page, List<Block> blocks, Teasers teasers) {
    return new ArticleHome(page, blocks, teasers);
  }

  /// A quotation that is set off stands where what is around it does.
  private static @Nullable Element container(Block block) {
    @Nullable Element container = block.container().orElse(null);
    while (container != null && container.normalName().equals("blockquote")) {
      container = container.parent();
    }
    return container;
  }

  private Kin kin(Element element) {
    return kin.computeIfAbsent(element, ArticleHome::read);
  }

  private static Kin read(Element element) {
    var names = new StringBuilder();
    @Nullable Element around = element;
    for (int step = 0; step < STEPS && around != null; step++) {
      if (around.normalName().equals("li")) {
        return new Kin("", element); // the items of a list are alike in every menu
      }
      names.append(around.normalName()).append('.').append(around.className()).append('>');
      around = around.parent();
    }
    return new Kin(names.toString(), around);
  }

  /// Whether the paragraph stands there itself.
  boolean has(Block block) {
    @Nullable Element container = container(block);
    return container != null && homes.contains(kin(container));
  }

  /// Whether the paragraph stands somewhere within, in a box of the text.
  boolean isAround(Block block) {
    @Nullable Element element = block.element();
    while (element != null && !homes.contains(kin(element))) {
      element = element.parent();
    }
    return element != null;
  }

  /// Whether the paragraph stands in a small box of its own that has a button or a field: it asks
  /// something of its reader.
  boolean isPrompt(Block block) {
    @Nullable Element box = box(block);
    return box != null && aroundControls.contains(box);
  }

  /// Whether the paragraph stands beside a picture in a small box of its own.
  boolean isPictured(Block block) {
    @Nullable Element box = block.linkLength() > 0 || has(block) ? null : box(block);
    return box != null && aroundPictures.contains(box);
  }

  private @Nullable Element box(Block block) {
    @Nullable Element box = null;
    for (@Nullable Element e = block.element();
        e != null && !aroundHomes.contains(e) && isSmall(e);
        e = e.parent()) {
      box = e;
    }
    return box;
  }

  private boolean isSmall(Element box) {
    return small.computeIfAbsent(box, e -> e.text().length() <= LARGEST_PROMPT);
  }

  /// Whether a sentence of the text is shown once more, large, in a place of its own.
  boolean repeats(Block block) {
    return block.text().length() >= SHORTEST_REPEATED
        && !block.isHeading()
        && !has(block)
        && Told.of(List.of(block.text())).shareIn(said) == 1;
  }
}
