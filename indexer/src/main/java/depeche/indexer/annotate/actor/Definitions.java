package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;
import depeche.indexer.annotate.Token;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/// Notes the acronyms that a passage explains, so that their expansions are read as names: « Forces
/// démocratiques syriennes (FDS) ».
final class Definitions {
  private static final int FARTHEST = 12;

  private final ActorLexicon lexicon;
  private final OrganisationFinder organisationFinder;
  private final PassageNotes notes;
  private final PassageText text;

  Definitions(ActorLexicon lexicon, OrganisationFinder organisationFinder, PassageNotes notes) {
    this.lexicon = lexicon;
    this.organisationFinder = organisationFinder;
    this.notes = notes;
    this.text = notes.text();
  }

  void run() {
    for (int i = 1; i + 2 < text.size(); i++) {
      if (!text.is(i, "(")) {
        continue;
      }
      if (!Acronyms.isAcronym(text.token(i + 1)) || !closes(i + 2)) {
        expand(i);
        continue;
      }
      OptionalInt start = Acronyms.expansionStart(text, i);
      if (start.isEmpty()) {
        start = looseStart(i);
      }
      if (start.isEmpty()) {
        start = permutedStart(i);
      }
      if (start.isPresent() && !isPerson(start.getAsInt(), i - 1)) {
        remember(i + 1, start.getAsInt(), i - 1);
        define(start.getAsInt(), i);
      }
    }
  }

  /// Where a head with a capital begins whose words an acronym at `open + 1` abbreviates but for a
  /// letter or a word.
  private OptionalInt looseStart(int open) {
    String acronym = text.token(open + 1).folded();
    return headStart(
        open,
        at ->
            text.token(at).isCapitalised()
                && organisationFinder.at(text, at).isEmpty()
                && Acronyms.isLoose(text, at, open - 1, acronym));
  }

  /// Where a head begins whose words have the letters of an acronym in another language's order: «
  /// Agence européenne du médicament (EMA) ».
  private OptionalInt permutedStart(int open) {
    String acronym = text.token(open + 1).folded();
    return headStart(open, at -> Acronyms.isPermuted(text, at, open - 1, acronym));
  }

