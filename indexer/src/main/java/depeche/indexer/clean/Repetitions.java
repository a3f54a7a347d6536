package depeche.indexer.clean;

import depeche.analysis.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/// What is there more than once in a text: sentences that are shown again, large, and headings that
/// are built alike.
final class Repetitions {
  /// A sentence of fewer characters may be repeated by chance.
  private static final int SHORTEST_REPEATED = 40;

  /// One that is marked as a quotation has to have as many.
  private static final int SHORTEST_QUOTED = 15;

  private final ArticleHome home;
  private final Wrapping wrapping;
  private final List<String> text;
  private final Told said;

  /// How many headings and paragraphs of the text there are by name and class.
  private final Map<String, Integer> alike = new HashMap<>();

  private Repetitions(ArticleHome home, List<Block> blocks, Wrapping wrapping) {
    this.home = home;
    this.wrapping = wrapping;
    this.text = blocks.stream().filter(home::has).map(Block::text).toList();
    this.said = Told.of(text);
    blocks.stream()
        .filter(block -> home.has(block) || home.isBeside(block))
        .forEach(block -> alike.merge(names(block.element()), 1, Integer::sum));
  }

  static Repetitions of(ArticleHome home, List<Block> blocks, Wrapping wrapping) {
    return new Repetitions(home, blocks, wrapping);
  }

  private static String names(Element element) {
    return element.normalName() + "." + element.className();
  }

  /// Whether the text has other headings like this one.
  boolean hasSeries(Block heading) {
    return heading.isHeading() && alike.getOrDefault(names(heading.element()), 0) > 1;
  }

  /// Whether a sentence of the text is shown once more: in a place of its own, as a quotation or,
  /// among the paragraphs, under another name than theirs.
  boolean repeats(Block block) {
    if (block.isHeading()) {
      return false;
    }
    if (block.quotation().filter(wrapping::isSmall).isPresent() && isPart(block.text())) {
      return true;
    }
    boolean large = block.text().length() >= SHORTEST_REPEATED;
    return home.has(block)
        ? large && isApart(block) && isPart(block.text())
        : large
            && block.container().filter(wrapping::isSmall).isPresent()
            && Told.of(List.of(block.text())).shareIn(said) == 1;
  }

  /// Whether few paragraphs have its name and class; the first one opens the text in its own way.
  private boolean isApart(Block block) {
    return !block.element().className().isEmpty()
        && !text.getFirst().equals(block.text())
        && 3 * alike.getOrDefault(names(block.element()), 0) <= text.size();
  }

  /// Whether the words are those of one paragraph of the text, which has others too.
  private boolean isPart(String words) {
    String key = " " + Folding.key(words) + " ";
    return key.length() >= SHORTEST_QUOTED
        && text.stream()
            .filter(it -> it.length() > words.length())
            .anyMatch(it -> (" " + Folding.key(it) + " ").contains(key));
  }
}
