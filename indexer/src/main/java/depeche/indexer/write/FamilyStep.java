package depeche.indexer.write;

import depeche.fields.DispatchDocument;
import depeche.fields.FamilyNumber;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/// Finds the families of an archive, and writes for each member which one it belongs to and how
/// many there are.
///
/// A family is named by its first published member. Who is alone has nothing written.
final class FamilyStep implements ArchiveStep {
  @Override
  public void run(DirectoryReader committed, DispatchWriter writer, RunThreads threads)
      throws IOException {
    ArchivedSketches sketches = ArchivedSketches.of(committed);
    FamilyForest families = families(sketches);
    for (LeafReaderContext leaf : committed.leaves()) {
      write(leaf, sketches, families, writer);
    }
  }

  static FamilyForest families(ArchivedSketches sketches) throws IOException {
    var families = new FamilyForest(sketches);
    joinEqual(sketches::id, sketches.count(), families, new boolean[sketches.count()]);
    var standsForOthers = new boolean[sketches.count()];
    joinEqual(sketches::digest, sketches.count(), families, standsForOthers);
    for (long pair : KinPairs.of(sketches, standsForOthers)) {
      families.joinIfAlike(KinPairs.first(pair), KinPairs.second(pair));
    }
    return families;
  }

  /// What dispatches of one family may have in common; 0 for nothing.
  private interface Property {
    long of(int number);
  }

  /// Joins dispatches that have a property in common, and marks all but the first of them.
  private static void joinEqual(
      Property property, int count, FamilyForest families, boolean[] notFirst) {
    var values = new long[count];
    Arrays.setAll(values, property::of);
    Arrays.sort(values);
    Map<Long, Integer> firsts = new HashMap<>();
    for (int i = 1; i < count; i++) {
      if (values[i] == values[i - 1] && values[i] != 0) {
        firsts.put(values[i], -1);
      }
    }
    if (firsts.isEmpty()) {
      return;
    }
    for (int number = 0; number < count; number++) {
      Integer first = firsts.get(property.of(number));
      if (first != null && first < 0) {
        firsts.put(property.of(number), number);
      } else if (first != null) {
        families.join(first, number);
        notFirst[number] = true;
      }
    }
  }

  private static void write(
      LeafReaderContext leaf,
      ArchivedSketches sketches,
      FamilyForest families,
      DispatchWriter writer)
      throws IOException {
    NumericDocValues names = DocValues.getNumeric(leaf.reader(), DispatchDocument.FAMILY);
    NumericDocValues sizes = DocValues.getNumeric(leaf.reader(), DispatchDocument.FAMILY_SIZE);
    for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
      int number = sketches.number(leaf.docBase + doc);
      if (number < 0) {
        continue;
      }
      int size = families.size(number);
      long name = size > 1 ? sketches.id(families.first(number)) : 0;
      boolean named = names.advanceExact(doc);
      boolean sized = sizes.advanceExact(doc);
      boolean asBefore =
          size == 1
              ? !named && !sized
              : named && sized && names.longValue() == name && sizes.longValue() == size;
      if (!asBefore) {
        writer.updateFamily(FamilyNumber.id(sketches.id(number)), name, size);
      }
    }
  }
}
