package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;
import java.util.EnumSet;
import java.util.Set;

/// A noun that begins the name of an organisation: « parquet », « ministère ».
///
/// @param noun as the lexicon writes it
/// @param plural whether this form is the plural
/// @param alone whether it may stand alone when it has a capital: « le Parlement »
record Head(String noun, ActorKind kind, boolean plural, boolean alone) {
  private static final Set<ActorKind> OF_STATE =
      EnumSet.of(
          ActorKind.MINISTRY,
          ActorKind.COURT,
          ActorKind.POLICE,
          ActorKind.ARMY,
          ActorKind.PARLIAMENT,
          ActorKind.GOVERNMENT);

  /// Whether such a body is the state's, so that nobody gives it a name of its own.
  boolean isOfState() {
    return OF_STATE.contains(kind);
  }
}
