package depeche.indexer.annotate.actor;

import depeche.dispatch.Actor;

/// A name in one dispatch, and what the archive needs to know of that dispatch to compare it with
/// others.
///
/// An archive has millions of them: what they share (actors, the items of a dispatch, its id) is to
/// be one object.
final class NameUse {
  /// The day of a dispatch without a date.
  static final int NO_DAY = Integer.MIN_VALUE;

  /// A story is told for so long.
  static final int DAYS_OF_A_STORY = 60;

  private final String dispatch;
  private final Actor actor;
  private final boolean known;
  private final int day;
  private final long[] rare;

  /// @param dispatch its id
  /// @param known whether a list says who it is
  /// @param day when the dispatch was published, counted from 1970-01-01, or [#NO_DAY]
  /// @param rare what few dispatches but this one have, as numbers in their order; not copied
  NameUse(String dispatch, Actor actor, boolean known, int day, long[] rare) {
    this.dispatch = dispatch;
    this.actor = actor;
    this.known = known;
    this.day = day;
    this.rare = rare;
  }

  String dispatch() {
    return dispatch;
  }

  Actor actor() {
    return actor;
  }

  String name() {
    return actor.name();
  }

  boolean isKnown() {
    return known;
  }

  int day() {
    return day;
  }

  /// Whether two dispatches tell one story: they share what few do, within some weeks.
  boolean isOfStory(NameUse other) {
    if (dispatch.equals(other.dispatch)) {
      return false;
    }
    if (day == NO_DAY || other.day == NO_DAY) {
      return shares(other, 2);
    }
    return Math.abs((long) day - other.day) <= DAYS_OF_A_STORY && shares(other, 1);
  }

  /// Whether both have so many rare items.
  private boolean shares(NameUse other, int needed) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < rare.length && j < other.rare.length && shared < needed) {
      if (rare[i] == other.rare[j]) {
        shared++;
        i++;
        j++;
      } else if (rare[i] < other.rare[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared >= needed;
  }
}
