package depeche.places.build;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Builds the gazetteer: `BuildGazetteer DOWNLOADS TABLES OUTPUT`.
///
/// DOWNLOADS holds `cities500.txt`, `communes.json`, `fr.mo`, `en.mo`, `words.json` and
/// `names/*.js`, which `fetch-sources` puts there; TABLES the hand-written `*.tsv`. The same input
/// on the same JDK gives the same bytes.
public final class BuildGazetteer {
  private BuildGazetteer() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("usage: BuildGazetteer DOWNLOADS TABLES OUTPUT");
    }
    Path downloads = Path.of(arguments[0]);
    Path tables = Path.of(arguments[1]);
    Path output = Path.of(arguments[2]);
    PrintStream log = System.err;
    var sources = new Sources(downloads, tables);
    var world = new World(sources, log);
    world.countries();
    world.france();
    world.cities();
    new CommunePlaces(world).add();
    new ExonymPlaces(world).add();
    world.regions();
    try (var out = Files.newOutputStream(output)) {
      new Assembly(world, sources, log).write(out);
    }
    log.printf("%s: %,d bytes%n", output, Files.size(output));
  }
}
