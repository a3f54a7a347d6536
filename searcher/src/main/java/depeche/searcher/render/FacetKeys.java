package depeche.searcher.render;

import depeche.fields.FacetDimension;
import depeche.searcher.engine.Facet;
import depeche.searcher.engine.ResultPage;
import depeche.searcher.language.Language;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Short names under which a reader chooses values of the facets that are shown: `l3` is the third
/// place (« lieu »), `a1` the first actor. They are given as the values are printed.
public final class FacetKeys {
  private final Language language;
  private final Map<String, Value> values = new LinkedHashMap<>();

  public FacetKeys(Language language) {
    this.language = language;
  }

  /// A value of a dimension.
  public record Value(FacetDimension dimension, Facet.Count count) {}

  /// The value of a key, whatever the case it is typed in.
  public Optional<Value> value(String key) {
    return Optional.ofNullable(values.get(key.strip().toLowerCase(Locale.ROOT)));
  }

  /// Whether something typed looks like a key, of this page or another: `l99`. In capitals it is a
  /// word: A13, M23.
  public boolean resembles(String typed) {
    String letters =
        letter(FacetDimension.PLACE)
            + letter(FacetDimension.ACTOR)
            + letter(FacetDimension.PUBLISHED);
    return typed.matches("[" + letters + "][0-9]{1,2}");
  }

  /// Prints a page whose values have keys, those of the page before being forgotten.
  public void print(ResultPage page, Style style, Appendable out) throws IOException {
    values.clear();
    new TextRenderer(style).page(page, Optional.of(this), out);
  }

  /// Gives a value the next key of its dimension.
  String add(FacetDimension dimension, Facet.Count count) {
    String letter = letter(dimension);
    int number = 1;
    while (values.containsKey(letter + number)) {
      number++;
    }
    values.put(letter + number, new Value(dimension, count));
    return letter + number;
  }

  private String letter(FacetDimension dimension) {
    return switch (dimension) {
      case PLACE -> language.choose("l", "p");
      case ACTOR -> "a";
      case PUBLISHED -> "m";
      default -> dimension.field().queryName().substring(0, 1);
    };
  }
}
