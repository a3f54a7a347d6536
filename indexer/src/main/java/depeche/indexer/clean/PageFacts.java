package depeche.indexer.clean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// What a page states of itself in `meta` elements and JSON-LD.
///
/// @param metas name in lower case → values in order
/// @param structured the article object of the JSON-LD, flattened
record PageFacts(Map<String, List<String>> metas, StructuredData structured, String canonical) {

  static PageFacts of(PageSurvey page) {
    var metas = new LinkedHashMap<String, List<String>>();
    for (Element meta : page.metas) {
      String name = meta.attr("property") + meta.attr("name");
      String key = name.isEmpty() ? meta.attr("itemprop") : name;
      String value = TextRepair.line(meta.attr("content"));
      if (!key.isBlank() && !value.isEmpty()) {
        metas
            .computeIfAbsent(key.strip().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
            .add(value);
      }
    }
    return new PageFacts(metas, StructuredData.of(page.structured), page.canonical);
  }

  /// The first value of the first name that has one.
  Optional<String> first(String... names) {
    for (String name : names) {
      List<String> values = metas.get(name);
      if (values != null) {
        return Optional.of(values.getFirst());
      }
    }
    return Optional.empty();
  }

  List<String> all(String name) {
    return metas.getOrDefault(name, List.of());
  }
}
