package depeche.indexer.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import depeche.fields.FamilyNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Families of a real archive, from files to doc values.
final class FamilyStepTest {
  @TempDir private Path folder;

  private static final String WIRE =
      """
      Le port de Brest rouvre après la tempête

      BREST, 12 mars 2019 (AFP) - Le port de commerce de Brest a rouvert mardi matin après deux \
      jours de fermeture, la tempête ayant endommagé trois grues et une jetée, a annoncé la préfecture.

      Les premiers cargos, retenus au large depuis dimanche, ont pu accoster vers 9 heures sous la \
      surveillance de deux remorqueurs venus de Lorient.

      "Nous avons eu de la chance, aucun blessé n'est à déplorer", a déclaré le directeur du port, \
      qui chiffre les dégâts à 4 millions d'euros.

      La compagnie qui exploite les grues a promis une remise en état avant la fin du mois d'avril, \
      sous réserve de la livraison des pièces attendues d'Allemagne.

      La dernière fermeture de cette durée remontait à la tempête de l'hiver 1999, rappellent les \
      pilotes, qui demandent depuis des années le renforcement de la digue sud.
      """;

  /// Files that are one family, and after them files that are each alone.
  private static final Map<String, String> ARCHIVE = archive();

  private static Map<String, String> archive() {
    var files = new TreeMap<String, String>();
    String[] paragraphs = WIRE.split("\n\n", -1);
    files.put("wire-whole.txt", WIRE);
    files.put("wire-typography.txt", WIRE.replace('\'', '’').replace("Le port", "LE PORT"));
    files.put("wire-cut.txt", joined(paragraphs, 5));
    files.put("wire-brief.txt", joined(paragraphs, 4));
    files.put(
        "wire-introduced.txt",
        joined(paragraphs, 1)
            + "\n\n"
            + "Les habitants du quartier du port respirent : voici ce que l'on sait ce soir.\n\n"
            + WIRE.substring(WIRE.indexOf("\n\n") + 2));
    files.put("wire-updated.txt", WIRE.replace("4 millions", "6 millions"));
    files.put("weather-monday.txt", weather("lundi", "3 février", 7, 9, 12, 4, 60, 2));
    files.put("weather-tuesday.txt", weather("mardi", "4 février", 5, 11, 14, 1, 80, 3));
    files.put("match-nantes.txt", match("Nantes", "Rennes", 2, 1, "Beaujoire", 31_000, 12, 44, 80));
    files.put("match-lens.txt", match("Lens", "Metz", 3, 0, "Bollaert", 37_500, 5, 23, 61));
    files.put("draw-one.txt", draw("3, 17, 22, 31 et 46", 8, "mercredi 5 février"));
    files.put("draw-two.txt", draw("1, 9, 25, 40 et 44", 2, "samedi 8 février"));
    files.put(
        "flash-one.txt", "Séisme au large du Japon\n\nUn séisme de magnitude 6,1 a frappé.\n");
    files.put(
        "flash-two.txt", "Séisme au large du Chili\n\nUn séisme de magnitude 7,4 a frappé.\n");
    return files;
  }

  private static String joined(String[] paragraphs, int count) {
    return String.join("\n\n", List.of(paragraphs).subList(0, count)) + "\n";
  }

  private static String weather(
      String day, String date, int low, int high, int south, int night, int wind, int snow) {
    return """
    La météo de %s : des éclaircies au nord, de la pluie au sud

    PARIS, %s 2020 (AFP) - Le ciel restera partagé %s %s entre nuages et éclaircies sur la moitié \
    nord du pays, selon les prévisions du matin.

    Au lever du jour il fera %d degrés à Lille et %d degrés à Paris, et jusqu'à %d degrés sur le \
    littoral de la Méditerranée. La nuit suivante, on attend %d degrés dans les vallées.

    Le vent soufflera en rafales à %d km/h près des côtes, et l'on attend %d centimètres de neige \
    fraîche au-dessus de la moyenne montagne.
    """
        .formatted(day, date, day, date, low, high, south, night, wind, snow);
  }

  private static String match(
      String home,
      String away,
      int goals,
      int against,
      String ground,
      int crowd,
      int a,
      int b,
      int c) {
    return """
    Ligue 1 : %1$s bat %2$s (%3$d-%4$d)

    %1$s, 8 mars 2020 (AFP) - %1$s s'est imposé %3$d-%4$d face à %2$s dimanche lors de la 28e journée \
    de Ligue 1 de football.

    Devant les %6$d spectateurs de %5$s, les hommes de %1$s ont ouvert le score dès la %7$de minute, \
    avant de prendre le large à la %8$de minute et de conclure à la %9$de minute face à %2$s.

    Au classement, %1$s devance désormais %2$s et recevra son voisin lors de la prochaine journée.
    """
        .formatted(home, away, goals, against, ground, crowd, a, b, c);
  }

  private static String draw(String numbers, int bonus, String day) {
    return """
    Les résultats du tirage

    Voici la combinaison gagnante du tirage de %s : %s. Le numéro complémentaire est le %d. Les \
    joueurs ont soixante jours pour retirer leurs gains dans les points de vente ou au centre de \
    paiement. La reproduction de ces résultats n'engage pas la responsabilité de l'éditeur, seul \
    le procès-verbal de l'huissier faisant foi.
    """
        .formatted(day, numbers, bonus);
  }

