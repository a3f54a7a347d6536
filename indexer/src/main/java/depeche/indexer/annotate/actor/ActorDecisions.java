package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.Decision;
import depeche.dispatch.Decision.Candidate;
import depeche.dispatch.Decision.Reason;
import depeche.dispatch.Decision.Topic;
import depeche.dispatch.Decision.Verdict;
import depeche.dispatch.Ground;
import depeche.dispatch.Mention;
import depeche.dispatch.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Says why names became the actors that they are, or none; after all is resolved.
final class ActorDecisions {
  private static final int MOST_CANDIDATES = 4;

  private final ActorLexicon lexicon;
  private final OrganisationResolver organisations;
  private final Map<Span, ActorAnnotation> actors = new HashMap<>();

  ActorDecisions(
      ActorLexicon lexicon, OrganisationResolver organisations, List<ActorAnnotation> actors) {
    this.lexicon = lexicon;
    this.organisations = organisations;
    for (ActorAnnotation actor : actors) {
      actor.mentions().forEach(mention -> this.actors.put(mention.span(), actor));
    }
  }

  List<Decision> of(Findings findings) {
    var decisions = new ArrayList<Decision>();
    findings.organisations().forEach(mention -> decisions.add(organisation(mention)));
    Stream.concat(findings.persons().stream(), findings.barred().stream())
        .filter(this::isWorthwhile)
        .forEach(mention -> decisions.add(person(mention)));
    return decisions;
  }

  /// A word of which nothing says that it might be a name tells nobody anything.
  private boolean isWorthwhile(PersonMention mention) {
    return actors.containsKey(mention.mention().span())
        || !mention.weighing().reasons().isEmpty()
        || !mention.known().isEmpty();
  }

  private Decision person(PersonMention mention) {
    Optional<ActorAnnotation> actor = Optional.ofNullable(actors.get(mention.mention().span()));
    var reasons = new ArrayList<Reason>(mention.weighing().reasons());
    boolean tooLittle = mention.evidence() < PersonFinder.ENOUGH;
    if (actor.isPresent() && tooLittle) {
      reasons.add(fuller(actor.get(), mention));
    } else if (actor.isEmpty() && !tooLittle) {
      reasons.add(inside(mention.mention()));
    }
    return new Decision(
        Topic.ACTOR,
        mention.mention(),
        actor.isPresent() ? Verdict.TAKEN : Verdict.REFUSED,
        actor.map(it -> it.actor().name()).orElse(mention.name().text()),
        actor.map(ActorAnnotation::rule).orElse(mention.rule()),
        reasons,
        candidates(mention, actor));
  }

  /// The fuller name to which a short one goes back, or what the authority file has.
  private static Reason fuller(ActorAnnotation actor, PersonMention mention) {
    return actor.mentions().stream()
        .map(Mention::text)
        .filter(text -> text.length() > mention.mention().text().length())
        .max(Comparator.comparingInt(String::length))
        .map(text -> new Reason(Ground.FULL_NAME, 0, text))
        .orElseGet(() -> new Reason(Ground.AUTHORITY, 0, actor.actor().name()));
  }

  private Reason inside(Mention mention) {
    return actors.entrySet().stream()
        .filter(it -> it.getKey().overlaps(mention.span()))
        .findFirst()
        .map(it -> new Reason(Ground.INSIDE, 0, it.getValue().actor().name()))
        .orElseGet(() -> new Reason(Ground.AMBIGUOUS, 0, ""));
  }

  /// The persons of the authority file who bear the name; those whom a bare surname may mean.
  private List<Candidate> candidates(PersonMention mention, Optional<ActorAnnotation> actor) {
    List<KnownPerson> bearers =
        mention.known().isEmpty() && mention.name().keys().size() == 1
            ? lexicon.bearing(mention.name().first())
            : mention.known();
    boolean choice = bearers.size() > 1 || (actor.isEmpty() && !bearers.isEmpty());
    return !choice
        ? List.of()
        : bearers.stream()
            .map(person -> candidate(person, actor))
            .sorted(Comparator.comparingDouble(Candidate::score).reversed())
            .limit(MOST_CANDIDATES)
            .toList();
  }

  private static Candidate candidate(KnownPerson person, Optional<ActorAnnotation> actor) {
    boolean chosen = actor.filter(it -> it.actor().name().equals(person.name())).isPresent();
    String office = person.cell();
    var reason = new Reason(Ground.AUTHORITY, chosen ? 1 : 0, office);
    return new Candidate(person.name(), chosen ? 1 : 0, List.of(reason));
  }

  private Decision organisation(OrganisationMention mention) {
    Optional<ActorAnnotation> actor = Optional.ofNullable(actors.get(mention.mention().span()));
    var reasons = new ArrayList<Reason>();
    if (!mention.sure()) {
      reasons.add(
          actor.isPresent()
              ? new Reason(Ground.SAME_NAME, 0, "")
              : new Reason(Ground.AMBIGUOUS, 0, ""));
    } else if (actor.isEmpty()) {
      reasons.add(new Reason(Ground.USER, 0, ""));
    }
    if (!mention.acronym().isEmpty()) {
      reasons.add(new Reason(Ground.PARENTHESES, 0, mention.acronym()));
    }
    return new Decision(
        Topic.ACTOR,
        mention.mention(),
        actor.isPresent() ? Verdict.TAKEN : Verdict.REFUSED,
        actor.map(it -> it.actor().name()).orElse(mention.name()),
        actor.map(ActorAnnotation::rule).orElse(mention.rule()),
        reasons,
        mention.known().size() < 2 ? List.of() : entries(mention.known()));
  }

  private List<Candidate> entries(List<KnownOrganisation> known) {
    return known.stream()
        .map(entry -> {
          int weight = organisations.weight(entry);
          String detail = entry.country() + " ×" + organisations.mentions(entry.country());
          return new Candidate(
              entry.name(), weight, List.of(new Reason(Ground.COUNTRY, weight, detail)));
        })
        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
        .limit(MOST_CANDIDATES)
        .toList();
  }
}
