package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;
import depeche.dispatch.Mention;
import java.util.List;

/// A stretch of text that names an organisation.
///
/// @param name the name it stands for, as the text gives it
/// @param known the entries of the authority file it may be
/// @param sure whether it stands alone; else it counts only beside a sure mention of the same
/// @param generic whether its words begin with a noun that many organisations share
/// @param acronym the acronym that the text gives beside it, or empty
record OrganisationMention(
    int order,
    Mention mention,
    String name,
    ActorKind kind,
    List<KnownOrganisation> known,
    boolean sure,
    boolean generic,
    String acronym,
    String rule) {
  OrganisationMention {
    known = List.copyOf(known);
  }

  /// The same, meaning one of these entries of the authority file, or none of it.
  OrganisationMention meaning(List<KnownOrganisation> entries) {
    return new OrganisationMention(
        order, mention, name, kind, entries, sure, generic, acronym, rule);
  }
}
