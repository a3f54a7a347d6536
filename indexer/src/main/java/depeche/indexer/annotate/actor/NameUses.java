package depeche.indexer.annotate.actor;

import depeche.analysis.Folding;
import depeche.dispatch.Actor;
import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.ActorKind;
import depeche.dispatch.AnnotatedDispatch;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// The second look at an archive: where the names stand of which the first look said that there is
/// something to settle.
///
/// Any number of threads may read; what was found is asked once they are done.
public final class NameUses {
  private final NameSurvey survey;
  private final Map<String, Queue<NameUse>> byLetters = new ConcurrentHashMap<>();
  private final Map<String, Queue<NameUse>> bySound = new ConcurrentHashMap<>();
  private final Map<String, Queue<NameUse>> bySurname = new ConcurrentHashMap<>();
  private final Map<Actor, Actor> actors = new ConcurrentHashMap<>();

  /// @param survey of the same dispatches, all of them read
  public NameUses(NameSurvey survey) {
    this.survey = survey;
  }

  /// Reads a dispatch as it is without the archive.
  public void read(AnnotatedDispatch own) {
    long @Nullable [] rare = null;
    for (ActorAnnotation actor : own.actors()) {
      boolean known = NameSurvey.isKnown(actor);
      String letters = NameSurvey.letters(actor);
      boolean varied = !known && survey.isVaried(letters);
      Optional<String> sound =
          known ? Optional.empty() : NameSurvey.sound(actor).filter(survey::isVaried);
      Optional<String> surname = surname(actor).filter(survey::isLone);
      if (varied || sound.isPresent() || surname.isPresent()) {
        rare = rare == null ? survey.rareItems(own) : rare;
        NameUse use = use(own, actor, rare);
        if (varied) {
          add(byLetters, letters, use);
        }
        sound.ifPresent(key -> add(bySound, key, use));
        surname.ifPresent(key -> add(bySurname, key, use));
      }
    }
  }

  /// A name as this dispatch has it.
  NameUse use(AnnotatedDispatch own, ActorAnnotation actor) {
    return use(own, actor, survey.rareItems(own));
  }

  private NameUse use(AnnotatedDispatch own, ActorAnnotation annotation, long[] rare) {
    Actor actor = actors.computeIfAbsent(annotation.actor(), it -> it);
    int day =
        own.dispatch()
            .metadata()
            .publicationDay()
            .map(it -> Math.toIntExact(it.toEpochDay()))
            .orElse(NameUse.NO_DAY);
    return new NameUse(own.dispatch().id(), actor, NameSurvey.isKnown(annotation), day, rare);
  }

  private static void add(Map<String, Queue<NameUse>> uses, String key, NameUse use) {
    uses.computeIfAbsent(key, _ -> new ConcurrentLinkedQueue<>()).add(use);
  }

  private static Optional<String> surname(ActorAnnotation actor) {
    if (actor.actor().kind() != ActorKind.PERSON) {
      return Optional.empty();
    }
    PersonName name = PersonName.of(actor.actor().name());
    boolean full = name.keys().size() > 1;
    boolean given = ActorLexicon.bundled().givenNames().contains(firstWord(actor.actor().name()));
    return full && (given || NameSurvey.isKnown(actor))
        ? Optional.of(name.last())
        : Optional.empty();
  }

  /// Folded, as lists of given names have it: `jean-michel`.
  static String firstWord(String name) {
    int blank = name.indexOf(' ');
    return Folding.fold(blank < 0 ? name : name.substring(0, blank));
  }

  /// The uses of each name that has several spellings.
  Collection<? extends Collection<NameUse>> byLetters() {
    return byLetters.values();
  }

  /// The uses of each name that has several transcriptions.
  Collection<? extends Collection<NameUse>> bySound() {
    return bySound.values();
  }

  /// The full names of each surname that stands alone somewhere.
  Map<String, Bearers> bySurname() {
    Map<String, Bearers> bearers = HashMap.newHashMap(bySurname.size());
    bySurname.forEach((surname, uses) -> bearers.put(surname, new Bearers(uses)));
    return bearers;
  }
}