  /// The nearest head before a parenthesis that fits.
  private OptionalInt headStart(int open, IntPredicate fits) {
    for (int i = open - 1; i >= Math.max(0, open - FARTHEST); i--) {
      if (text.token(i).shape() == Token.Shape.SIGN || text.isTaken(i, i)) {
        return OptionalInt.empty();
      }
      if (!lexicon.heads().at(text, i).isEmpty() && fits.test(i)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /// « Ibrahim Boubacar Keïta (IBK) », « Laurent Ravier (LR) »: a man's initials, or by chance his
  /// party's.
  private boolean isPerson(int first, int last) {
    boolean capitals = last > first && lexicon.heads().at(text, first).isEmpty();
    for (int i = first; i <= last; i++) {
      capitals &= text.token(i).isCapitalised();
    }
    return capitals && lexicon.givenNames().contains(text.token(first).folded());
  }

  /// Keeps what an acronym stands for; two letters are often those of words that have nothing to do
  /// with them.
  private void remember(int acronym, int first, int last) {
    boolean tied = text.token(first).isCapitalised() || !lexicon.heads().at(text, first).isEmpty();
    if (tied || text.token(acronym).text().length() > 2) {
      notes.defined(text.token(acronym).text(), Acronyms.words(text, first, last));
    }
  }

  /// « l'association DVA (Défendons la vénerie aujourd'hui) »: the words stand behind.
  private void expand(int open) {
    Token acronym = text.token(open - 1);
    int close = open + 1;
    while (close < text.size() && close < open + FARTHEST && !text.is(close, ")")) {
      close++;
    }
    boolean fits =
        text.is(close, ")")
            && acronym.shape() == Token.Shape.CAPITALS
            && acronym.text().length() > 2
            && text.token(open + 1).isCapitalised()
            && !text.isTaken(open - 1, close - 1)
            && Acronyms.isExpansion(text, open + 1, close - 1, acronym.folded());
    if (fits) {
      remember(open - 1, open + 1, close - 1);
    }
    if (!fits || lexicon.notNames().of(acronym.folded()).stream().findAny().isPresent()) {
      return;
    }
    Optional<ActorKind> kind = kindOf(open + 1, close - 1);
    List<Phrases.Match<Head>> before =
        open > 1 ? lexicon.heads().at(text, open - 2) : List.<Phrases.Match<Head>>of();
    if (kind.isEmpty() && !before.isEmpty()) {
      kind = Optional.of(before.getFirst().value().kind());
    }
    if (kind.isPresent()) {
      List<KnownOrganisation> known =
          organisationFinder.within(text, open - 1, open - 1).stream()
              .flatMap(found -> found.known().stream())
              .toList();
      String letters = acronym.text();
      notes.organisation(open + 1, close - 1, kind.get(), known, true, letters, "acronym");
      notes.organisation(open - 1, open - 1, kind.get(), known, true, letters, "acronym");
    }
  }

  private boolean closes(int at) {
    return text.is(at, ")") || text.is(at, ",") || text.is(at, ";");
  }

  private void define(int start, int open) {
    if (text.isTaken(start, open - 1)) {
      return;
    }
    boolean head = !lexicon.heads().at(text, start).isEmpty();
    Token first = text.token(start);
    boolean capital =
        first.isCapitalised() && (!first.sentenceStart() || hasOtherCapital(start, open));
    boolean barred =
        lexicon.notNames().of(text.token(open + 1).folded()).stream().findAny().isPresent();
    boolean several = head && !first.isCapitalised() && isPlural(start);
    if ((!head && (!capital || isThing(start, open))) || barred || several) {
      return;
    }
    String acronym = text.token(open + 1).text();
    List<KnownOrganisation> known =
        organisationFinder
            .at(text, start)
            .filter(found -> found.last() == open - 1)
            .map(OrganisationFinder.Found::known)
            .orElse(List.of());
    ActorKind kind = kindOf(start, open - 1).orElse(ActorKind.OTHER);
    if (known.isEmpty()) {
      known = fitting(acronym, open + 1, kind);
    }
    notes.organisation(start, open - 1, kind, known, true, acronym, "acronym");
    notes.organisation(open + 1, open + 1, kind, known, true, acronym, "acronym");
  }

  /// The known organisations of an acronym that have the words it stands for; else those of the
  /// kind that the words give.
  private List<KnownOrganisation> fitting(String acronym, int at, ActorKind kind) {
    List<KnownOrganisation> known =
        organisationFinder.within(text, at, at).stream()
            .flatMap(found -> found.known().stream())
            .toList();
    List<KnownOrganisation> confirmed =
        known.stream().filter(it -> notes.findings().acronyms().confirm(acronym, it)).toList();
    return !confirmed.isEmpty()
        ? confirmed
        : known.stream().filter(it -> kind == ActorKind.OTHER || it.kind() == kind).toList();
  }

  /// « Auxiliaire de vie scolaire (AVS) », « Taxe sur la valeur ajoutée (TVA) »: one capital, on a
  /// noun that no organisation begins with.
  private boolean isThing(int start, int open) {
    boolean noun =
        !lexicon.notNames().at(text, start).isEmpty()
            || !lexicon.titles().at(text, start).isEmpty();
    return noun && !hasOtherCapital(start, open);
  }

  /// « entreprises à but d'emploi (EBE) » are many.
  private boolean isPlural(int start) {
    return lexicon.heads().at(text, start).stream().allMatch(match -> match.value().plural());
  }

  /// A capital behind the first word, which is not that of the State.
  private boolean hasOtherCapital(int start, int open) {
    for (int i = start + 1; i < open; i++) {
      if (text.token(i).isCapitalised() && !text.token(i).folded().endsWith("etat")) {
        return true;
      }
    }
    return false;
  }

  /// The kind that the head or a word of a name gives.
  private Optional<ActorKind> kindOf(int first, int last) {
    List<Phrases.Match<Head>> heads = lexicon.heads().at(text, first);
    if (!heads.isEmpty()) {
      return Optional.of(heads.getFirst().value().kind());
    }
    for (int i = last; i >= first; i--) {
      if (!text.token(i).isCapitalised()) {
        continue;
      }
      List<Phrases.Match<Optional<ActorKind>>> words = lexicon.nameWords().at(text, i);
      if (!words.isEmpty() && words.getFirst().value().isPresent()) {
        return words.getFirst().value();
      }
    }
    return Optional.empty();
  }
}
