package depeche.searcher.engine;

import depeche.dispatch.AnnotatedDispatch;
import java.util.List;

/// What resembles one dispatch.
///
/// @param family its republications, the first published first, itself among them
/// @param alike other dispatches, most alike first, the best of each family
public record SimilarPage(
    AnnotatedDispatch dispatch, List<AnnotatedDispatch> family, List<Hit> alike) {
  public SimilarPage {
    family = List.copyOf(family);
    alike = List.copyOf(alike);
  }
}
