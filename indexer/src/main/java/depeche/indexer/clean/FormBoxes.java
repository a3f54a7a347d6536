package depeche.indexer.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the boxes around fields to fill in: newsletters, alerts, logins.
final class FormBoxes {
  private static final int LONGEST = 400;

  /// A page with more fields is a form and no article.
  private static final int MOST_FIELDS = 50;

  private final Set<Element> aroundHeadline;
  private final Map<Element, Boolean> small = new HashMap<>();

  FormBoxes(Set<Element> aroundHeadline) {
    this.aroundHeadline = aroundHeadline;
  }

  List<Element> around(List<Element> fields) {
    var boxes = new ArrayList<Element>();
    for (Element field : fields.subList(0, Math.min(MOST_FIELDS, fields.size()))) {
      @Nullable Element box = field.parent();
      while (box != null && box.parent() != null && isSmall(box.parent())) {
        box = box.parent();
      }
      if (box != null && isSmall(box)) {
        boxes.add(box);
      }
    }
    return boxes;
  }

  private boolean isSmall(Element box) {
    return small.computeIfAbsent(
        box,
        e ->
            !PagePruner.isStructure(e)
                && !aroundHeadline.contains(e)
                && e.text().length() <= LONGEST);
  }
}
