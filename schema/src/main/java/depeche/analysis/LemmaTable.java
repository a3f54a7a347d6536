package depeche.analysis;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;

/// The lemma of each form of a dictionary, both folded to ASCII, in a transducer.
///
/// A form leads to the number of an edit: how many characters to take off its end, and what to put
/// there instead. A few hundred edits serve all forms, since inflection is regular; so the table is
/// small. For any number of threads.
public final class LemmaTable {
  private static final int MAGIC = 0x4C454D32;
  private static final char[] UNKNOWN = {};

  /// Takes `stripped` characters off the end and adds others.
  private record Edit(int stripped, String added) {}

  private final FST<Long> forms;
  private final Edit[] edits;

  private LemmaTable(FST<Long> forms, Edit[] edits) {
    this.forms = forms;
    this.edits = edits;
  }

  static LemmaTable read(InputStream in) throws IOException {
    var data = new DataInputStream(in);
    if (data.readInt() != MAGIC) {
      throw new IOException("this is no table of lemmas, or one of another version");
    }
    var edits = new Edit[data.readInt()];
    for (int i = 0; i < edits.length; i++) {
      edits[i] = new Edit(data.readByte(), data.readUTF());
    }
    var outputs = PositiveIntOutputs.getSingleton();
    var metadata =
        FST.readMetadata(new ByteArrayDataInput(data.readNBytes(data.readInt())), outputs);
    var body = new ByteArrayDataInput(data.readNBytes(data.readInt()));
    return new LemmaTable(new FST<>(metadata, body), edits);
  }

  /// A way to ask the table, for one thread.
  final class Lookup {
    private final FST.BytesReader reader = forms.getBytesReader();
    private final FST.Arc<Long> arc = new FST.Arc<>();

    /// The lemma of the first `size` characters of `form`; no characters if the table lacks it.
    char[] lemma(char[] form, int size) {
      int number = number(form, size);
      if (number < 0) {
        return UNKNOWN;
      }
      Edit edit = edits[number];
      int kept = size - edit.stripped;
      char[] lemma = Arrays.copyOf(form, kept + edit.added.length());
      edit.added.getChars(0, edit.added.length(), lemma, kept);
      return lemma;
    }

    private int number(char[] form, int size) {
      try {
        forms.getFirstArc(arc);
        long number = 0;
        for (int i = 0; i < size; i++) {
          if (forms.findTargetArc(form[i], arc, arc, reader) == null) {
            return -1;
          }
          number += arc.output();
        }
        return arc.isFinal() ? Math.toIntExact(number + arc.nextFinalOutput()) : -1;
      } catch (IOException e) {
        throw new UncheckedIOException("an array in memory failed to be read", e);
      }
    }
  }

  /// Writes the table of `lemmas`, form to lemma; forms that are not plain ASCII are left out.
  public static void write(SortedMap<String, String> lemmas, OutputStream out) throws IOException {
    Map<String, Integer> edits = new LinkedHashMap<>();
    var outputs = PositiveIntOutputs.getSingleton();
    var compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, outputs).build();
    var ints = new IntsRefBuilder();
    for (var entry : lemmas.entrySet()) {
      String form = entry.getKey();
      if (form.chars().allMatch(c -> c < 0x80)) {
        String edit = edit(form, entry.getValue());
        long number = edits.computeIfAbsent(edit, _ -> edits.size());
        compiler.add(Util.toIntsRef(new BytesRef(form), ints), number);
      }
    }
    FST<Long> fst = FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
    var metadata = new ByteArrayOutputStream();
    var body = new ByteArrayOutputStream();
    fst.save(new OutputStreamDataOutput(metadata), new OutputStreamDataOutput(body));
    var data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeInt(edits.size());
    for (String edit : edits.keySet()) {
      data.writeByte(edit.charAt(0));
      data.writeUTF(edit.substring(1));
    }
    for (byte[] part : List.of(metadata.toByteArray(), body.toByteArray())) {
      data.writeInt(part.length);
      data.write(part);
    }
    data.flush();
  }

  /// The number of characters to strip, as a character, and what to add.
  private static String edit(String form, String lemma) {
    int common = 0;
    while (common < Math.min(form.length(), lemma.length())
        && form.charAt(common) == lemma.charAt(common)) {
      common++;
    }
    return (char) (form.length() - common) + lemma.substring(common);
  }
}
