package depeche.searcher.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;

/// What counts of dispatches have too much where families are to be counted: the second and further
/// members of a family that have the same value.
final class RepeatedValues {
  private RepeatedValues() {}

  /// By value, how often it is repeated within families, below 0.
  static Map<String, Integer> of(Matches matches, String field) throws IOException {
    var repeated = new HashMap<String, Integer>();
    for (List<FamilyValues.Member> family : FamilyValues.members(matches)) {
      if (family.size() > 1) {
        var seen = new HashSet<String>();
        for (FamilyValues.Member member : family) {
          for (String value : values(matches, member, field)) {
            if (!seen.add(value)) {
              repeated.merge(value, -1, Integer::sum);
            }
          }
        }
      }
    }
    return repeated;
  }

  private static List<String> values(Matches matches, FamilyValues.Member member, String field)
      throws IOException {
    SortedSetDocValues values =
        DocValues.getSortedSet(matches.segments().get(member.segment()).context().reader(), field);
    var all = new ArrayList<String>();
    if (values.advanceExact(member.doc())) {
      for (int left = values.docValueCount(); left > 0; left--) {
        all.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
    }
    return all;
  }
}
