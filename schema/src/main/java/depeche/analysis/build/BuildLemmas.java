package depeche.analysis.build;

import depeche.analysis.LemmaTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Builds the table of lemmas: `BuildLemmas AFFIXES WORDS OUTPUT`, from the `.aff` and the `.dic`
/// file of a French Hunspell dictionary. The same input gives the same bytes.
public final class BuildLemmas {
  private BuildLemmas() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("usage: BuildLemmas AFFIXES WORDS OUTPUT");
    }
    var affixes = Affixes.parse(Files.readAllLines(Path.of(arguments[0])));
    var dictionary = LemmaDictionary.of(affixes, Files.readAllLines(Path.of(arguments[1])));
    var lemmas = dictionary.readings();
    Path output = Path.of(arguments[2]);
    try (var out = Files.newOutputStream(output)) {
      LemmaTable.write(lemmas, out);
    }
    System.err.printf("%s: %,d forms, %,d bytes%n", output, lemmas.size(), Files.size(output));
  }
}
