package depeche.indexer.annotate.actor;

import depeche.analysis.Folding;
import depeche.dispatch.ActorKind;
import depeche.dispatch.Labelled;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is known beforehand of persons, organisations and the words around them; loaded once, for
/// any number of threads.
final class ActorLexicon {
  private static final Set<String> NO_SURNAMES =
      Set.of("jr", "sr", "fils", "pere", "ier", "ii", "iii", "iv", "v", "vi", "vii", "viii", "x");

  private final Authority authority;
  private final Optional<ActorOverlay> overlay;
  private final Phrases<Title> titles;
  private final Phrases<Head> heads;
  private final Phrases<String> speech;
  private final Phrases<String> notNames;
  private final Phrases<Optional<ActorKind>> nameWords;
  private final Set<String> placeHeads;
  private final GivenNames givenNames = GivenNames.bundled();

  private ActorLexicon() {
    var persons = new ArrayList<KnownPerson>();
    var organisations = new ArrayList<KnownOrganisation>();
    LexiconFile.read("persons.tsv", 6, cells -> persons.add(person(cells)));
    LexiconFile.read("organisations.tsv", 5, cells -> organisations.add(organisation(cells)));
    authority = new Authority(persons, organisations);
    overlay = Optional.empty();
    titles = new Phrases<>();
    heads = new Phrases<>();
    speech = new Phrases<>();
    notNames = new Phrases<>();
    nameWords = new Phrases<>();
    placeHeads = new HashSet<>();
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

  private ActorLexicon(ActorLexicon base, ActorOverlay overlay) {
    this.authority = overlay.authority();
    this.overlay = Optional.of(overlay);
    this.titles = base.titles;
    this.heads = base.heads;
    this.speech = base.speech;
    this.notNames = base.notNames;
    this.nameWords = base.nameWords;
    this.placeHeads = base.placeHeads;
  }

  /// This lexicon as a user corrects it.
  ActorLexicon with(List<ActorCorrection> corrections) {
    return corrections.isEmpty()
        ? this
        : new ActorLexicon(this, new ActorOverlay(authority, corrections));
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

  private static KnownPerson person(List<String> cells) {
    return new KnownPerson(
        cells.getFirst(),
        cells.get(1),
        Gender.of(cells.get(2)),
        LexiconFile.several(cells.get(3)),
        cells.get(4));
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

  private static KnownOrganisation organisation(List<String> cells) {
    return new KnownOrganisation(
        cells.getFirst(),
        kind(cells.get(1)),
        cells.get(2),
        LexiconFile.several(cells.get(3)),
        cells.get(4).equals("ambiguous"));
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

  /// The user's corrections, if there are any.
  Optional<ActorOverlay> overlay() {
    return overlay;
  }

  /// Whether the user wrote this form for an actor.
  boolean isUsersForm(String form) {
    return overlay.isPresent() && overlay.get().isUsersForm(Folding.key(form));
  }

  Phrases<KnownPerson> persons() {
    return authority.persons();
  }

  /// The persons of a surname, which is folded and has no article.
  List<KnownPerson> bearing(String surname) {
    return authority.bearing(surname);
  }

  /// The persons of a given name, folded, who held an office.
  List<KnownPerson> withGivenName(String given) {
    return authority.withGivenName(given);
  }

  /// Whether the title of an office is a form of a lemma: « chancelière » of « chancelier ».
  boolean isCalled(String office, String lemma) {
    return titles.of(Folding.key(office)).stream().anyMatch(title -> title.lemma().equals(lemma));
  }

  Phrases<KnownOrganisation> organisations() {
    return authority.organisations();
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

  /// Whether folded words of several are a head that names nobody alone: « conseil national ».
  boolean isBareHead(String key) {
    return key.indexOf(' ') > 0 && heads.of(key).stream().anyMatch(head -> !head.alone());
  }

  GivenNames givenNames() {
    return givenNames;
  }
}