  @Test
  void joinsTheVersionsOfAWireAndNothingElse() throws IOException {
    write(ARCHIVE.keySet());
    run(2);
    assertEquals(
        Set.of(
            ARCHIVE.keySet().stream()
                .filter(it -> it.startsWith("wire"))
                .collect(Collectors.toSet())),
        Set.copyOf(named().values()));
  }

  @Test
  void findsTheSameFamiliesInAnyOrderAndInSteps() throws IOException {
    write(ARCHIVE.keySet());
    run(1);
    Map<String, Set<String>> expected = named();
    for (int seed = 0; seed < 4; seed++) {
      clear();
      var random = new Random(seed);
      var files = new ArrayList<>(ARCHIVE.keySet());
      Collections.shuffle(files, random);
      while (!files.isEmpty()) {
        List<String> some = files.subList(0, Math.min(files.size(), 1 + random.nextInt(6)));
        write(some);
        some.clear();
        run(1 + random.nextInt(3));
      }
      assertEquals(expected, named(), "seed " + seed);
    }
  }

  @Test
  void forgetsMembersThatAreGone() throws IOException {
    write(ARCHIVE.keySet());
    run(2);
    for (String gone : List.of("wire-whole.txt", "wire-cut.txt", "wire-brief.txt")) {
      Files.delete(folder.resolve("archive").resolve(gone));
    }
    run(2);
    Map<String, Set<String>> left = named();
    assertEquals(
        Set.of(Set.of("wire-typography.txt", "wire-introduced.txt", "wire-updated.txt")),
        Set.copyOf(left.values()));
    for (String gone : List.of("wire-typography.txt", "wire-introduced.txt")) {
      Files.delete(folder.resolve("archive").resolve(gone));
    }
    run(2);
    assertEquals(Map.of(), named());
  }

  @Test
  void writesNothingWhereNothingChanged() throws IOException {
    write(ARCHIVE.keySet());
    run(2);
    Map<String, Set<String>> before = named();
    Set<String> updates = updates();
    run(2);
    assertEquals(updates, updates());
    Files.writeString(
        folder.resolve("archive").resolve("new.txt"), "Autre chose\n\nRien à voir.\n");
    run(2);
    assertEquals(before, named());
    // Merges may have taken some away.
    assertTrue(updates.containsAll(updates()), updates().toString());
  }

  @Test
  void derivesWhatAKilledRunLeft() throws IOException {
    write(ARCHIVE.keySet());
    run(2);
    Map<String, Set<String>> whole = named();
    try (DispatchWriter killed =
        DispatchWriter.open(
            folder.resolve("index"), IndexingOptions.Existing.CONTINUE, "lexicons")) {
      for (int doc = 0; doc < killed.stored().end(); doc++) {
        for (StoredDispatch dispatch : killed.stored().between(doc, doc + 1)) {
          killed.replace(dispatch);
        }
      }
      killed.commit();
    }
    assertEquals(Map.of(), named());
    run(2);
    assertEquals(whole, named());
  }

  private void write(Iterable<String> files) throws IOException {
    for (String file : files) {
      Path path = folder.resolve("archive").resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, String.valueOf(ARCHIVE.get(file)));
      // Else the second run would look closer at what was written a moment before the first.
      Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2024-02-01T10:00:00Z")));
    }
  }

  private void clear() throws IOException {
    for (String part : List.of("archive", "index")) {
      try (var files = Files.list(folder.resolve(part))) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private IndexingRun open(int threads) throws IOException {
    return IndexingRun.open(
        folder.resolve("index"),
        new IndexingOptions(
            Optional.<LocalDate>empty(),
            IndexingOptions.Vanished.FORGET,
            IndexingOptions.Existing.CONTINUE,
            threads),
        IndexingProgress.silent());
  }

  private void run(int threads) throws IOException {
    try (IndexingRun run = open(threads)) {
      run.index(List.of(folder.resolve("archive")));
    }
  }

  /// The files of each family, by its name.
  private Map<String, Set<String>> named() throws IOException {
    var families = new TreeMap<String, Set<String>>();
    try (var reader = DirectoryReader.open(FSDirectory.open(folder.resolve("index")))) {
      for (LeafReaderContext leaf : reader.leaves()) {
        var names = DocValues.getNumeric(leaf.reader(), DispatchDocument.FAMILY);
        var sizes = DocValues.getNumeric(leaf.reader(), DispatchDocument.FAMILY_SIZE);
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          var live = leaf.reader().getLiveDocs();
          if ((live == null || live.get(doc)) && names.advanceExact(doc)) {
            assertTrue(sizes.advanceExact(doc) && sizes.longValue() > 1);
            String source =
                leaf.reader().storedFields().document(doc).get(DispatchField.SOURCE.indexName());
            families
                .computeIfAbsent(FamilyNumber.id(names.longValue()), _ -> new TreeSet<>())
                .add(source.substring(source.lastIndexOf('/') + 1));
          }
        }
      }
    }
    return families;
  }

  /// The files that updates of doc values have written: those of a generation.
  private Set<String> updates() throws IOException {
    try (var files = Files.list(folder.resolve("index"))) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.matches("_\\w+_\\d+_.*dvd"))
          .collect(Collectors.toSet());
    }
  }
}
