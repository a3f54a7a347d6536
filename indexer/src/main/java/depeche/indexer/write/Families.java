package depeche.indexer.write;

import depeche.analysis.Folding;
import depeche.dispatch.DispatchText;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names the republications of one text: dispatches whose lead and body are the same words, however
/// they are spelt, spaced or headed.
final class Families {
  private Families() {}

  /// The name of the family of a text; a text without lead and body is known by its title.
  static String of(DispatchText text) {
    String words =
        Stream.concat(text.lead().stream(), text.body().stream())
            .map(Folding::key)
            .collect(Collectors.joining(" "));
    return DispatchIds.of(words.isBlank() ? Folding.key(text.title().orElse("")) : words);
  }
}
