package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;
import java.util.List;

/// An organisation of the authority file.
///
/// @param name the value that facets show
/// @param country ISO code of its seat or State; empty if international
/// @param ambiguous whether its forms mean something else too
record KnownOrganisation(
    String name, ActorKind kind, String country, List<String> aliases, boolean ambiguous) {}
