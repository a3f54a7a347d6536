package depeche.searcher.engine;

import depeche.fields.DispatchDocument;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;

/// What is counted as one hit: a dispatch, or a family of republications.
record Counting(SearchRequest.Families families) {
  /// Numbers hits, those that count as one alike; documents are asked for in ascending order.
  interface Keys {
    long of(int doc) throws IOException;
  }

  boolean byFamily() {
    return families == SearchRequest.Families.COUNTED;
  }

  /// The numbers of the documents of a segment.
  Keys keys(Matches.Segment segment) throws IOException {
    long own = -1L - segment.context().docBase;
    if (!byFamily()) {
      return doc -> own - doc;
    }
    NumericDocValues names =
        DocValues.getNumeric(segment.context().reader(), DispatchDocument.FAMILY);
    return doc -> names.advanceExact(doc) ? names.longValue() : own - doc;
  }

  /// How many there are.
  int total(Matches matches) throws IOException {
    return byFamily() ? FamilyValues.distinct(matches) : matches.total();
  }
}
