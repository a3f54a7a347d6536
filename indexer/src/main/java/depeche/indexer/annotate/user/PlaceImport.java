package depeche.indexer.annotate.user;

import depeche.dispatch.GeoPoint;
import depeche.dispatch.PlaceKind;
import depeche.places.Gazetteer;
import depeche.places.UserPlace;
import depeche.places.build.GeoNamesRow;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Appends places to the user's file: those of a GeoNames dump (19 columns, bare or zipped) or of
/// another file of the user's kind; once, for one thread.
public final class PlaceImport {
  private static final int GEONAMES_COLUMNS = 19;

  private final Path file;
  private final Path into;
  private final long minPopulation;
  private final PlaceLines lines = new PlaceLines();
  private final Set<String> ids = new HashSet<>();
  private final List<String> accepted = new ArrayList<>();
  private final List<UserFile.Problem> problems = new ArrayList<>();
  private int known;
  private int tooSmall;

  private PlaceImport(Path file, Path into, long minPopulation) {
    this.file = file;
    this.into = into;
    this.minPopulation = minPopulation;
  }

  /// What became of the lines.
  ///
  /// @param added places appended
  /// @param known places that the gazetteer or the user's file has already
  /// @param leftOut places with too few inhabitants, or of a kind that news does not name
  /// @param problems lines that make no sense
  public record Report(int added, int known, int leftOut, List<UserFile.Problem> problems) {
    public Report {
      problems = List.copyOf(problems);
    }
  }

  /// Appends the places of `file` to `into`, which is made if there is none.
  public static Report run(Path file, Path into, long minPopulation) throws IOException {
    var run = new PlaceImport(file, into, minPopulation);
    run.read();
    run.append();
    return new Report(run.accepted.size(), run.known, run.tooSmall, run.problems);
  }

  private void read() throws IOException {
    if (Files.exists(into)) {
      var present = new UserFile(into);
      present.read(line -> ids.add(lines.place(line).id()));
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(4);
      boolean zip = in.read() == 'P' && in.read() == 'K';
      in.reset();
      if (zip) {
        readZip(new ZipInputStream(in));
      } else {
        readLines(in);
      }
    }
  }

  private void readZip(ZipInputStream zip) throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().endsWith(".txt") && !entry.getName().startsWith("readme")) {
        readLines(zip);
      }
    }
  }

  private void readLines(InputStream in) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          read(line, number);
        } catch (NumberFormatException noNumber) {
          note(number, "no number: " + noNumber.getMessage());
        } catch (IllegalArgumentException wrong) {
          note(number, String.valueOf(wrong.getMessage()));
        }
      }
    }
  }

  private void note(int number, String reason) {
    problems.add(new UserFile.Problem(file, number, reason));
  }

  private void read(String line, int number) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() == GEONAMES_COLUMNS) {
      GeoNamesRow row = GeoNamesRow.of(line);
      Optional<PlaceKind> kind = kind(cells.get(6), row.feature());
      if (kind.isEmpty()) {
        tooSmall++;
      } else {
        accept(place(row, kind.get()));
      }
    } else {
      List<String> stripped = cells.stream().map(String::strip).toList();
      accept(lines.place(new UserFile.Line(number, stripped)));
    }
  }

  private void accept(UserPlace place) {
    if (place.population() < minPopulation) {
      tooSmall++;
    } else if (Gazetteer.bundled().byId(place.id()).isPresent() || !ids.add(place.id())) {
      known++;
    } else {
      accepted.add(PlaceLines.line(place));
    }
  }

  private static UserPlace place(GeoNamesRow row, PlaceKind kind) {
    String container =
        row.country().equals("FR")
            ? "fr:" + row.admin2()
            : "adm1:" + row.country() + "." + row.admin1();
    return new UserPlace(
        Integer.toString(row.id()),
        row.name(),
        kind,
        Optional.of(row.country()).filter(code -> !code.isEmpty()),
        Optional.of(new GeoPoint(row.lat(), row.lon())),
        row.population(),
        Optional.of(container).filter(id -> Gazetteer.bundled().byId(id).isPresent()),
        row.names().stream()
            .filter(name -> !name.equals(row.name()) && name.indexOf('|') < 0)
            .distinct()
            .toList());
  }

  /// Populated places, waters, mountains and administrative regions; no roads, schools or hotels.
  private static Optional<PlaceKind> kind(String featureClass, String feature) {
    return switch (featureClass) {
      case "P" -> Optional.of(feature.equals("PPLX") ? PlaceKind.DISTRICT : PlaceKind.CITY);
      case "A" -> Optional.of(PlaceKind.REGION);
      case "H" -> Optional.of(PlaceKind.WATER);
      case "T" -> Optional.of(PlaceKind.NATURAL);
      default -> Optional.empty();
    };
  }

  private void append() throws IOException {
    if (accepted.isEmpty()) {
      return;
    }
    Path folder = into.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    boolean open = Files.exists(into) && Files.size(into) > 0 && !endsALine();
    if (open) {
      accepted.addFirst("");
    }
    Files.write(into, accepted, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (open) {
      accepted.removeFirst();
    }
  }

  private boolean endsALine() throws IOException {
    byte[] content = Files.readAllBytes(into);
    return content[content.length - 1] == '\n';
  }
}
