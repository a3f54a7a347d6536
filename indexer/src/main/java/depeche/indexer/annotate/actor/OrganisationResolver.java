package depeche.indexer.annotate.actor;

import depeche.analysis.Folding;
import depeche.dispatch.Actor;
import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.ActorKind;
import depeche.dispatch.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells which mentions of a dispatch are one organisation: by the authority file, by the acronym
/// that the text ties to a name, by the name.
final class OrganisationResolver {
  /// The countries that the dispatch speaks of, with how often.
  private final Map<String, Integer> countries;

  OrganisationResolver(Map<String, Integer> countries) {
    this.countries = countries;
  }

  /// An organisation as the mentions read so far give it.
  private static final class Draft {
    private final List<OrganisationMention> mentions = new ArrayList<>();
    private final Set<String> acronyms = new LinkedHashSet<>();
  }

  List<ActorAnnotation> resolve(List<OrganisationMention> mentions) {
    Map<String, KnownOrganisation> named = new HashMap<>();
    for (OrganisationMention mention : mentions) {
      if (mention.known().size() == 1 && mention.sure()) {
        KnownOrganisation known = mention.known().getFirst();
        known.aliases().forEach(alias -> named.putIfAbsent(Folding.key(alias), known));
      }
    }
    Map<String, String> acronyms = new HashMap<>();
    for (OrganisationMention mention : mentions) {
      if (!mention.acronym().isEmpty()
          && mention.mention().text().length() > mention.acronym().length()) {
        acronyms.putIfAbsent(Folding.key(mention.acronym()), identity(mention, named));
      }
    }
    Map<String, Draft> drafts = new LinkedHashMap<>();
    for (OrganisationMention mention : mentions) {
      String key = Folding.key(mention.name());
      String identity = acronyms.getOrDefault(key, identity(mention, named));
      Draft draft = drafts.computeIfAbsent(identity, _ -> new Draft());
      draft.mentions.add(mention);
      if (!mention.acronym().isEmpty()) {
        draft.acronyms.add(mention.acronym());
      }
    }
    return drafts.values().stream()
        .filter(draft -> draft.mentions.stream().anyMatch(OrganisationMention::sure))
        .map(draft -> annotation(draft, named))
        .toList();
  }

  private String identity(OrganisationMention mention, Map<String, KnownOrganisation> named) {
    return mention.known().isEmpty()
        ? Folding.key(mention.name())
        : "= " + chosen(mention, named).name();
  }

  /// The entry that a form means: the one that the dispatch names in full, the one whose country it
  /// is about, the French one, the first.
  private KnownOrganisation chosen(
      OrganisationMention mention, Map<String, KnownOrganisation> named) {
    List<KnownOrganisation> known = mention.known();
    KnownOrganisation inFull = named.get(Folding.key(mention.name()));
    if (known.size() == 1 || (inFull != null && known.contains(inFull))) {
      return inFull != null && known.contains(inFull) ? inFull : known.getFirst();
    }
    KnownOrganisation best = known.getFirst();
    int most = weight(best);
    for (KnownOrganisation organisation : known) {
      int weight = weight(organisation);
      if (weight > most) {
        best = organisation;
        most = weight;
      }
    }
    return best;
  }

  private int weight(KnownOrganisation organisation) {
    int home = organisation.country().equals("FR") ? 1 : 0;
    return 4 * countries.getOrDefault(organisation.country(), 0) + home;
  }

  private ActorAnnotation annotation(Draft draft, Map<String, KnownOrganisation> named) {
    List<Mention> mentions =
        draft.mentions.stream()
            .map(OrganisationMention::mention)
            .distinct()
            .sorted(Comparator.comparing(Mention::span))
            .toList();
    var aliases = new LinkedHashSet<String>();
    OrganisationMention best =
        draft.mentions.stream()
            .max(
                Comparator.comparingInt(
                    mention -> mention.known().isEmpty() ? mention.name().length() : 1_000))
            .orElseThrow();
    String name = best.name();
    ActorKind kind = best.kind();
    String rule = best.rule();
    if (!best.known().isEmpty()) {
      KnownOrganisation known = chosen(best, named);
      name = known.name();
      kind = known.kind();
      rule = "authority " + name;
      aliases.addAll(known.aliases());
    }
    aliases.addAll(draft.acronyms);
    mentions.forEach(mention -> aliases.add(mention.text()));
    aliases.remove(name);
    return new ActorAnnotation(new Actor(name, kind, List.copyOf(aliases)), mentions, rule);
  }
}
