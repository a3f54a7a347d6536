package depeche.indexer.source;

/// What one file of an archive may ask of the machine. Whatever goes beyond is named in the report
/// and left out; the run goes on.
public final class Limits {
  /// The longest single item: a page, a line of JSON, an entry of a feed, a text. A long book has 3
  /// MiB, the largest of ten thousand scraped pages 1 MiB.
  public static final int ITEM_BYTES = 16 << 20;

  /// How many archives and compressions may lie one in another: a compressed page in a compressed
  /// tar in a zip are four.
  public static final int NESTING = 4;

  /// Entries of one archive, web archives included.
  public static final int ENTRIES = 5_000_000;

  /// How many bytes come out of a compressed file for each of its own. Deflate reaches 1,032 on
  /// zeros; scraped pages of one site, compressed over a long window, stay under 60.
  public static final int EXPANSION = 250;

  /// This much may come out of any file, however small.
  public static final long FREE_EXPANSION = 64L << 20;

  /// The window that a zstd file may ask for, as a power of two: that of `zstd --long=27`.
  public static final int ZSTD_WINDOW_LOG = 27;

  /// Elements one in another, and objects of JSON; text deeper down is kept, its structure is not.
  public static final int DEPTH = 200;

  /// How long a name of an entry or an element may be in messages and keys.
  public static final int NAME_LENGTH = 500;

  private Limits() {}
}
