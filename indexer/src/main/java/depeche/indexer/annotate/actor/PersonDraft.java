package depeche.indexer.annotate.actor;

import depeche.dispatch.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A person as the mentions read so far give it.
final class PersonDraft {
  private final List<PersonMention> mentions = new ArrayList<>();
  private PersonName name;
  private Gender gender;
  private static final double MOST_SUPPORT = 1;

  private double evidence;
  private double support;
  private Optional<KnownPerson> known;

  PersonDraft(PersonMention first, Gender gender, Optional<KnownPerson> known) {
    this.name = first.name();
    this.gender = gender;
    this.known = known;
    known.ifPresent(person -> this.gender = person.gender());
    add(first);
  }

  void add(PersonMention mention) {
    mentions.add(mention);
    evidence = Math.max(evidence, mention.evidence());
    if (known.isEmpty() && mention.known().size() == 1 && mention.name().keys().size() > 1) {
      known = Optional.of(mention.known().getFirst());
    }
    if (mention.name().keys().size() > name.keys().size()) {
      name = mention.name();
    }
    if (gender == Gender.EITHER && mention.title().isPresent()) {
      gender = mention.title().get().gender();
    }
  }

  PersonName name() {
    return name;
  }

  Gender gender() {
    return gender;
  }

  double evidence() {
    return evidence;
  }

  /// Counts what other mentions add, up to a bound: many mentions of a place make no person.
  void support(double more) {
    double added = Math.min(more, MOST_SUPPORT - support);
    support += added;
    evidence += added;
  }

  /// Counts the person as found, since the authority file knows one of that name alone.
  void know() {
    evidence = Math.max(evidence, PersonFinder.ENOUGH);
  }

  Optional<KnownPerson> known() {
    return known;
  }

  String rule() {
    return mentions.stream()
        .max(java.util.Comparator.comparingDouble(PersonMention::evidence))
        .map(PersonMention::rule)
        .orElse("");
  }

  /// The distance in reading order to the nearest mention before `order`; far if there is none.
  int distance(int order) {
    int nearest = Integer.MAX_VALUE;
    for (PersonMention mention : mentions) {
      int distance = order - mention.order();
      nearest = Math.min(nearest, distance > 0 ? distance : 10_000 - distance);
    }
    return nearest;
  }

  List<Mention> spans() {
    return mentions.stream().map(PersonMention::mention).toList();
  }
}
