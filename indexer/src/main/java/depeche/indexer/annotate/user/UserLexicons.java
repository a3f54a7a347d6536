package depeche.indexer.annotate.user;

import depeche.indexer.annotate.actor.ActorCorrection;
import depeche.places.Gazetteer;
import depeche.places.UserPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the user adds to the lexicons of the program; for any thread.
public final class UserLexicons {
  /// Nothing.
  public static final UserLexicons NONE = new UserLexicons(List.of(), List.of(), List.of());

  private final List<ActorCorrection> actors;
  private final List<UserPlace> places;
  private final List<UserFile.Problem> problems;
  private @Nullable Gazetteer gazetteer;

  private UserLexicons(
      List<ActorCorrection> actors, List<UserPlace> places, List<UserFile.Problem> problems) {
    this.actors = List.copyOf(actors);
    this.places = List.copyOf(places);
    this.problems = List.copyOf(problems);
  }

  public List<ActorCorrection> actors() {
    return actors;
  }

  /// Lines that were left out.
  public List<UserFile.Problem> problems() {
    return problems;
  }

  /// Reads the user's files.
  ///
  /// @throws IOException if one cannot be read
  public static UserLexicons read(Optional<Path> actorFile, Optional<Path> placeFile)
      throws IOException {
    var actors = new ArrayList<ActorCorrection>();
    var problems = new ArrayList<UserFile.Problem>();
    if (actorFile.isPresent()) {
      var file = new UserFile(actorFile.get());
      file.read(line -> actors.add(ActorLines.correction(line)));
      problems.addAll(file.problems());
    }
    var places = new ArrayList<UserPlace>();
    if (placeFile.isPresent()) {
      var file = new UserFile(placeFile.get());
      var lines = new PlaceLines();
      file.read(line -> places.add(lines.place(line)));
      problems.addAll(file.problems());
    }
    return new UserLexicons(actors, places, problems);
  }

  /// The gazetteer with the user's places: built at the first call, since that takes its time, and
  /// the same ever after.
  public synchronized Gazetteer gazetteer() {
    if (gazetteer == null) {
      gazetteer = places.isEmpty() ? Gazetteer.bundled() : Gazetteer.bundled().with(places);
    }
    return gazetteer;
  }

  /// Changes with the content; empty if there is none.
  public String fingerprint() {
    // of the printed form, since the hash of an enum changes with every start of the program
    return actors.isEmpty() ? "" : "+" + Integer.toHexString(actors.toString().hashCode());
  }
}
