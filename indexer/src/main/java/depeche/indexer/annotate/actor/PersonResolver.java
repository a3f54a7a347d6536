package depeche.indexer.annotate.actor;

import depeche.dispatch.Actor;
import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.ActorKind;
import depeche.dispatch.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// Tells which mentions of a dispatch are one person: the full names first, then surnames, titles
/// with surnames and given names, which go back to the nearest full name that fits.
final class PersonResolver {
  /// So long after an office a surname still needs no explanation.
  private static final int RECENT_YEARS = 3;

  private final ActorLexicon lexicon;
  private final PlaceEvidence places;
  private final int year;

  /// How often the dispatch speaks of a country.
  private final ToIntFunction<String> countries;

  private final List<PersonDraft> drafts = new ArrayList<>();

  /// @param year of publication, 0 if unknown
  /// @param countries how often the dispatch speaks of a country
  PersonResolver(
      ActorLexicon lexicon, PlaceEvidence places, int year, ToIntFunction<String> countries) {
    this.lexicon = lexicon;
    this.places = places;
    this.year = year;
    this.countries = countries;
  }

  List<ActorAnnotation> resolve(List<PersonMention> mentions) {
    mentions.stream()
        .filter(mention -> mention.name().keys().size() > 1)
        .sorted(
            Comparator.comparingInt((PersonMention mention) -> -mention.name().keys().size())
                .thenComparingInt(PersonMention::order))
        .forEach(this::full);
    // « son épouse Penelope » tells who « Mme Fillon » is, wherever it stands
    mentions.stream()
        .filter(mention -> mention.name().keys().size() == 1)
        .sorted(Comparator.comparing(mention -> !isBareRelative(mention)))
        .forEach(this::single);
    return drafts.stream()
        .filter(draft -> draft.evidence() >= PersonFinder.ENOUGH)
        .map(this::annotation)
        .toList();
  }

  private void full(PersonMention mention) {
    Optional<PersonDraft> same =
        nearest(
            mention,
            draft ->
                draft.name().keys().equals(mention.name().keys())
                    || draft.name().sameEnds(mention.name())
                    || samePerson(draft, mention)
                    || isVariant(draft, mention)
                    || draft.name().endsWith(mention.name()));
    if (same.isPresent()) {
      same.get().add(mention);
      return;
    }
    Gender given = lexicon.givenNames().gender(mention.name().first());
    Gender gender =
        mention.title().map(Title::gender).filter(g -> g != Gender.EITHER).orElse(given);
    drafts.add(new PersonDraft(mention, gender, prominent(mention.known())));
  }

  /// « Iris Mitteraere » beside « Iris Mittenaere », « Recep Tayyip » beside « Recep Tayyip Erdogan
  /// »: nobody is known by one of them.
  private static boolean isVariant(PersonDraft draft, PersonMention mention) {
    return (draft.known().isEmpty() || mention.known().isEmpty())
        && (draft.name().isSlipOf(mention.name()) || draft.name().startsWith(mention.name()));
  }

  private static boolean samePerson(PersonDraft draft, PersonMention mention) {
    return mention.known().size() == 1
        && draft.known().equals(Optional.of(mention.known().getFirst()));
  }

  private void single(PersonMention mention) {
    String key = mention.name().first();
    Optional<PersonDraft> same =
        nearest(
                mention,
                draft ->
                    draft.name().last().equals(key)
                        && !lacksArticle(draft.name().text(), mention)
                        && !isDoubtfulBeside(draft, mention))
            .or(() -> nearest(mention, draft -> isAlias(draft, mention)))
            .or(() -> nearest(mention, draft -> isOtherPart(draft, mention)));
    if (same.isPresent()) {
      boolean place =
          mention.title().isEmpty() && places.prominence(mention.mention().text()) > 1_000_000;
      if (mention.evidence() >= 0 && !place) {
        same.get().add(mention);
        same.get().support(mention.title().isPresent() ? 1 : 0.5);
      }
      return;
    }
    boolean relative = isBareRelative(mention);
    Optional<KnownPerson> known =
        relative
            ? knownByKin(mention)
            : knownBySurname(mention)
                .or(() -> knownByOffice(mention))
                .or(() -> knownBeside(mention));
    if (known.isPresent()) {
      var draft = new PersonDraft(mention, known.get().gender(), known);
      draft.know();
      drafts.add(draft);
    } else if (!relative && mention.evidence() >= PersonFinder.ENOUGH) {
      Gender gender = mention.title().map(Title::gender).orElse(Gender.EITHER);
      drafts.add(new PersonDraft(mention, gender, Optional.empty()));
    }
  }

