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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tells which mentions of a dispatch are one organisation: by the authority file, by the acronym
/// that the text ties to a name, by the name.
final class OrganisationResolver {
  private static final int LONGEST_ACRONYM = 4;

  /// How many letters an adjective shares with the place it is made of.
  private static final int STEM = 3;

  /// The countries that the dispatch speaks of, with how often.
  private final Supplier<Map<String, Integer>> countries;

  private final Predicate<String> bareHeads;
  private @Nullable Map<String, Integer> counted;

  /// @param bareHeads whether folded words are a head that names nobody alone
  OrganisationResolver(Supplier<Map<String, Integer>> countries, Predicate<String> bareHeads) {
    this.countries = countries;
    this.bareHeads = bareHeads;
  }

  /// How often the dispatch speaks of a country.
  int mentions(String country) {
    Map<String, Integer> known = counted;
    if (known == null) {
      known = countries.get();
      counted = known;
    }
    return known.getOrDefault(country, 0);
  }

  /// An organisation as the mentions read so far give it.
  private static final class Draft {
    private final List<OrganisationMention> mentions = new ArrayList<>();
    private final Set<String> acronyms = new LinkedHashSet<>();
  }

  List<ActorAnnotation> resolve(Findings findings) {
    List<OrganisationMention> mentions =
        findings.organisations().stream()
            .flatMap(mention -> asDefined(mention, findings).stream())
            .filter(mention -> !isOfUnspokenCountry(mention) && !isForeignAcronym(mention))
            .toList();
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
    for (OrganisationMention read : mentions) {
      String own = acronyms.getOrDefault(Folding.key(read.name()), "= ");
      OrganisationMention mention = own.startsWith("= ") ? read : read.meaning(List.of());
      String key = Folding.key(mention.name());
      String identity = acronyms.getOrDefault(key, identity(mention, named));
      Draft draft = drafts.computeIfAbsent(identity, _ -> new Draft());
      draft.mentions.add(mention);
      if (!mention.acronym().isEmpty()) {
        draft.acronyms.add(mention.acronym());
      }
    }
    mergeShortened(drafts);
    mergeAdjectives(drafts);
    return drafts.values().stream()
        .filter(draft -> draft.mentions.stream().anyMatch(OrganisationMention::sure))
        .map(draft -> annotation(draft, named))
        .toList();
  }

  /// A mention as the dispatch explains its acronym: what it defines as an organisation is none of
  /// the authority file, what it defines as something else is nobody.
  private static Optional<OrganisationMention> asDefined(
      OrganisationMention mention, Findings findings) {
    DefinedAcronyms acronyms = findings.acronyms();
    String form = mention.acronym().isEmpty() ? mention.name() : mention.acronym();
    List<KnownOrganisation> known =
        mention.known().stream().filter(it -> !acronyms.contradict(form, it)).toList();
    if (known.size() == mention.known().size() || !known.isEmpty()) {
      return Optional.of(mention.meaning(known));
    }
    boolean actor =
        findings.organisations().stream().anyMatch(other -> other.acronym().equals(form));
    return actor ? Optional.of(mention.meaning(List.of())) : Optional.empty();
  }

  /// « le Conseil national » of any body where nothing is said of Switzerland.
  private boolean isOfUnspokenCountry(OrganisationMention mention) {
    String key = Folding.key(mention.name());
    return mention.kind() == ActorKind.PARLIAMENT
        && bareHeads.test(key)
        && !mention.known().isEmpty()
        && Folding.key(mention.known().getFirst().name()).startsWith(key + " ")
        && areUnspoken(mention.known());
  }

  /// « APL », « PNL » of the army and the party of a country that the dispatch does not name.
  private boolean isForeignAcronym(OrganisationMention mention) {
    boolean national =
        mention.kind() == ActorKind.PARTY
            || mention.kind() == ActorKind.ARMY
            || mention.kind() == ActorKind.ARMED_GROUP
            || mention.kind() == ActorKind.CLUB
            || mention.kind() == ActorKind.UNION;
    String name = mention.name();
    boolean acronym =
        national && name.length() <= LONGEST_ACRONYM && name.equals(name.toUpperCase(Locale.ROOT));
    // « Rada » is a village too
    boolean word =
        mention.kind() == ActorKind.PARLIAMENT
            && name.indexOf(' ') < 0
            && mention.known().stream().noneMatch(known -> known.name().equals(name));
    return (acronym || word)
        && mention.acronym().isEmpty()
        && !mention.known().isEmpty()
        && areUnspoken(mention.known());
  }

