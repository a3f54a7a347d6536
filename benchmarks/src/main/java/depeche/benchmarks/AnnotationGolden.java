package depeche.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The scores of annotation as a file, so that a change of them is a diff.
///
/// The first part is of the project's own corpus, which the build repeats; the second of sets that
/// cannot be shipped, as they were when someone who has them last ran the command.
final class AnnotationGolden {
  private static final List<String> OWN = List.of("facts-a.jsonl", "facts-b.jsonl");
  private static final String OTHERS =
      "# Other sets, given by path: the build does not repeat them\n";

  private AnnotationGolden() {}

  static Path file(Path home) {
    return home.resolve("benchmarks").resolve("golden").resolve("annotations.txt");
  }

  /// Writes the file.
  ///
  /// @param home the root of the project
  /// @param others gold files, each followed by its folder; empty to keep what the file says of
  ///   others
  static void write(Path home, List<String> others) throws IOException {
    Path file = file(home);
    String kept = Files.exists(file) ? others(Files.readString(file)) : "";
    var scores = new StringBuilder(own(home)).append(OTHERS);
    if (others.isEmpty()) {
      scores.append(kept);
    }
    for (int i = 0; i + 1 < others.size(); i += 2) {
      scores.append(scored(Path.of(others.get(i)), Path.of(others.get(i + 1))));
    }
    Files.writeString(file, scores.toString());
  }

  /// The part that the build repeats.
  static String own(Path home) throws IOException {
    Path corpus = home.resolve("corpus");
    var scores =
        new StringBuilder(
            "# benchmarks/run annotations --golden [GOLD.jsonl FOLDER]… writes this file\n");
    for (String name : OWN) {
      scores.append(scored(corpus.resolve(name), corpus));
    }
    return scores.toString();
  }

  private static String scored(Path gold, Path folder) throws IOException {
    return "\n" + gold.getFileName() + "\n" + AnnotationBenchmark.score(gold, folder) + "\n";
  }

  private static String others(String file) {
    int begin = file.indexOf(OTHERS);
    return begin < 0 ? "" : file.substring(begin + OTHERS.length());
  }

  /// The part of a golden file that the build repeats.
  static String ownPart(String file) {
    int end = file.indexOf(OTHERS);
    return end < 0 ? file : file.substring(0, end);
  }
}