  /// « Affaire Benalla » at the head of a title is no name where « Benalla » is known.
  private static boolean isDoubtfulBeside(PersonDraft draft, PersonMention mention) {
    return mention.known().size() == 1
        && mention.evidence() >= PersonFinder.ENOUGH
        && draft.known().isEmpty()
        && draft.evidence() < PersonFinder.ENOUGH;
  }

  /// « son épouse Isabelle »: a given name and no more, which many have.
  private boolean isBareRelative(PersonMention mention) {
    return mention.known().isEmpty()
        && mention.title().filter(title -> title.profession().equals("kin")).isPresent()
        && lexicon.givenNames().contains(mention.name().first());
  }

  /// « Emmanuel Macron et son épouse Brigitte »: the known person of that given name and of a
  /// surname that the dispatch has.
  private Optional<KnownPerson> knownByKin(PersonMention mention) {
    return drafts.stream()
        .filter(draft -> draft.name().keys().size() > 1)
        .flatMap(draft ->
            lexicon.persons().of(mention.name().first() + " " + draft.name().last()).stream())
        .findFirst();
  }

  /// « Mme Macron » where the dispatch has Emmanuel Macron: the one known person of the surname and
  /// that gender, who needs no office of her own.
  private Optional<KnownPerson> knownBeside(PersonMention mention) {
    Optional<Gender> gender =
        mention.title().filter(Title::civil).map(Title::gender).filter(it -> it != Gender.EITHER);
    String key = mention.name().first();
    boolean beside =
        drafts.stream().anyMatch(it -> it.known().isPresent() && it.name().last().equals(key));
    List<KnownPerson> bearers =
        gender.isEmpty() || !beside
            ? List.of()
            : lexicon.bearing(key).stream()
                .filter(person -> person.gender() == gender.get())
                .toList();
    return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
  }

  /// « Maire d'Antibes » is not Bruno Le Maire.
  private static boolean lacksArticle(String name, PersonMention mention) {
    int last = name.lastIndexOf(' ');
    boolean article = name.substring(0, Math.max(0, last)).endsWith(" Le");
    return article && !mention.mention().text().regionMatches(true, 0, "Le ", 0, 3);
  }

  private static boolean isAlias(PersonDraft draft, PersonMention mention) {
    return draft.known().isPresent() && mention.known().contains(draft.known().get());
  }

  /// The given name alone, or a middle surname: « Nora » for Nora Quoirin, « Xi » for Xi Jinping.
  private static boolean isOtherPart(PersonDraft draft, PersonMention mention) {
    List<String> keys = draft.name().keys();
    return keys.size() > 1 && keys.subList(0, keys.size() - 1).contains(mention.name().first());
  }

  private Optional<PersonDraft> nearest(PersonMention mention, Predicate<PersonDraft> fits) {
    Gender gender = mention.title().map(Title::gender).orElse(Gender.EITHER);
    List<PersonDraft> candidates = drafts.stream().filter(fits).toList();
    List<PersonDraft> ofGender =
        candidates.stream()
            .filter(draft -> mention.name().keys().size() > 1 || draft.gender().fits(gender))
            .toList();
    // the gender of a given name is only likely, so that it tells candidates apart and no more
    boolean sole =
        ofGender.isEmpty() && candidates.size() == 1 && candidates.getFirst().known().isEmpty();
    return (sole ? candidates : ofGender)
        .stream().min(Comparator.comparingInt(draft -> draft.distance(mention.order())));
  }

