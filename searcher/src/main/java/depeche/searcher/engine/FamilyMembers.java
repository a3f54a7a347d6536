package depeche.searcher.engine;

import depeche.dispatch.AnnotatedDispatch;
import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import depeche.searcher.query.QueryNode;
import depeche.searcher.translation.QueryTranslator;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// The republications of a dispatch, itself among them.
///
/// The oldest stand first; of one moment, for many have a day alone, what corrects another comes
/// behind it.
final class FamilyMembers {
  /// More members than this are not listed.
  private static final int LISTED = 500;

  private final IndexSearcher searcher;
  private final String id;
  private final Query family;
  private final Query seen;

  /// @param now what is under embargo at that moment is hidden unless everything is to be seen
  FamilyMembers(
      IndexSearcher searcher,
      QueryTranslator translator,
      AnnotatedDispatch dispatch,
      SearchRequest.Visibility visibility,
      Instant now) {
    this.searcher = searcher;
    this.id = dispatch.dispatch().id();
    this.family = translator.query(new QueryNode.Value(DispatchField.FAMILY, id));
    this.seen =
        new BooleanQuery.Builder()
            .add(SearchPlan.isDispatch(), Occur.FILTER)
            .add(
                visibility == SearchRequest.Visibility.EVERYTHING ? family : usable(now),
                Occur.FILTER)
            .build();
  }

  /// Without what must not be used; the dispatch that was asked for is seen in any case.
  private Query usable(Instant now) {
    Query usable =
        new BooleanQuery.Builder()
            .add(family, Occur.FILTER)
            .add(SearchPlan.withdrawn(now), Occur.MUST_NOT)
            .build();
    var itself = new Term(DispatchField.ID.indexName(), id);
    return new BooleanQuery.Builder()
        .add(usable, Occur.SHOULD)
        .add(new TermQuery(itself), Occur.SHOULD)
        .build();
  }

  /// Finds them, hidden ones too.
  Query query() {
    return family;
  }

  /// The first of them.
  List<AnnotatedDispatch> listed() throws IOException {
    return ordered(oldest(LISTED));
  }

  /// The one before the dispatch that was asked for; empty if that is the first. However many there
  /// are, only those of one moment are read.
  Optional<AnnotatedDispatch> before() throws IOException {
    List<FieldDoc> all = oldest(Math.max(1, searcher.count(seen)));
    int place = 0;
    while (!id(all.get(place)).equals(id)) {
      place++;
    }
    int from = place;
    while (from > 0 && second(all.get(from)) == second(all.get(place))) {
      from--;
    }
    int to = place + 1;
    while (to < all.size() && second(all.get(to)) == second(all.get(place))) {
      to++;
    }
    List<AnnotatedDispatch> near = ordered(all.subList(from, to));
    int itself = near.stream().map(it -> it.dispatch().id()).toList().indexOf(id);
    return itself == 0 ? Optional.empty() : Optional.of(near.get(itself - 1));
  }

  private List<FieldDoc> oldest(int most) throws IOException {
    var found = new ArrayList<FieldDoc>();
    for (ScoreDoc member :
        searcher.search(seen, most, HitOrder.sort(SearchRequest.Order.OLDEST)).scoreDocs) {
      found.add((FieldDoc) member);
    }
    return found;
  }

  /// By what [HitOrder] sorts.
  private static long second(FieldDoc member) {
    return (long) member.fields[0];
  }

  private static String id(FieldDoc member) {
    return ((BytesRef) member.fields[1]).utf8ToString();
  }

  private List<AnnotatedDispatch> ordered(List<FieldDoc> found) throws IOException {
    record Member(AnnotatedDispatch dispatch, long second) {}

    var members = new ArrayList<Member>();
    for (FieldDoc it : found) {
      members.add(
          new Member(DispatchDocument.read(searcher.storedFields().document(it.doc)), second(it)));
    }
    members.sort(
        Comparator.comparingLong(Member::second)
            .thenComparing(it -> it.dispatch().dispatch().metadata().status()));
    return members.stream().map(Member::dispatch).toList();
  }
}
