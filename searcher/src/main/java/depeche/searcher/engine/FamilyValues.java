package depeche.searcher.engine;

import depeche.fields.DispatchDocument;
import depeche.fields.FamilyNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;

/// The families of documents. Who is alone has none written: it is a family of its own.
final class FamilyValues {
  private FamilyValues() {}

  /// The family of one dispatch.
  static Hit.Family of(IndexReader reader, int doc, String id) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    int inLeaf = doc - leaf.docBase;
    NumericDocValues names = DocValues.getNumeric(leaf.reader(), DispatchDocument.FAMILY);
    NumericDocValues sizes = DocValues.getNumeric(leaf.reader(), DispatchDocument.FAMILY_SIZE);
    return names.advanceExact(inLeaf) && sizes.advanceExact(inLeaf)
        ? new Hit.Family(FamilyNumber.id(names.longValue()), (int) sizes.longValue())
        : new Hit.Family(id, 1);
  }

  /// The first document of each family, in the order given.
  static List<ScoreDoc> firsts(IndexReader reader, ScoreDoc[] docs) throws IOException {
    var firsts = new ArrayList<ScoreDoc>();
    Set<Long> seen = new HashSet<>();
    for (ScoreDoc doc : docs) {
      LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc.doc, reader.leaves()));
      NumericDocValues names = DocValues.getNumeric(leaf.reader(), DispatchDocument.FAMILY);
      if (!names.advanceExact(doc.doc - leaf.docBase) || seen.add(names.longValue())) {
        firsts.add(doc);
      }
    }
    return firsts;
  }

  /// How many of some matches belong to each family that has several members.
  static Map<String, Integer> counts(Matches matches) throws IOException {
    var counts = new HashMap<String, Integer>();
    for (List<Member> family : members(matches)) {
      counts.put(FamilyNumber.id(family.getFirst().family()), family.size());
    }
    return counts;
  }

  /// How many families some matches belong to.
  static int distinct(Matches matches) throws IOException {
    int distinct = matches.total();
    for (List<Member> family : members(matches)) {
      distinct -= family.size() - 1;
    }
    return distinct;
  }

  /// A match that has a family.
  ///
  /// @param segment its place in [Matches#segments]
  /// @param doc within the segment
  record Member(long family, int segment, int doc) {}

  /// The matches of each family, a list a family, each in the order of the index.
  static List<List<Member>> members(Matches matches) throws IOException {
    Map<Long, List<Member>> families = new HashMap<>();
    for (int segment = 0; segment < matches.segments().size(); segment++) {
      Matches.Segment matching = matches.segments().get(segment);
      NumericDocValues names =
          DocValues.getNumeric(matching.context().reader(), DispatchDocument.FAMILY);
      for (int i = 0; i < matching.count(); i++) {
        if (names.advanceExact(matching.doc(i))) {
          families
              .computeIfAbsent(names.longValue(), _ -> new ArrayList<>(2))
              .add(new Member(names.longValue(), segment, matching.doc(i)));
        }
      }
    }
    return List.copyOf(families.values());
  }
}
