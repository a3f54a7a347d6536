package depeche.indexer.annotate.place;

import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.Decision;
import depeche.dispatch.Decision.Candidate;
import depeche.dispatch.Decision.Reason;
import depeche.dispatch.Decision.Topic;
import depeche.dispatch.Decision.Verdict;
import depeche.dispatch.Ground;
import depeche.dispatch.Mention;
import depeche.dispatch.PlaceAnnotation;
import depeche.dispatch.Span;
import depeche.indexer.annotate.Annotations;
import depeche.places.Gazetteer;
import depeche.places.GazetteerEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says why names became the places that they are, or none; after all is resolved.
final class ToponymDecisions {
  private static final int MOST_CANDIDATES = 4;

  private static final int MOST_NAMES = 3;
  private static final String DEMONYM = "demonym of ";

  private final Gazetteer gazetteer;
  private final ToponymResolver resolver;
  private final DispatchGeography geography;
  private final Annotations found;

  /// @param found what earlier annotators took
  ToponymDecisions(
      Gazetteer gazetteer,
      ToponymResolver resolver,
      DispatchGeography geography,
      Annotations found) {
    this.gazetteer = gazetteer;
    this.resolver = resolver;
    this.geography = geography;
    this.found = found;
  }

  /// Of all names but the small words that gazetteers are full of: « Le » is a town in Ladakh.
  List<Decision> of(List<Toponym> toponyms) {
    return toponyms.stream()
        .filter(toponym -> toponym.accepted || !FrenchWords.isFunctionWord(toponym.key))
        .map(this::of)
        .toList();
  }

  private Decision of(Toponym toponym) {
    GazetteerEntry choice = toponym.chosen().orElseThrow();
    boolean kept = !toponym.seat || ActorSpans.isTown(choice);
    boolean taken = toponym.accepted && !toponym.claimed && kept;
    boolean inside = toponym.claimed || !kept;
    return new Decision(
        Topic.PLACE,
        toponym.mention(),
        taken ? Verdict.TAKEN : Verdict.REFUSED,
        path(choice),
        "gazetteer " + choice.id(),
        inside ? List.of(around(toponym)) : reasons(toponym, choice),
        toponym.names.candidates().size() > 1 && !inside ? candidates(toponym, choice) : List.of());
  }

  private String path(GazetteerEntry entry) {
    return String.join(" > ", gazetteer.place(entry).path());
  }

  /// The actor or date in whose name the place stands.
  private Reason around(Toponym toponym) {
    Span span = toponym.mention().span();
    Stream<Mention> taken =
        Stream.concat(
            found.actors().stream().map(ActorAnnotation::mentions).flatMap(List::stream),
            found.dates().stream().map(date -> date.mention()));
    String name =
        taken
            .filter(mention -> mention.span().overlaps(span))
            .map(Mention::text)
            .findFirst()
            .orElse("");
    return new Reason(Ground.INSIDE, 0, name);
  }

  private List<Reason> reasons(Toponym toponym, GazetteerEntry choice) {
    ToponymResolver.Readiness readiness = resolver.readiness(toponym, choice, geography);
    var reasons = new ArrayList<Reason>();
    if (toponym.accepted && readiness.sum() < ToponymResolver.ENOUGH) {
      reasons.add(new Reason(Ground.SAME_NAME, 0, ""));
    }
    if (readiness.unlisted()) {
      reasons.add(new Reason(Ground.UNLISTED, 0, ""));
    }
    if (toponym.names.commonWord()) {
      reasons.add(new Reason(Ground.COMMON_WORD, 0, ""));
    }
    if (toponym.names.personName()) {
      reasons.add(new Reason(Ground.PERSON_NAME, 0, ""));
    }
    add(reasons, Ground.NAME, readiness.name(), "");
    add(reasons, Ground.WORDS, readiness.words(), toponym.evidence.words());
    add(reasons, Ground.STRANGE, readiness.strange(), "");
    add(reasons, Ground.CONTEXT, readiness.context(), others(toponym, choice));
    add(reasons, Ground.ALIAS, readiness.alias(), "");
    return reasons;
  }

  private static void add(List<Reason> reasons, Ground ground, double weight, String detail) {
    if (weight != 0) {
      reasons.add(new Reason(ground, weight, detail));
    }
  }

  private List<Candidate> candidates(Toponym toponym, GazetteerEntry choice) {
    double[] priors = Priors.of(toponym.names, toponym.key);
    List<GazetteerEntry> entries = toponym.names.candidates();
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < priors.length; i++) {
      if (!entries.get(i).equals(choice)) {
        candidates.add(candidate(toponym, entries.get(i), priors[i]));
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    candidates.addFirst(candidate(toponym, choice, priors[entries.indexOf(choice)]));
    return candidates.stream().limit(MOST_CANDIDATES).toList();
  }

  /// Some of the names that speak for the country or the region of a place.
  private String others(Toponym toponym, GazetteerEntry entry) {
    return geography.speakingOf(entry, toponym.key).stream()
        .map(this::shown)
        .distinct()
        .limit(MOST_NAMES)
        .collect(Collectors.joining(", "));
  }

  /// A demonym by its place.
  private String shown(String witness) {
    return witness.startsWith(DEMONYM)
        ? gazetteer.byId(witness.substring(DEMONYM.length())).map(GazetteerEntry::name).orElse("")
        : witness;
  }

  private Candidate candidate(Toponym toponym, GazetteerEntry entry, double prior) {
    ToponymResolver.Score score = resolver.score(toponym, entry, prior, geography);
    Toponym container = toponym.container;
    var reasons = new ArrayList<Reason>();
    String people = entry.population() > 0 ? Long.toString(entry.population()) : "";
    add(reasons, Ground.PROMINENCE, score.prior(), people);
    add(reasons, Ground.KIND, score.kind(), toponym.evidence.words());
    add(
        reasons,
        Ground.PARENTHESES,
        score.parentheses(),
        container == null ? "" : container.mention().text());
    add(reasons, Ground.CONTEXT, score.context(), others(toponym, entry));
    add(reasons, Ground.SENTENCE, score.sentence(), "");
    return new Candidate(path(entry), score.sum(), reasons);
  }

  /// Why places that the gazetteer does not have are places.
  List<Decision> unlisted(List<PlaceAnnotation> places) {
    return places.stream()
        .filter(place -> !place.rule().startsWith("gazetteer"))
        .flatMap(
            place -> place.mentions().stream().map(mention -> unlisted(place, mention.mention())))
        .toList();
  }

  private static Decision unlisted(PlaceAnnotation place, Mention mention) {
    return new Decision(
        Topic.PLACE,
        mention,
        Verdict.TAKEN,
        String.join(" > ", place.place().path()),
        place.rule(),
        List.of(new Reason(Ground.UNLISTED, 0, "")),
        List.of());
  }
}
