package depeche.indexer.annotate.user;

import depeche.analysis.Folding;
import depeche.dispatch.ActorKind;
import depeche.indexer.annotate.actor.ActorCorrection;
import java.util.List;

/// The lines of the user's actor file, one correction each:
///
///     add     Camille Dupré          person    C. Dupré|la juge Dupré
///     alias   Emmanuel Macron        Manu|le locataire de l'Élysée
///     merge   Union nationale        UN-Parti
///     split   Laurent Fabius         Fabius    Thibault Fabius
///     ignore  Reuters
///
/// The verbs may be French: ajouter, alias, fusionner, séparer, ignorer.
final class ActorLines {
  private ActorLines() {}

  /// @throws IllegalArgumentException for a line that makes no sense
  static ActorCorrection correction(UserFile.Line line) {
    String verb = line.cell(0);
    return switch (Folding.key(verb)) {
      case "add", "ajouter" ->
          new ActorCorrection.Add(
              line.needed(1, "name"),
              KindWords.kind(ActorKind.class, line.needed(2, "kind")),
              line.several(3));
      case "alias" -> {
        line.needed(2, "alias");
        yield new ActorCorrection.Alias(line.needed(1, "name"), line.several(2));
      }
      case "merge", "fusionner" ->
          new ActorCorrection.Alias(line.needed(1, "name"), List.of(line.needed(2, "second name")));
      case "split", "separer" ->
          new ActorCorrection.Split(
              line.needed(1, "name"), line.needed(2, "alias"), line.needed(3, "second name"));
      case "ignore", "ignorer" -> new ActorCorrection.Ignore(line.needed(1, "name"));
      default ->
          throw new IllegalArgumentException(
              "« " + verb + " »? there are add, alias, merge, split, ignore");
    };
  }
}
