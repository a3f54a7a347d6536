package depeche.indexer.write;

import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Marks the dispatches of which the archive holds a newer version, as a function of the archive
/// alone: of one guid the highest version number counts, or the latest if not all are numbered; and
/// what a later item says that it replaces is superseded too.
///
/// Only marks that change are written, so an archive without versions costs nothing.
public final class VersionChains {
  private final IndexReader reader;
  private final @Nullable Bits live;

  private VersionChains(IndexReader reader) {
    this.reader = reader;
    this.live = MultiBits.getLiveDocs(reader);
  }

  /// One version in the archive.
  private record Version(String id, long number, long second) {
    /// By number and then by moment, or by moment alone.
    static Comparator<Version> order(boolean numbered) {
      Comparator<Version> byMoment = Comparator.comparingLong(Version::second);
      return numbered
          ? Comparator.comparingLong(Version::number).thenComparing(byMoment)
          : byMoment;
    }
  }

  /// Takes marks by the id of a dispatch.
  private interface Marks {
    void set(String id, long value) throws IOException;
  }

  /// The step at the end of a run.
  static ArchiveStep step() {
    return (committed, writer, _) -> new VersionChains(committed).mark(writer::markSuperseded);
  }

  /// Sets the marks of all dispatches that `writer` holds; they are visible from the next commit
  /// on.
  public static void mark(IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      new VersionChains(reader)
          .mark((id, value) ->
              writer.updateNumericDocValue(idTerm(id), DispatchDocument.SUPERSEDED, value));
    }
  }

  static Term idTerm(String id) {
    return new Term(DispatchField.ID.indexName(), id);
  }

  private void mark(Marks marks) throws IOException {
    Set<String> wanted = superseded();
    Set<String> marked = marked();
    for (String id : wanted) {
      if (!marked.contains(id)) {
        marks.set(id, 1);
      }
    }
    for (String id : marked) {
      if (!wanted.contains(id)) {
        marks.set(id, 0);
      }
    }
  }

  private Set<String> superseded() throws IOException {
    var ids = new TreeSet<String>();
    @Nullable Terms guids = MultiTerms.getTerms(reader, DispatchDocument.GUID);
    if (guids == null) {
      return ids;
    }
    TermsEnum terms = guids.iterator();
    for (@Nullable BytesRef guid = terms.next(); guid != null; guid = terms.next()) {
      if (terms.docFreq() > 1) {
        addOlder(versions(new Term(DispatchDocument.GUID, BytesRef.deepCopyOf(guid))), ids);
      }
    }
    @Nullable Terms replaced = MultiTerms.getTerms(reader, DispatchDocument.REPLACES);
    if (replaced != null) {
      TermsEnum names = replaced.iterator();
      for (@Nullable BytesRef guid = names.next(); guid != null; guid = names.next()) {
        addReplaced(BytesRef.deepCopyOf(guid), ids);
      }
    }
    return ids;
  }

  private static void addOlder(List<Version> versions, Set<String> ids) {
    Comparator<Version> order = Version.order(versions.stream().allMatch(it -> it.number >= 0));
    versions.stream().max(order).ifPresent(newest -> addOlder(newest, order, versions, ids));
  }

  private static void addOlder(
      Version than, Comparator<Version> order, List<Version> versions, Set<String> ids) {
    versions.stream().filter(it -> order.compare(it, than) < 0).forEach(it -> ids.add(it.id));
  }

  /// Two items that say so of each other are both kept but for the older.
  private void addReplaced(BytesRef guid, Set<String> ids) throws IOException {
    List<Version> before = versions(new Term(DispatchDocument.GUID, guid));
    Comparator<Version> order = Version.order(false);
    versions(new Term(DispatchDocument.REPLACES, guid)).stream()
        .max(order)
        .ifPresent(newest -> addOlder(newest, order, before, ids));
  }

  private List<Version> versions(Term term) throws IOException {
    var versions = new ArrayList<Version>();
    @Nullable PostingsEnum postings =
        MultiTerms.getTermPostingsEnum(reader, term.field(), term.bytes(), PostingsEnum.NONE);
    if (postings == null) {
      return versions;
    }
    @Nullable NumericDocValues numbers =
        MultiDocValues.getNumericValues(reader, DispatchDocument.VERSION_NUMBER);
    @Nullable NumericDocValues seconds =
        MultiDocValues.getNumericValues(reader, DispatchDocument.VERSION_SECOND);
    for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
      if (live == null || live.get(doc)) {
        versions.add(
            new Version(id(doc), value(numbers, doc, -1), value(seconds, doc, Long.MIN_VALUE)));
      }
    }
    return versions;
  }

  private static long value(@Nullable NumericDocValues values, int doc, long otherwise)
      throws IOException {
    return values != null && values.advanceExact(doc) ? values.longValue() : otherwise;
  }

  private String id(int doc) throws IOException {
    String id = DispatchField.ID.indexName();
    return String.valueOf(reader.storedFields().document(doc, Set.of(id)).get(id));
  }

  private Set<String> marked() throws IOException {
    var ids = new TreeSet<String>();
    @Nullable NumericDocValues marks =
        MultiDocValues.getNumericValues(reader, DispatchDocument.SUPERSEDED);
    if (marks != null) {
      for (int doc = marks.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = marks.nextDoc()) {
        if (marks.longValue() == 1 && (live == null || live.get(doc))) {
          ids.add(id(doc));
        }
      }
    }
    return ids;
  }
}
