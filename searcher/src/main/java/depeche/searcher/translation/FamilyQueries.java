package depeche.searcher.translation;

import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import depeche.fields.FamilyNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The queries for the republications of a dispatch.
final class FamilyQueries {
  private final IndexReader reader;

  FamilyQueries(IndexReader reader) {
    this.reader = reader;
  }

  /// All dispatches of a family, named by any of its members.
  Query family(String id) {
    if (!FamilyNumber.isId(id)) {
      return MatchNoDocsQuery.INSTANCE;
    }
    Term term = new Term(DispatchField.ID.indexName(), id);
    try {
      OptionalLong family = familyOf(term);
      boolean alone = family.isEmpty() && reader.docFreq(term) > 0;
      return alone
          ? new TermQuery(term)
          : NumericDocValuesField.newSlowExactQuery(
              DispatchDocument.FAMILY, family.orElse(FamilyNumber.of(id)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private OptionalLong familyOf(Term id) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(id, PostingsEnum.NONE);
      NumericDocValues names = DocValues.getNumeric(leaf.reader(), DispatchDocument.FAMILY);
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        boolean live =
            leaf.reader().getLiveDocs() == null
                || leaf.reader().getLiveDocs().get(postings.docID());
        if (live && names.advanceExact(postings.docID())) {
          return OptionalLong.of(names.longValue());
        }
      }
    }
    return OptionalLong.empty();
  }
}
