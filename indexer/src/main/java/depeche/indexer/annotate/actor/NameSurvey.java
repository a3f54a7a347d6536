package depeche.indexer.annotate.actor;

import depeche.analysis.Folding;
import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.ActorKind;
import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Place;
import depeche.dispatch.PlaceAnnotation;
import depeche.dispatch.PlaceKind;
import depeche.places.Gazetteer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// The first look at an archive: which names are written in several ways, which surnames stand
/// alone, and what is so rare that two dispatches which have it speak of one story.
///
/// Memory: two numbers a distinct name, and a table of fixed size. Any number of threads may read;
/// what was found is asked once they are done.
public final class NameSurvey {
  /// Where an archive is small, everything in it is rare.
  private static final int ALWAYS_RARE = 12;

  private static final int SHARE_OF_RARE = 200;
  private static final int COUNTERS = 1 << 20;

  private final AtomicInteger dispatches = new AtomicInteger();
  private final AtomicIntegerArray counters = new AtomicIntegerArray(COUNTERS);
  private final Map<Long, Long> spellings = new ConcurrentHashMap<>();
  private final Set<Long> varied = ConcurrentHashMap.newKeySet();
  private final Set<String> lone = ConcurrentHashMap.newKeySet();

  /// Reads a dispatch as it is without the archive.
  public void read(AnnotatedDispatch own) {
    dispatches.incrementAndGet();
    for (long item : items(own)) {
      counters.incrementAndGet(counter(item));
    }
    for (ActorAnnotation actor : own.actors()) {
      if (isLone(actor)) {
        lone.add(PersonName.of(actor.actor().name()).first());
      } else if (!isKnown(actor)) {
        see(letters(actor), actor.actor().kind().label() + " " + actor.actor().name());
        sound(actor).ifPresent(sound -> see(sound, Folding.key(actor.actor().name())));
      }
    }
  }

  private void see(String key, String spelling) {
    long hash = hash(spelling);
    Long before = spellings.putIfAbsent(hash(key), hash);
    if (before != null && before != hash) {
      varied.add(hash(key));
    }
  }

  /// Whether a name was seen in several spellings under this key.
  boolean isVaried(String key) {
    return varied.contains(hash(key));
  }

  /// Whether some dispatch has this surname without the full name.
  boolean isLone(String surname) {
    return lone.contains(surname);
  }

  /// Whether only few dispatches have an item.
  private boolean isRare(long item) {
    return counters.get(counter(item)) <= Math.max(ALWAYS_RARE, dispatches.get() / SHARE_OF_RARE);
  }

  /// What few dispatches but this one have, as numbers in their order.
  long[] rareItems(AnnotatedDispatch own) {
    return Arrays.stream(items(own)).filter(this::isRare).toArray();
  }

  /// The actors and towns of a dispatch, as numbers in their order.
  private static long[] items(AnnotatedDispatch own) {
    Set<Long> items = new HashSet<>();
    for (PlaceAnnotation place : own.places()) {
      if (isTown(place.place())) {
        items.add(hash("place " + place.place().path()));
      }
    }
    for (ActorAnnotation actor : own.actors()) {
      if (actor.actor().kind() != ActorKind.MEDIA) {
        items.add(hash("actor " + Folding.key(actor.actor().name())));
      }
    }
    return items.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private static boolean isTown(Place place) {
    return place.kind() == PlaceKind.CITY || place.kind() == PlaceKind.DISTRICT;
  }

  /// Whether a list says who it is, so that the archive need not.
  static boolean isKnown(ActorAnnotation actor) {
    return actor.rule().startsWith("authority ") || actor.rule().equals("user file");
  }

  /// A surname after a title, of which the dispatch says no more.
  static boolean isLone(ActorAnnotation actor) {
    return actor.actor().kind() == ActorKind.PERSON
        && actor.rule().equals("title")
        && actor.actor().name().length() > 3
        && PersonName.of(actor.actor().name()).keys().size() == 1;
  }

  /// What spellings of one name share: its letters, and whether somebody bears it or a body, whose
  /// kind the archive settles too.
  static String letters(ActorAnnotation actor) {
    boolean person = actor.actor().kind() == ActorKind.PERSON;
    return (person ? "person " : "body ") + Folding.key(actor.actor().name());
  }

  /// What transcriptions of one person's name share; for persons of several names alone.
  static Optional<String> sound(ActorAnnotation actor) {
    if (actor.actor().kind() != ActorKind.PERSON || actor.actor().name().indexOf(' ') < 0) {
      return Optional.empty();
    }
    var sound = new StringBuilder("sound");
    for (String word : PersonName.of(actor.actor().name()).keys()) {
      String skeleton = Gazetteer.sound(word);
      if (skeleton.length() < 2) {
        return Optional.empty();
      }
      // vowels are dropped but that a name begins with one is heard
      sound.append(' ').append("aeiouy".indexOf(word.charAt(0)) < 0 ? "" : "v").append(skeleton);
    }
    return Optional.of(sound.toString());
  }

  private static int counter(long item) {
    return (int) ((item ^ (item >>> 32)) & (COUNTERS - 1));
  }

  /// A number for a text, the same in every run.
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash ^ (hash >>> 29);
  }
}