  private boolean areUnspoken(List<KnownOrganisation> known) {
    return known.stream()
        .map(KnownOrganisation::country)
        .allMatch(country -> !country.isEmpty() && !country.equals("FR") && mentions(country) == 0);
  }

  private String identity(OrganisationMention mention, Map<String, KnownOrganisation> named) {
    return mention.known().isEmpty() || isElsewhere(mention, named) || isBare(mention, named)
        ? Folding.key(mention.name())
        : "= " + chosen(mention, named).name();
  }

  /// Whether words begin the names of several bodies (« préfecture maritime ») of which the
  /// dispatch names none.
  private static boolean isBare(OrganisationMention mention, Map<String, KnownOrganisation> named) {
    String key = Folding.key(mention.name()) + " ";
    return mention.known().size() > 1
        && mention.known().stream().map(KnownOrganisation::country).distinct().count() == 1
        && !named.containsKey(Folding.key(mention.name()))
        && mention.known().stream().allMatch(it -> Folding.key(it.name()).startsWith(key));
  }

  /// Whether words that many countries use (« Protection civile ») are known only for a country of
  /// which the dispatch says nothing.
  private boolean isElsewhere(OrganisationMention mention, Map<String, KnownOrganisation> named) {
    KnownOrganisation known = chosen(mention, named);
    return mention.generic()
        && !isSpecific(mention, known)
        && !Folding.key(known.name()).equals(Folding.key(mention.name()))
        && !known.country().isEmpty()
        && !known.country().equals("FR")
        && mentions(known.country()) == 0;
  }

  /// « Institut international de recherche sur la paix de Stockholm (Sipri) »: its acronym stands
  /// beside it.
  private static boolean isSpecific(OrganisationMention mention, KnownOrganisation known) {
    String acronym = mention.acronym();
    return !acronym.isEmpty()
        && (known.name().equals(acronym) || known.aliases().contains(acronym));
  }

  /// Merges what the text shortened: « l'Office » after « Office central de lutte… ».
  private static void mergeShortened(Map<String, Draft> drafts) {
    for (String identity : List.copyOf(drafts.keySet())) {
      Draft draft = drafts.get(identity);
      if (draft == null || identity.startsWith("= ")) {
        continue;
      }
      drafts.entrySet().stream()
          .filter(other -> isShortOf(identity, other.getKey(), other.getValue()))
          .findFirst()
          .ifPresent(longer -> {
            longer.getValue().mentions.addAll(draft.mentions);
            drafts.remove(identity);
          });
    }
  }

  /// Merges « parquet lyonnais » with « parquet de Lyon »: one head, and an adjective with the
  /// first letters of the place.
  private static void mergeAdjectives(Map<String, Draft> drafts) {
    for (String identity : List.copyOf(drafts.keySet())) {
      Draft draft = drafts.get(identity);
      int blank = identity.lastIndexOf(' ');
      if (draft == null || identity.startsWith("= ") || identity.length() <= blank + STEM + 2) {
        continue;
      }
      String head = identity.substring(0, Math.max(0, blank));
      String stem = identity.substring(blank + 1, blank + 1 + STEM);
      drafts.entrySet().stream()
          .filter(other -> isSeated(other.getKey(), head, stem))
          .findFirst()
          .ifPresent(seat -> {
            seat.getValue().mentions.addAll(draft.mentions);
            drafts.remove(identity);
          });
    }
  }

  private static boolean isSeated(String identity, String head, String stem) {
    String name = Folding.key(identity.startsWith("= ") ? identity.substring(2) : identity);
    return !head.isEmpty()
        && (name.startsWith(head + " de " + stem) || name.startsWith(head + " d " + stem));
  }

  private static boolean isShortOf(String identity, String other, Draft draft) {
    return !other.equals(identity)
        && (other.startsWith(identity + " ")
            || draft.mentions.stream()
                .anyMatch(mention -> Folding.key(mention.name()).startsWith(identity + " ")));
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

  /// What speaks for an entry among those of one form.
  int weight(KnownOrganisation organisation) {
    int home = organisation.country().equals("FR") ? 1 : 0;
    return 4 * mentions(organisation.country()) + home;
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
    if (!best.known().isEmpty() && !isElsewhere(best, named) && !isBare(best, named)) {
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
