package depeche.indexer.annotate.actor;

import depeche.analysis.Folding;
import depeche.dispatch.ActorKind;
import depeche.dispatch.Labelled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known beforehand of persons, organisations and the words around them; loaded once, for
/// any number of threads.
final class ActorLexicon {
  private static final Set<String> NO_SURNAMES =
      Set.of("jr", "sr", "fils", "pere", "ier", "ii", "iii", "iv", "v", "vi", "vii", "viii", "x");

  private final Phrases<KnownPerson> persons = new Phrases<>();
  private final Map<String, List<KnownPerson>> surnames = new HashMap<>();
  private final Map<String, List<KnownPerson>> givenNamesOfHolders = new HashMap<>();
  private final Phrases<KnownOrganisation> organisations = new Phrases<>();
  private final Phrases<Title> titles = new Phrases<>();
  private final Phrases<Head> heads = new Phrases<>();
  private final Phrases<String> speech = new Phrases<>();
  private final Phrases<String> notNames = new Phrases<>();
  private final Phrases<Optional<ActorKind>> nameWords = new Phrases<>();
  private final Set<String> placeHeads = new HashSet<>();
  private final GivenNames givenNames = GivenNames.bundled();

  private ActorLexicon() {
    LexiconFile.read("persons.tsv", 6, this::addPerson);
    LexiconFile.read("organisations.tsv", 5, this::addOrganisation);
    LexiconFile.read("titles.tsv", 5, this::addTitle);
    LexiconFile.read("organisation-heads.tsv", 5, this::addHead);
    LexiconFile.read("generic-heads.tsv", 1, cells -> placeHeads.add(cells.getFirst()));
    LexiconFile.read("speech-verbs.tsv", 2, cells -> speech.add(cells.get(0), cells.get(1)));
    LexiconFile.read("not-names.tsv", 2, cells -> notNames.add(cells.get(0), cells.get(1)));
    LexiconFile.read(
        "organisation-words.tsv",
        2,
        cells ->
            nameWords.add(
                cells.get(0),
                cells.get(1).isEmpty() ? Optional.empty() : Optional.of(kind(cells.get(1)))));
  }

  static ActorLexicon bundled() {
    return Bundled.LEXICON;
  }

  /// Loads at the first call of [#bundled()].
  private static final class Bundled {
    static final ActorLexicon LEXICON = new ActorLexicon();
  }

  private static ActorKind kind(String label) {
    return Labelled.of(ActorKind.class, label);
  }

  private void addPerson(List<String> cells) {
    String name = cells.getFirst();
    List<String> aliases = LexiconFile.several(cells.get(3));
    var person =
        new KnownPerson(name, cells.get(1), Gender.of(cells.get(2)), aliases, cells.get(4));
    persons.add(name, person);
    aliases.forEach(alias -> persons.add(alias, person));
    if (person.heldOffice()) {
      String given = Folding.fold(name.substring(0, Math.max(0, name.indexOf(' '))));
      givenNamesOfHolders.computeIfAbsent(given, _ -> new ArrayList<>(1)).add(person);
    }
    surname(name)
        .ifPresent(key -> surnames.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(person));
  }

  /// The last word of a name, folded, if it can stand for the name: « al-Assad » gives `assad`.
  static Optional<String> surname(String name) {
    int blank = name.lastIndexOf(' ');
    if (blank < 0) {
      return Optional.empty();
    }
    String key = PersonName.stripArticle(Folding.fold(name.substring(blank + 1)));
    boolean number = key.isEmpty() || NO_SURNAMES.contains(key) || key.length() < 2;
    return number ? Optional.empty() : Optional.of(key);
  }

  private void addOrganisation(List<String> cells) {
    String name = cells.getFirst();
    List<String> aliases = LexiconFile.several(cells.get(3));
    var organisation =
        new KnownOrganisation(
            name, kind(cells.get(1)), cells.get(2), aliases, cells.get(4).equals("ambiguous"));
    organisations.add(name, organisation);
    aliases.forEach(alias -> organisations.add(alias, organisation));
    for (String article : List.of("Le ", "La ", "Les ", "L'")) {
      if (name.startsWith(article) && organisation.kind() == ActorKind.MEDIA) {
        organisations.add(name.substring(article.length()), organisation);
      }
    }
  }

  private void addTitle(List<String> cells) {
    var title =
        new Title(Gender.of(cells.get(1)), cells.get(2).equals("p"), cells.get(3), cells.get(4));
    titles.add(cells.getFirst(), title);
  }

  private void addHead(List<String> cells) {
    boolean alone = cells.get(3).equals("self");
    ActorKind kind = kind(cells.get(2));
    heads.add(cells.get(0), new Head(cells.get(0), kind, false, alone));
    if (!cells.get(1).isEmpty() && !cells.get(1).equals(cells.get(0))) {
      heads.add(cells.get(1), new Head(cells.get(0), kind, true, alone));
    }
  }

  Phrases<KnownPerson> persons() {
    return persons;
  }

  /// The persons of a surname, which is folded and has no article.
  List<KnownPerson> bearing(String surname) {
    return surnames.getOrDefault(surname, List.of());
  }

  /// The persons of a given name, folded, who held an office.
  List<KnownPerson> withGivenName(String given) {
    return givenNamesOfHolders.getOrDefault(given, List.of());
  }

  /// Whether the title of an office is a form of a lemma: « chancelière » of « chancelier ».
  boolean isCalled(String office, String lemma) {
    return titles.of(Folding.key(office)).stream().anyMatch(title -> title.lemma().equals(lemma));
  }

  Phrases<KnownOrganisation> organisations() {
    return organisations;
  }

  Phrases<Title> titles() {
    return titles;
  }

  Phrases<Head> heads() {
    return heads;
  }

  /// Forms that announce a speaker.
  Phrases<String> speech() {
    return speech;
  }

  /// Capitalised words that name no actor, with their class.
  Phrases<String> notNames() {
    return notNames;
  }

  /// Words within names that show an organisation: « Airlines », « United »; or, without a kind,
  /// neither an organisation nor a person: « Awards ».
  Phrases<Optional<ActorKind>> nameWords() {
    return nameWords;
  }

  /// Whether a head with a complement is rather a place, or nobody in particular.
  boolean isGeneric(Head head) {
    return placeHeads.contains(head.noun());
  }

  GivenNames givenNames() {
    return givenNames;
  }
}
