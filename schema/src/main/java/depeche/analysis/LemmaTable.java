package depeche.analysis;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;

/// The [Readings] of each form of a dictionary, folded to ASCII, in a transducer.
///
/// A form leads to the number of its edits: how many characters to take off its end, and what to
/// put there instead, for the lemma and for the verb. A few hundred serve all forms, since
/// inflection is regular; so the table is small. For any number of threads.
public final class LemmaTable {
  private static final int MAGIC = 0x4C454D33;

  /// Takes `stripped` characters off the end and adds others.
  private record Edit(int stripped, String added) {
    private static final int NONE = -1;

    static Edit read(DataInputStream in) throws IOException {
      return new Edit(in.readByte(), in.readUTF());
    }

    void write(DataOutputStream out) throws IOException {
      out.writeByte(stripped);
      out.writeUTF(added);
    }

    /// What makes `lemma` of `form`; of no lemma, none.
    static Edit of(String form, String lemma) {
      if (lemma.isEmpty()) {
        return new Edit(NONE, "");
      }
      int common = 0;
      while (common < Math.min(form.length(), lemma.length())
          && form.charAt(common) == lemma.charAt(common)) {
        common++;
      }
      return new Edit(form.length() - common, lemma.substring(common));
    }

    String apply(char[] form, int size) {
      return stripped == NONE ? "" : new String(form, 0, size - stripped) + added;
    }
  }

  private record Edits(Edit lemma, Edit verb, boolean participle) {}

  private final FST<Long> forms;
  private final Edits[] edits;

  private LemmaTable(FST<Long> forms, Edits[] edits) {
    this.forms = forms;
    this.edits = edits;
  }

  static LemmaTable read(InputStream in) throws IOException {
    var data = new DataInputStream(in);
    if (data.readInt() != MAGIC) {
      throw new IOException("this is no table of lemmas, or one of another version");
    }
    var edits = new Edits[data.readInt()];
    for (int i = 0; i < edits.length; i++) {
      edits[i] = new Edits(Edit.read(data), Edit.read(data), data.readBoolean());
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

    /// The readings of the first `size` characters of `form`; empty if the table lacks it.
    Optional<Readings> readings(char[] form, int size) {
      int number = number(form, size);
      if (number < 0) {
        return Optional.empty();
      }
      Edits found = edits[number];
      return Optional.of(
          new Readings(
              found.lemma.apply(form, size), found.verb.apply(form, size), found.participle));
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

  /// Writes the table of forms; those that are not plain ASCII are left out.
  public static void write(SortedMap<String, Readings> forms, OutputStream out) throws IOException {
    Map<Edits, Integer> edits = new LinkedHashMap<>();
    var outputs = PositiveIntOutputs.getSingleton();
    var compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, outputs).build();
    var ints = new IntsRefBuilder();
    for (var entry : forms.entrySet()) {
      String form = entry.getKey();
      if (form.chars().allMatch(c -> c < 0x80)) {
        Readings readings = entry.getValue();
        var edit =
            new Edits(
                Edit.of(form, readings.lemma()),
                Edit.of(form, readings.verb()),
                readings.participle());
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
    for (Edits edit : edits.keySet()) {
      edit.lemma.write(data);
      edit.verb.write(data);
      data.writeBoolean(edit.participle);
    }
    for (byte[] part : List.of(metadata.toByteArray(), body.toByteArray())) {
      data.writeInt(part.length);
      data.write(part);
    }
    data.flush();
  }
}
