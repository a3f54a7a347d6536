package depeche.indexer.write;

import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import depeche.fields.FamilyNumber;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntroSorter;

/// The sketches of a commit, numbered from 0 in the order of publication, ids deciding between
/// equals, whatever the order in which the index holds them. What has no date comes last.
///
/// Some 30 bytes a dispatch are held; the sketches stay in the index. For one thread.
final class ArchivedSketches {
  private static final long UNDATED = Long.MAX_VALUE;

  private final DirectoryReader reader;
  private int count;
  private final int[] docs;
  private final long[] published;
  private final long[] ids;
  private final long[] digests;

  /// The number of each document of the index.
  private final int[] numbers;

  private int leafOfLast = -1;
  private int lastDoc;
  private BinaryDocValues last = DocValues.emptyBinary();

  private ArchivedSketches(DirectoryReader reader) {
    this.reader = reader;
    this.numbers = new int[reader.maxDoc()];
    int room = reader.numDocs();
    docs = new int[room];
    published = new long[room];
    ids = new long[room];
    digests = new long[room];
  }

  static ArchivedSketches of(DirectoryReader reader) throws IOException {
    var sketches = new ArchivedSketches(reader);
    for (LeafReaderContext leaf : reader.leaves()) {
      sketches.load(leaf);
    }
    sketches.sort();
    return sketches;
  }

  private void load(LeafReaderContext leaf) throws IOException {
    BinaryDocValues sketches = DocValues.getBinary(leaf.reader(), TextSketch.FIELD);
    SortedSetDocValues idsOfLeaf =
        DocValues.getSortedSet(leaf.reader(), DispatchField.ID.indexName());
    NumericDocValues seconds =
        DocValues.getNumeric(leaf.reader(), DispatchDocument.PUBLISHED_SECOND);
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = sketches.nextDoc();
        doc != BinaryDocValues.NO_MORE_DOCS;
        doc = sketches.nextDoc()) {
      if ((live == null || live.get(doc)) && idsOfLeaf.advanceExact(doc)) {
        docs[count] = leaf.docBase + doc;
        String id = idsOfLeaf.lookupOrd(idsOfLeaf.nextOrd()).utf8ToString();
        ids[count] = FamilyNumber.of(id);
        published[count] = seconds.advanceExact(doc) ? seconds.longValue() : UNDATED;
        digests[count] = TextSketch.digest(sketches.binaryValue());
        count++;
      }
    }
  }

  private void sort() {
    new IntroSorter() {
      private long pivotPublished;
      private long pivotId;
      private long pivotDigest;

      @Override
      protected void setPivot(int i) {
        pivotPublished = published[i];
        pivotId = ids[i];
        pivotDigest = digests[i];
      }

      @Override
      protected int comparePivot(int j) {
        int order = Long.compare(pivotPublished, published[j]);
        order = order != 0 ? order : Long.compare(pivotId, ids[j]);
        return order != 0 ? order : Long.compare(pivotDigest, digests[j]);
      }

      @Override
      protected void swap(int i, int j) {
        ArchivedSketches.swap(published, i, j);
        ArchivedSketches.swap(ids, i, j);
        ArchivedSketches.swap(digests, i, j);
        int doc = docs[i];
        docs[i] = docs[j];
        docs[j] = doc;
      }
    }.sort(0, count);
    Arrays.fill(numbers, -1);
    for (int number = 0; number < count; number++) {
      numbers[docs[number]] = number;
    }
  }

  private static void swap(long[] values, int i, int j) {
    long value = values[i];
    values[i] = values[j];
    values[j] = value;
  }

  int count() {
    return count;
  }

  /// The id of dispatch `number`, as a number.
  long id(int number) {
    return ids[number];
  }

  /// Equal for equal texts.
  long digest(int number) {
    return digests[number];
  }

  /// The document of dispatch `number`.
  int doc(int number) {
    return docs[number];
  }

  /// The dispatch of a document.
  int number(int doc) {
    return numbers[doc];
  }

  /// Between the publication of two dispatches; nothing where a date is not known.
  Duration apart(int a, int b) {
    return published[a] == UNDATED || published[b] == UNDATED
        ? Duration.ZERO
        : Duration.ofSeconds(Math.abs(published[a] - published[b]));
  }

  /// All dispatches, in the order in which their sketches are read fastest.
  IntStream inReadingOrder() {
    return Arrays.stream(numbers).filter(number -> number >= 0);
  }

  /// The sketch of dispatch `number`; fast when documents are asked for in ascending order.
  TextSketch sketch(int number) throws IOException {
    int doc = docs[number];
    int ord = ReaderUtil.subIndex(doc, reader.leaves());
    LeafReaderContext leaf = reader.leaves().get(ord);
    if (ord != leafOfLast || doc < lastDoc) {
      last = DocValues.getBinary(leaf.reader(), TextSketch.FIELD);
      leafOfLast = ord;
    }
    lastDoc = doc;
    if (!last.advanceExact(doc - leaf.docBase)) {
      throw new IllegalStateException("dispatch without a sketch");
    }
    BytesRef value = last.binaryValue();
    return TextSketch.read(value);
  }
}
