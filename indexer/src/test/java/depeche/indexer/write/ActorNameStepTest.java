package depeche.indexer.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.ActorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One name for one actor, over the archive.
final class ActorNameStepTest {
  private static final String FULL =
      """
      Un corps découvert dans une forêt

      CLARENSAC, 6 fév 2023 (AFP) - Jean-Michel Durupt, procureur de la République, a ouvert lundi une enquête à \
      Clarensac, près de Nîmes.
      """;

  private static final String SURNAME =
      """
      Un suspect entendu

      NIMES, 8 fév 2023 (AFP) - Un homme est entendu à Clarensac, a annoncé M. Durupt.
      """;

  @TempDir private Path folder;

  @Test
  void givesASurnameTheFullNameOfTheSameStory() throws IOException {
    write("un.txt", FULL);
    write("deux.txt", SURNAME);
    run(1);
    assertEquals(Set.of("Jean-Michel Durupt"), persons());
    assertTrue(
        actors().stream().anyMatch(it -> it.rule().equals("archive ×1, here Durupt (title)")),
        actors().toString());
  }

  @Test
  void leavesASurnameAloneThatIsOfAnotherStory() throws IOException {
    write("un.txt", FULL);
    write("deux.txt", SURNAME.replace("8 fév 2023", "8 fév 2016"));
    write("trois.txt", SURNAME.replace("Clarensac", "Brest").replace("NIMES", "BREST"));
    run(1);
    assertEquals(Set.of("Jean-Michel Durupt", "Durupt"), persons());
    assertEquals(2, actors().stream().filter(it -> it.actor().name().equals("Durupt")).count());
  }

  @Test
  void leavesASurnameAloneThatTwoOfTheSameStoryBear() throws IOException {
    write("un.txt", FULL);
    write("deux.txt", SURNAME);
    write("trois.txt", FULL.replace("Jean-Michel", "Patrick"));
    run(1);
    assertEquals(Set.of("Jean-Michel Durupt", "Patrick Durupt", "Durupt"), persons());
  }

  @Test
  void leavesAManAloneWhereOnlyAWomanBearsTheName() throws IOException {
    write("un.txt", FULL.replace("Jean-Michel", "Sylvie"));
    write("deux.txt", SURNAME);
    run(1);
    assertEquals(Set.of("Sylvie Durupt", "Durupt"), persons());
  }

  @Test
  void leavesASurnameAloneThatTheDispatchGivesToAnother() throws IOException {
    write("un.txt", FULL);
    write("deux.txt", SURNAME.replace("Un homme est", "L'entreprise Garage Durupt est"));
    run(1);
    assertEquals(Set.of("Jean-Michel Durupt", "Durupt"), persons());
  }

  @Test
  void writesANameAsMostDispatchesDo() throws IOException {
    write("un.txt", FULL.replace("Jean-Michel", "Jérôme"));
    write("deux.txt", FULL.replace("Jean-Michel", "Jérôme"));
    write("trois.txt", FULL.replace("Jean-Michel", "Jerome"));
    run(1);
    assertEquals(Set.of("Jérôme Durupt"), persons());
  }

  @Test
  void takesABodyForWhatMostDispatchesTakeItFor() throws IOException {
    String company = FULL.replace("ouvert lundi une enquête", "saisi l'entreprise Sylvabel");
    write("un.txt", company);
    write("deux.txt", company.replace("lundi", "mardi"));
    write("trois.txt", company.replace("l'entreprise", "l'association"));
    run(1);
    assertEquals(Set.of("company"), kinds("Sylvabel"));
  }

  @Test
  void leavesABodyAloneThatAsManyDispatchesTakeForAnother() throws IOException {
    String company = FULL.replace("ouvert lundi une enquête", "saisi l'entreprise Sylvabel");
    write("un.txt", company);
    write("deux.txt", company.replace("l'entreprise", "l'association"));
    run(1);
    assertEquals(Set.of("company", "ngo"), kinds("Sylvabel"));
  }

  @Test
  void takesTranscriptionsOfOneStoryForOneMan() throws IOException {
    write("un.txt", FULL.replace("Jean-Michel Durupt", "Abdelhakim Dbeibah"));
    write("deux.txt", FULL.replace("Jean-Michel Durupt", "Abdelhakim Dbeibah"));
    write("quatre.txt", FULL.replace("Jean-Michel Durupt", "Abdelhakim Dbeibeh"));
    run(1);
    assertEquals(Set.of("Abdelhakim Dbeibah"), persons());
  }

  @Test
  void undoesWhatRestedOnADispatchThatIsGone() throws IOException {
    Path full = write("un.txt", FULL);
    write("deux.txt", SURNAME);
    run(1);
    Files.delete(full);
    run(1);
    assertEquals(Set.of("Durupt"), persons());
    assertTrue(actors().stream().anyMatch(it -> it.rule().equals("title")), actors().toString());
  }

  @Test
  void isTheSameWhateverTheOrderAndTheThreads() throws IOException {
    write("b.txt", SURNAME);
    run(1);
    assertEquals(Set.of("Durupt"), persons());
    write("a.txt", FULL);
    write("c.txt", FULL.replace("Durupt", "Durùpt"));
    run(3);
    List<String> grown = shown();
    run(1);
    assertEquals(grown, shown());
    folder = Files.createDirectory(folder.resolve("autre"));
    write("c.txt", FULL.replace("Durupt", "Durùpt"));
    write("a.txt", FULL);
    write("b.txt", SURNAME);
    run(2);
    assertEquals(grown, shown());
  }

  private Set<String> kinds(String name) throws IOException {
    return actors().stream()
        .map(ActorAnnotation::actor)
        .filter(actor -> actor.name().equals(name))
        .map(actor -> actor.kind().label())
        .collect(Collectors.toSet());
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve("archive").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void run(int threads) throws IOException {
    var options =
        new IndexingOptions(
            Optional.empty(),
            IndexingOptions.Vanished.FORGET,
            IndexingOptions.Existing.CONTINUE,
            threads);
    try (IndexingRun run =
        IndexingRun.open(folder.resolve("index"), options, IndexingProgress.silent())) {
      run.index(List.of(folder.resolve("archive")));
    }
  }

  private Set<String> persons() throws IOException {
    Set<String> names = new TreeSet<>();
    actors().stream()
        .filter(it -> it.actor().kind() == ActorKind.PERSON)
        .forEach(it -> names.add(it.actor().name()));
    return names;
  }

  private List<String> shown() throws IOException {
    return actors().stream().map(Object::toString).sorted().toList();
  }

  /// The actors of all dispatches as the archive names them.
  private List<ActorAnnotation> actors() throws IOException {
    try (var reader = DirectoryReader.open(FSDirectory.open(folder.resolve("index")))) {
      return StoredDispatches.of(reader).between(0, reader.maxDoc()).stream()
          .flatMap(it -> it.actors().stream())
          .toList();
    }
  }
}
