package depeche.indexer.annotate.actor;

import depeche.dispatch.Actor;
import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.ActorKind;
import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Mention;
import depeche.dispatch.Passage;
import depeche.dispatch.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One name for one actor over a whole archive, where lists do not know the actor.
///
/// Four rules, each of which says how many dispatches stand behind it: one name in several
/// spellings (« Éric Diard », « Eric Diard ») is the commonest; a body that dispatches take for
/// several things (a company, an association) is what most of them take it for, if most do; one
/// person's name in several transcriptions is the commonest if both tell one story; a surname after
/// a title is the full name that a dispatch of the same story has, if there is but one such name.
/// Whoever tells the same story about two men of one surname leaves both alone.
///
/// A function of the dispatches as they are without the archive, whatever their order; for any
/// number of threads.
public final class ArchiveNames {
  private static final Set<String> CIVIL = Set.of("Madame", "Monsieur", "Maître", "Mademoiselle");
  private static final Set<String> OF_SEVERAL =
      Set.of("époux", "frères", "sœurs", "soeurs", "famille", "couple", "clan", "MM.");

  private final NameUses uses;
  private final Map<String, Bearers> bySurname;

  /// By kind and name.
  private final Map<String, Name> names = new HashMap<>();

  /// The name and kind to use instead, and how many dispatches have it.
  private record Name(String name, ActorKind kind, int dispatches) {}

  public ArchiveNames(NameUses uses) {
    this.uses = uses;
    this.bySurname = uses.bySurname();
    uses.byLetters().forEach(this::spelling);
    uses.bySound().forEach(this::transcription);
  }

  private static String key(Actor actor) {
    return actor.kind().label() + " " + actor.name();
  }

  private static Map<String, Integer> counts(Collection<NameUse> uses) {
    Map<String, Integer> counts = new HashMap<>();
    uses.forEach(use -> counts.merge(use.name(), 1, Integer::sum));
    return counts;
  }

