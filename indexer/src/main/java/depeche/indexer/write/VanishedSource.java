package depeche.indexer.write;

import depeche.indexer.source.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// A source that is no longer where the user says it is, and what the archive holds of it.
///
/// @param source as the user named it
/// @param place its real path, as far as there is one
/// @param files how many files were read under it
public record VanishedSource(Path source, Path place, int files) {
  /// Those of `sources` that are not there, as the archive in `folder` remembers them.
  public static List<VanishedSource> among(List<Path> sources, Path folder) throws IOException {
    var vanished = new ArrayList<VanishedSource>();
    for (Path source : sources) {
      if (!source.equals(Archive.STANDARD_INPUT) && !Files.exists(source)) {
        Path place = place(source);
        vanished.add(new VanishedSource(source, place, files(place, folder)));
      }
    }
    return vanished;
  }

  private static int files(Path place, Path folder) throws IOException {
    var files = new int[1];
    if (Files.isDirectory(folder)) {
      try (Directory directory = FSDirectory.open(folder);
          ArchiveMemory memory = ArchiveMemory.of(DirectoryReader.open(directory))) {
        memory.eachRecordUnder(List.of(place), _ -> files[0]++);
      } catch (IndexNotFoundException none) {
        return 0;
      }
    }
    return files[0];
  }

  /// Where a source is or was: its real path, or that of what is left of the way to it.
  private static Path place(Path source) throws IOException {
    Path whole = source.toAbsolutePath().normalize();
    Path left = whole;
    while (left != null && Files.notExists(left)) {
      left = left.getParent();
    }
    return left == null ? whole : left.toRealPath().resolve(left.relativize(whole));
  }
}
