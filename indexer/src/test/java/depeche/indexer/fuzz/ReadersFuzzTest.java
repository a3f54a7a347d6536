package depeche.indexer.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import depeche.indexer.source.FieldMapping;
import java.io.IOException;
import org.junit.jupiter.api.Timeout;

/// Every reader on bytes that jazzer makes of its samples, led by the branches they take.
///
/// Run by [FuzzingTest] alone; in every build, [MutatedSourcesTest] reads the samples.
@Timeout(ReadersFuzzTest.ENDLESS)
final class ReadersFuzzTest {
  /// Seconds by the clock after which jazzer stops a reader that does not come to an end; what one
  /// costs is measured by [Reading].
  static final int ENDLESS = 60;

  /// Names that stand in the samples for other things, so that both ways to find a field are taken.
  private static final FieldMapping NAMED =
      FieldMapping.parse("titre=headline,texte=body,texte=content.body,auteur=by.name,date=b");

  @SamplesOf("HTML")
  @FuzzTest
  void pages(byte[] bytes) throws IOException {
    Reading.check(bytes);
  }

  @SamplesOf({"NewsML-G2", "NewsML 1.2", "NITF"})
  @FuzzTest
  void agencyXml(byte[] bytes) throws IOException {
    Reading.check(bytes);
  }

  @SamplesOf({"RSS", "Atom", "WordPress export"})
  @FuzzTest
  void feeds(byte[] bytes) throws IOException {
    Reading.check(bytes);
  }

  @SamplesOf("MediaWiki XML")
  @FuzzTest
  void wikis(byte[] bytes) throws IOException {
    Reading.check(bytes);
  }

  @SamplesOf({"ninjs", "JSON, JSON lines"})
  @FuzzTest
  void records(byte[] bytes) throws IOException {
    Reading.check(bytes);
    Reading.check(bytes, NAMED);
  }

  @SamplesOf({"CSV", "XML with named fields"})
  @FuzzTest
  void tables(byte[] bytes) throws IOException {
    Reading.check(bytes);
    Reading.check(bytes, NAMED);
  }

  @SamplesOf({"IPTC 7901", "plain text"})
  @FuzzTest
  void text(byte[] bytes) throws IOException {
    Reading.check(bytes);
  }

  @SamplesOf("mail, MHTML")
  @FuzzTest
  void mail(byte[] bytes) throws IOException {
    Reading.check(bytes);
  }

  @SamplesOf("WARC")
  @FuzzTest
  void webArchives(byte[] bytes) throws IOException {
    Reading.check(bytes);
  }

  @SamplesOf("zip")
  @FuzzTest
  void zips(byte[] bytes) throws IOException {
    Reading.check(bytes);
  }

  @SamplesOf("tar")
  @FuzzTest
  void tars(byte[] bytes) throws IOException {
    Reading.check(bytes);
  }

  @SamplesOf({"gzip", "zstd", "bzip2"})
  @FuzzTest
  void compressedFiles(byte[] bytes) throws IOException {
    Reading.check(bytes);
  }
}
