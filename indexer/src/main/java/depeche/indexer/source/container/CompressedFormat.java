package depeche.indexer.source.container;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.Limits;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceFormats;
import depeche.indexer.source.SourceInput;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// One file, compressed: what comes out is read as if it lay there itself, a tar as a tar.
///
/// Of a file that breaks off, what was whole is read.
public final class CompressedFormat implements SourceFormat {
  private interface Decompressor {
    InputStream open(InputStream compressed) throws IOException;
  }

  private final String name;
  private final int[] signature;
  private final Decompressor decompressor;

  private CompressedFormat(String name, Decompressor decompressor, int... signature) {
    this.name = name;
    this.signature = signature;
    this.decompressor = decompressor;
  }

  /// Several members one after another are one stream, as in files that grow day by day.
  public static CompressedFormat gzip() {
    return new CompressedFormat(
        "gzip",
        in ->
            GzipCompressorInputStream.builder()
                .setInputStream(in)
                .setDecompressConcatenated(true)
                .get(),
        0x1F,
        0x8B,
        8);
  }

  public static CompressedFormat zstd() {
    return new CompressedFormat(
        "zstd",
        in -> new ZstdInputStream(in).setLongMax(Limits.ZSTD_WINDOW_LOG).setContinuous(false),
        0x28,
        0xB5,
        0x2F,
        0xFD);
  }

  public static CompressedFormat bzip2() {
    return new CompressedFormat(
        "bzip2", in -> new BZip2CompressorInputStream(in, true), 'B', 'Z', 'h');
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean recognises(FileHead head) {
    return head.startsWith(signature);
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    try (InputStream compressed = input.open();
        InputStream plain = new UntilBreak(opened(compressed))) {
      SourceFormats.readMember(input.unpacked(plain), sink);
    } catch (ZstdIOException broken) {
      throw new IOException("zstd: " + broken.getMessage(), broken);
    }
  }

  /// Some decompressors read the first block when they are made.
  private InputStream opened(InputStream compressed) throws IOException {
    try {
      return decompressor.open(compressed);
    } catch (IndexOutOfBoundsException broken) {
      throw UntilBreak.brokenData(broken);
    }
  }
}
