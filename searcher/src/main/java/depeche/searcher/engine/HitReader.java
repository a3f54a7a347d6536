package depeche.searcher.engine;

import depeche.dispatch.AnnotatedDispatch;
import depeche.fields.DispatchDocument;
import depeche.searcher.query.QueryNode;
import depeche.searcher.translation.QueryTranslator;
import depeche.searcher.translation.TextAnalysis;
import depeche.searcher.translation.WordFinder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/// Reads the hits of one page from the index, with their snippets and families.
final class HitReader {
  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final SnippetMaker snippets;

  HitReader(
      IndexSearcher searcher,
      TextAnalysis analysis,
      QueryTranslator translator,
      SearchRequest request,
      WordFinder.By by) {
    this.searcher = searcher;
    this.request = request;
    List<QueryNode> asked = asked(request);
    var words =
        new WordFinder(
            asked, analysis, word -> by == WordFinder.By.ROOT && translator.isFoundByRoot(word));
    this.snippets = new SnippetMaker(words, MentionFinder.of(asked, translator));
  }

  /// All that was asked, by words or by option.
  static List<QueryNode> asked(SearchRequest request) {
    var asked = new ArrayList<QueryNode>();
    asked.add(request.query().node());
    request.selections().forEach(selection -> asked.addAll(selection.anyOf()));
    return asked;
  }

  /// The hits of the request's page, out of the first lines found.
  List<Hit> page(List<ScoreDoc> lines) throws IOException {
    var hits = new ArrayList<Hit>();
    int end = (int) Math.min(lines.size(), request.end());
    for (int i = request.offset(); i < end; i++) {
      hits.add(hit(lines.get(i)));
    }
    return hits;
  }

  private Hit hit(ScoreDoc found) throws IOException {
    Document document = searcher.storedFields().document(found.doc);
    AnnotatedDispatch dispatch = DispatchDocument.read(document);
    return new Hit(
        dispatch,
        score(found),
        snippets.title(dispatch),
        snippets.snippets(dispatch),
        FamilyValues.of(searcher.getIndexReader(), found.doc, dispatch.dispatch().id()));
  }

  private double score(ScoreDoc found) {
    return request.order() == SearchRequest.Order.RELEVANCE
            && found instanceof FieldDoc sorted
            && sorted.fields[0] instanceof Float score
        ? score
        : 0;
  }
}
