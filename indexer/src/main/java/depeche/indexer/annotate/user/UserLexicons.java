package depeche.indexer.annotate.user;

import depeche.indexer.annotate.actor.ActorCorrection;
import depeche.places.Gazetteer;
import depeche.places.UserPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the user adds to the lexicons of the program.
///
/// @param problems lines that were left out
public record UserLexicons(
    List<ActorCorrection> actors, List<UserPlace> places, List<UserFile.Problem> problems) {
  /// Nothing.
  public static final UserLexicons NONE = new UserLexicons(List.of(), List.of(), List.of());

  public UserLexicons {
    actors = List.copyOf(actors);
    places = List.copyOf(places);
    problems = List.copyOf(problems);
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

  /// The gazetteer with the user's places.
  public Gazetteer gazetteer() {
    return places.isEmpty() ? Gazetteer.bundled() : Gazetteer.bundled().with(places);
  }

  /// Changes with the content; empty if there is none.
  public String fingerprint() {
    // of the printed form, since the hash of an enum changes with every start of the program
    return actors.isEmpty() ? "" : "+" + Integer.toHexString(actors.toString().hashCode());
  }
}
