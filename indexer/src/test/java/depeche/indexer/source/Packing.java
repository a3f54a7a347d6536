package depeche.indexer.source;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/// Archives and compressed files, made in memory for tests to read.
public final class Packing {
  private Packing() {}

  /// An archive that can be read from its end.
  ///
  /// @param entries contents by name, in their order
  public static byte[] zip(Map<String, byte[]> entries) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return out.toByteArray();
  }

  /// An archive that can be read from its beginning alone.
  ///
  /// @param entries contents by name, in their order
  public static byte[] tar(Map<String, byte[]> entries) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(out, "UTF-8")) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        var header = new TarArchiveEntry(entry.getKey());
        header.setSize(entry.getValue().length);
        tar.putArchiveEntry(header);
        tar.write(entry.getValue());
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  public static byte[] gzip(byte[] content) throws IOException {
    return compressed(content, GZIPOutputStream::new);
  }

  public static byte[] zstd(byte[] content) throws IOException {
    return compressed(content, ZstdOutputStream::new);
  }

  public static byte[] bzip2(byte[] content) throws IOException {
    return compressed(content, BZip2CompressorOutputStream::new);
  }

  private interface Compressor {
    OutputStream around(OutputStream out) throws IOException;
  }

  private static byte[] compressed(byte[] content, Compressor compressor) throws IOException {
    var out = new ByteArrayOutputStream();
    try (OutputStream packer = compressor.around(out)) {
      packer.write(content);
    }
    return out.toByteArray();
  }
}