  /// The name that most dispatches have; of several the one with more accents, which are lost
  /// rather than invented; of these the first of the alphabet.
  private static String commonest(Map<String, Integer> counts) {
    return counts.keySet().stream()
        .min(
            Comparator.<String>comparingInt(name -> -counts.getOrDefault(name, 0))
                .thenComparingLong(name -> -name.chars().filter(c -> c > 0x7F).count())
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private void spelling(Collection<NameUse> uses) {
    Map<String, Integer> counts = counts(uses);
    String commonest = commonest(counts);
    Map<ActorKind, Integer> kinds = new EnumMap<>(ActorKind.class);
    uses.forEach(use -> kinds.merge(use.actor().kind(), 1, Integer::sum));
    Optional<ActorKind> most = mostly(kinds);
    for (NameUse use : uses) {
      ActorKind own = use.actor().kind();
      ActorKind kind = most.orElse(own);
      boolean spelled = use.name().equals(commonest);
      if (!spelled || kind != own) {
        int dispatches = spelled ? kinds.getOrDefault(kind, 0) : counts.getOrDefault(commonest, 0);
        names.put(key(use.actor()), new Name(commonest, kind, dispatches));
      }
    }
  }

  /// The kind that more dispatches give than any other; empty if two are as frequent.
  private static Optional<ActorKind> mostly(Map<ActorKind, Integer> kinds) {
    int most = Collections.max(kinds.values());
    List<ActorKind> commonest =
        kinds.keySet().stream().filter(kind -> kinds.getOrDefault(kind, 0) == most).toList();
    return commonest.size() == 1 ? Optional.of(commonest.getFirst()) : Optional.empty();
  }

  private void transcription(Collection<NameUse> uses) {
    Map<String, Integer> counts = new HashMap<>();
    uses.forEach(use -> counts.merge(settled(use.actor()), 1, Integer::sum));
    String commonest = commonest(counts);
    List<NameUse> model =
        uses.stream().filter(use -> settled(use.actor()).equals(commonest)).toList();
    Set<String> others = new HashSet<>(counts.keySet());
    others.remove(commonest);
    for (String other : others) {
      List<NameUse> variant =
          uses.stream().filter(use -> settled(use.actor()).equals(other)).toList();
      boolean story = variant.stream().anyMatch(use -> model.stream().anyMatch(use::isOfStory));
      if (story && sameGender(other, commonest)) {
        var name = new Name(commonest, ActorKind.PERSON, model.size());
        variant.forEach(use -> names.put(key(use.actor()), name));
      }
    }
  }

  private String settled(Actor actor) {
    Name name = names.get(key(actor));
    return name == null ? actor.name() : name.name;
  }

  private static boolean sameGender(String left, String right) {
    return givenGender(left).fits(givenGender(right))
        && !isFeminineOf(NameUses.firstWord(left), NameUses.firstWord(right))
        && !isFeminineOf(NameUses.firstWord(right), NameUses.firstWord(left));
  }

  /// « Emmanuelle » of « Emmanuel », « Simone » of « Simon »: French adds an -e that is not heard.
  private static boolean isFeminineOf(String one, String other) {
    return one.length() > other.length() && one.startsWith(other) && one.endsWith("e");
  }

  /// The actors of a dispatch with the names that the archive gives them; the same list if it has
  /// nothing to say.
  ///
  /// @param own the dispatch as it is without the archive
  public List<ActorAnnotation> consolidated(AnnotatedDispatch own) {
    var anew = new ArrayList<ActorAnnotation>(own.actors().size());
    for (ActorAnnotation actor : own.actors()) {
      anew.add(consolidated(actor, own));
    }
    return anew.equals(own.actors()) ? own.actors() : joined(anew);
  }

  private ActorAnnotation consolidated(ActorAnnotation actor, AnnotatedDispatch own) {
    if (NameSurvey.isLone(actor)) {
      return fullName(actor, own).orElse(actor);
    }
    Name name = NameSurvey.isKnown(actor) ? null : names.get(key(actor.actor()));
    return name == null ? actor : renamed(actor, name, List.of());
  }

  /// The one full name that dispatches of the same story have.
  private Optional<ActorAnnotation> fullName(ActorAnnotation actor, AnnotatedDispatch own) {
    String surname = PersonName.of(actor.actor().name()).first();
    Bearers bearers = bySurname.get(surname);
    if (bearers == null || saysMore(actor, own)) {
      return Optional.empty();
    }
    Gender gender = title(actor, own);
    Map<String, List<NameUse>> byName = new HashMap<>();
    bearers.ofStory(uses.use(own, actor)).stream()
        .filter(use -> gender.fits(givenGender(use.name())))
        .forEach(
            use -> byName.computeIfAbsent(settled(use.actor()), _ -> new ArrayList<>()).add(use));
    if (byName.size() != 1) {
      return Optional.empty();
    }
    var found = byName.entrySet().iterator().next();
    NameUse model =
        found.getValue().stream().min(Comparator.comparing(NameUse::dispatch)).orElseThrow();
    List<String> aliases = model.isKnown() ? model.actor().aliases() : List.of();
    var name = new Name(found.getKey(), ActorKind.PERSON, found.getValue().size());
    return Optional.of(renamed(actor, name, aliases));
  }

  /// Whether the dispatch has the surname after another name too (« Hatem al-Nour »), or of several
  /// (« les époux Smet »): it speaks of somebody of its own.
  private static boolean saysMore(ActorAnnotation actor, AnnotatedDispatch own) {
    String surname = actor.actor().name();
    for (Passage passage : own.dispatch().text().editorial()) {
      String text = passage.text();
      for (int at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
        String before = lastWord(text.substring(0, at));
        boolean name = before.length() > 3 && Character.isUpperCase(before.charAt(0));
        if ((name && !CIVIL.contains(before)) || OF_SEVERAL.contains(before)) {
          return true;
        }
      }
    }
    return false;
  }

  /// The word before a surname; an article that is joined to the surname is none.
  private static String lastWord(String text) {
    String words = text.endsWith("-") ? text.substring(0, text.lastIndexOf(' ') + 1) : text;
    String stripped = words.strip();
    return stripped.substring(stripped.lastIndexOf(' ') + 1);
  }

  private static Gender givenGender(String name) {
    return ActorLexicon.bundled().givenNames().gender(NameUses.firstWord(name));
  }

  /// What the word before the surname says.
  private static Gender title(ActorAnnotation actor, AnnotatedDispatch own) {
    Span span = actor.mentions().getFirst().span();
    String before =
        own.dispatch().text().in(span.zone()).get(span.paragraph()).substring(0, span.start());
    String word = before.strip();
    return word.endsWith("Mme") || word.endsWith("Madame") || word.endsWith("Mlle")
        ? Gender.FEMININE
        : word.endsWith(" M.") || word.equals("M.") || word.endsWith("Monsieur")
            ? Gender.MASCULINE
            : Gender.EITHER;
  }

  private static ActorAnnotation renamed(ActorAnnotation own, Name name, List<String> more) {
    Actor actor = own.actor();
    Set<String> aliases = new LinkedHashSet<>(more);
    aliases.addAll(actor.aliases());
    aliases.add(actor.name());
    aliases.remove(name.name);
    String here = actor.name().equals(name.name) ? actor.kind().label() : actor.name();
    String rule = "archive ×" + name.dispatches + ", here " + here + " (" + own.rule() + ")";
    return new ActorAnnotation(
        new Actor(name.name, name.kind, List.copyOf(aliases)), own.mentions(), rule);
  }

  /// Each name and kind once: two spellings in one dispatch are one actor.
  private static List<ActorAnnotation> joined(List<ActorAnnotation> actors) {
    Map<String, ActorAnnotation> joined = new LinkedHashMap<>();
    actors.forEach(actor -> joined.merge(key(actor.actor()), actor, ArchiveNames::both));
    return List.copyOf(joined.values());
  }

  private static ActorAnnotation both(ActorAnnotation one, ActorAnnotation other) {
    Set<String> aliases = new LinkedHashSet<>(one.actor().aliases());
    aliases.addAll(other.actor().aliases());
    aliases.remove(one.actor().name());
    List<Mention> mentions =
        Stream.concat(one.mentions().stream(), other.mentions().stream())
            .distinct()
            .sorted(Comparator.comparing(Mention::span))
            .toList();
    return new ActorAnnotation(
        new Actor(one.actor().name(), one.actor().kind(), List.copyOf(aliases)),
        mentions,
        one.rule().startsWith("archive") ? one.rule() : other.rule());
  }
}