  /// The one person whom a surname means without a full name beside it: held an office or has the
  /// surname as an alias, and the word is hardly anything else.
  private Optional<KnownPerson> knownBySurname(PersonMention mention) {
    if (mention.evidence() < 0 || mention.mention().text().length() < 4) {
      return Optional.empty();
    }
    String key = mention.name().first();
    boolean titled = mention.evidence() >= PersonFinder.ENOUGH;
    boolean given = lexicon.givenNames().contains(key);
    boolean surname = mention.known().stream().anyMatch(person -> isSurname(key, person.name()));
    if (!titled && ((given && !surname) || places.prominence(mention.mention().text()) > 3_000)) {
      return Optional.empty();
    }
    Gender gender = mention.title().map(Title::gender).orElse(Gender.EITHER);
    List<KnownPerson> bearers = mention.known().isEmpty() ? lexicon.bearing(key) : mention.known();
    List<KnownPerson> fitting =
        bearers.stream()
            .filter(person -> person.gender().fits(gender))
            .filter(person -> !lacksArticle(person.name(), mention))
            .filter(person -> !mention.known().isEmpty() || person.heldOffice())
            .filter(person -> titled || isAbout(person))
            .toList();
    return prominent(fitting);
  }

  /// Whether the dispatch may mean somebody by the surname alone: « Bertone » in a dispatch on cars
  /// is no cardinal who left his office years before.
  private boolean isAbout(KnownPerson person) {
    boolean recent =
        person.offices().isEmpty()
            || year == 0
            || person.heldOfficeIn(year)
            || person.heldOfficeIn(year - RECENT_YEARS);
    return recent || person.country().equals("FR") || isSpokenOf(person);
  }

  /// Whether the dispatch speaks of a country in which the person held an office, or the office is
  /// of the whole world.
  private boolean isSpokenOf(KnownPerson person) {
    return person.offices().stream()
        .map(KnownPerson.Office::country)
        .anyMatch(office ->
            office.equals("UN") || office.equals("EU") || countries.applyAsInt(office) > 0);
  }

  private static boolean isSurname(String key, String name) {
    return ActorLexicon.surname(name).filter(key::equals).isPresent();
  }

  /// The one person of a given name who then held the office that the title names, or ever did if
  /// the text has no date: « la chancelière allemande Angela », where the surname is lost.
  private Optional<KnownPerson> knownByOffice(PersonMention mention) {
    if (mention.title().isEmpty()) {
      return Optional.empty();
    }
    String lemma = mention.title().get().lemma();
    List<KnownPerson> holders =
        lexicon.withGivenName(mention.name().first()).stream()
            .filter(person ->
                person.offices().stream()
                    .anyMatch(office ->
                        (year == 0 || office.heldIn(year))
                            && lexicon.isCalled(office.title(), lemma)))
            .toList();
    return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
  }

  /// The one, or the one in office at the time.
  private Optional<KnownPerson> prominent(List<KnownPerson> persons) {
    if (persons.size() <= 1) {
      return persons.stream().findFirst();
    }
    List<KnownPerson> inOffice =
        persons.stream().filter(person -> year > 0 && person.heldOfficeIn(year)).toList();
    List<KnownPerson> spokenOf =
        inOffice.size() == 1 ? inOffice : inOffice.stream().filter(this::isSpokenOf).toList();
    return spokenOf.size() == 1 ? Optional.of(spokenOf.getFirst()) : Optional.empty();
  }

  private ActorAnnotation annotation(PersonDraft draft) {
    List<Mention> mentions =
        draft.spans().stream().distinct().sorted(Comparator.comparing(Mention::span)).toList();
    String name = draft.known().map(KnownPerson::name).orElseGet(() -> draft.name().text());
    var aliases = new LinkedHashSet<String>();
    draft.known().ifPresent(person -> aliases.addAll(person.aliases()));
    aliases.add(surname(name));
    mentions.forEach(mention -> aliases.add(mention.text()));
    aliases.remove(name);
    String rule = draft.known().isPresent() ? "authority " + name : draft.rule();
    return new ActorAnnotation(
        new Actor(name, ActorKind.PERSON, List.copyOf(aliases)), mentions, rule);
  }

  private static String surname(String name) {
    return ActorLexicon.surname(name).isPresent()
        ? name.substring(name.lastIndexOf(' ') + 1)
        : name;
  }
}
