package depeche.indexer.clean;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /// Divisions without a name are a matter of layout; so many of them are passed over.
  private static final int MOST_STEPS = 5;

  private static final int LARGEST_PROMPT = 500;

  /// What elements have in common that are built alike: their names and classes, and those of the
  /// elements around them, up to one that is the same.
  private record Kin(String names, @Nullable Element around) {}

  private final Wrapping wrapping;

  /// What paragraphs stand in that are no items of a list.
  private final Set<Element> beside;

  private final Map<Element, Kin> kin = new HashMap<>();
  private final Set<Kin> homes = new HashSet<>();

  /// What is around the homes.
  private final Set<Element> parents;

  private final Set<Element> aroundHomes;
  private final Set<Element> aroundControls;
  private final Set<Element> aroundPictures;
  private final Map<Element, Boolean> small = new HashMap<>();

  /// The narrowest element around the whole text.
  private final Optional<Element> whole;

  private ArticleHome(PageSurvey page, List<Block> blocks, Teasers teasers, Wrapping wrapping) {
    this.wrapping = wrapping;
    this.beside = besideLists(blocks);
    Map<Kin, Integer> lengths = new HashMap<>();
    Map<Kin, Integer> paragraphs = new HashMap<>();
    int most = 0;
    for (Block block : blocks) {
      @Nullable Element container = container(block);
      boolean text = block.isProse() && !teasers.has(block);
      if (container != null && text && PagePhrases.kindOf(block.text()).isEmpty()) {
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
    whole = common(blocks.stream().filter(this::has).map(Block::element).toList());
    parents = new HashSet<>();
    for (Element element : kin.keySet()) {
      @Nullable Element around =
          wrapping.isAlone(element) ? wrapping.wider(element) : element.parent();
      if (around != null && homes.contains(kin(element))) {
        parents.add(around);
      }
    }
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

  private Optional<Element> common(List<Element> text) {
    Map<Element, Integer> counts = new HashMap<>();
    for (Element element : text) {
      for (@Nullable Element e = element; e != null; e = e.parent()) {
        counts.merge(e, 1, Integer::sum);
      }
    }
    @Nullable Element around = text.isEmpty() ? null : text.getFirst();
    while (around != null
        && (counts.getOrDefault(around, 0) < text.size() || wrapping.isAlone(around))) {
      around = around.parent();
    }
    return Optional.ofNullable(around).map(this::withBricks);
  }

  /// Some systems build an article of bricks that stand one below the other. Where the one above
  /// the text holds words of it, as the standfirst, those below it belong to it too.
  private Element withBricks(Element text) {
    @Nullable Element brick = text;
    for (int step = 0; step < STEPS && brick != null; step++) {
      @Nullable Element wall = brick.parent();
      @Nullable Element above = brick.previousElementSibling();
      while (above != null && wrapping.isEmpty(above)) {
        above = above.previousElementSibling();
      }
      if (wall != null && above != null && isLike(above, brick)) {
        return wall;
      }
      brick = wall;
    }
    return text;
  }

  private static boolean isLike(Element first, Element second) {
    return !first.className().isEmpty()
        && first.className().equals(second.className())
        && first.normalName().equals("div")
        && second.normalName().equals("div");
  }

  static ArticleHome of(PageSurvey page, List<Block> blocks, Teasers teasers, Wrapping wrapping) {
    return new ArticleHome(page, blocks, teasers, wrapping);
  }

  private Set<Element> besideLists(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.isProse() && !block.isListItem())
        .flatMap(block -> block.container().stream())
        .map(own -> wrapping.isAlone(own) ? wrapping.wider(own) : own)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /// A quotation that is set off stands where what is around it does, and so do the paragraphs in
  /// the items of a list that has others of the text beside it.
  private @Nullable Element container(Block block) {
    @Nullable Element container = block.container().orElse(null);
    while (container != null && container.normalName().equals("blockquote")) {
      container = container.parent();
    }
    @Nullable Element item = container;
    while (item != null && !item.normalName().equals("li") && wrapping.isAlone(item)) {
      item = item.parent();
    }
    @Nullable Element list = item != null && item.normalName().equals("li") ? item.parent() : null;
    return list != null && list.parent() != null && beside.contains(list.parent())
        ? list.parent()
        : container;
  }

  private Kin kin(Element element) {
    return kin.computeIfAbsent(element, ArticleHome::read);
  }

  private static Kin read(Element element) {
    var names = new StringBuilder();
    @Nullable Element around = element;
    int named = 0;
    for (int step = 0; step < MOST_STEPS && named < STEPS && around != null; step++) {
      named += around.className().isEmpty() ? 0 : 1;
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

  /// Whether the paragraph stands in a small box of its own that has a button or a field, or asks
  /// its reader to subscribe.
  boolean isPrompt(Block block) {
    @Nullable Element box = box(block);
    return box != null && (aroundControls.contains(box) || PagePhrases.ask(box.text()));
  }

  /// Where the text is over: behind its last paragraph, outside the element around all of it.
  int endOf(List<Block> blocks) {
    int end = blocks.size();
    while (end > 0 && !isAround(blocks.get(end - 1)) && !isInside(blocks.get(end - 1))) {
      end--;
    }
    return end;
  }

  private boolean isInside(Block block) {
    return whole.filter(it -> ArticleRoot.isWithin(block.element(), it)).isPresent();
  }

  /// Whether the element holds the text or a part of it.
  boolean isWithin(Element element) {
    return aroundHomes.contains(element);
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

  /// Whether a heading or a list stands beside divisions that are paragraphs of the text.
  boolean isBeside(Block block) {
    @Nullable Element around =
        block.isHeading() ? block.element().parent() : block.container().orElse(null);
    boolean either = block.isHeading() || block.isListItem();
    return either && around != null && parents.contains(around);
  }
}
