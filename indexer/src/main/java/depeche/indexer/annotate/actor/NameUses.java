package depeche.indexer.annotate.actor;

import depeche.analysis.Folding;
import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.ActorKind;
import depeche.dispatch.AnnotatedDispatch;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The second look at an archive: where the names stand of which the first look said that there is
/// something to settle.
public final class NameUses {
  /// A story is told for so long.
  private static final int DAYS_OF_A_STORY = 60;

  private final NameSurvey survey;
  private final Map<String, List<NameUse>> byLetters = new HashMap<>();
  private final Map<String, List<NameUse>> bySound = new HashMap<>();
  private final Map<String, List<NameUse>> bySurname = new HashMap<>();

  public NameUses(NameSurvey survey) {
    this.survey = survey;
  }

  /// A name in one dispatch, and the items of that dispatch.
  static final class NameUse {
    private final String dispatch;
    private final ActorAnnotation actor;
    private final Optional<LocalDate> day;
    private final long[] items;

    private NameUse(String dispatch, ActorAnnotation actor, Optional<LocalDate> day, long[] items) {
      this.dispatch = dispatch;
      this.actor = actor;
      this.day = day;
      this.items = items;
    }

    String dispatch() {
      return dispatch;
    }

    ActorAnnotation actor() {
      return actor;
    }

    String name() {
      return actor.actor().name();
    }
  }

  /// Reads a dispatch as it is without the archive.
  public void read(AnnotatedDispatch own) {
    long[] items = {};
    for (ActorAnnotation actor : own.actors()) {
      boolean known = NameSurvey.isKnown(actor);
      String letters = NameSurvey.letters(actor);
      Optional<String> sound = NameSurvey.sound(actor).filter(survey::isVaried);
      Optional<String> surname = surname(actor).filter(survey::isLone);
      boolean varied = !known && (survey.isVaried(letters) || sound.isPresent());
      if (varied || surname.isPresent()) {
        items = items.length == 0 ? NameSurvey.items(own) : items;
        NameUse use = use(own, actor, items);
        if (!known && survey.isVaried(letters)) {
          add(byLetters, letters, use);
        }
        if (!known && sound.isPresent()) {
          add(bySound, sound.get(), use);
        }
        surname.ifPresent(key -> add(bySurname, key, use));
      }
    }
  }

  static NameUse use(AnnotatedDispatch own, ActorAnnotation actor, long[] items) {
    return new NameUse(
        own.dispatch().id(), actor, own.dispatch().metadata().publicationDay(), items);
  }

  private static void add(Map<String, List<NameUse>> uses, String key, NameUse use) {
    uses.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(use);
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

  /// Whether two dispatches tell one story: they share what few do, within some weeks.
  boolean areOneStory(NameUse one, NameUse other) {
    int needed = 2;
    if (one.day.isPresent() && other.day.isPresent()) {
      needed = 1;
      if (Math.abs(ChronoUnit.DAYS.between(one.day.get(), other.day.get())) > DAYS_OF_A_STORY) {
        return false;
      }
    }
    return survey.shared(one.items, other.items) >= needed;
  }

  Map<String, List<NameUse>> byLetters() {
    return byLetters;
  }

  Map<String, List<NameUse>> bySound() {
    return bySound;
  }

  /// The full names of a surname.
  List<NameUse> bearing(String surname) {
    return bySurname.getOrDefault(surname, List.of());
  }
}
