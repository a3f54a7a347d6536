package depeche.indexer.annotate.time;

import java.util.List;

/// What a token can mean in an expression of time: « sept » is the number 7 and the month 9.
///
/// @param classes one bit for each class of [TimeLexicon] that it belongs to
/// @param senses the value it has in each class
record TimeWord(long classes, List<Sense> senses) {
  static final TimeWord NONE = new TimeWord(0, List.of());

  TimeWord {
    senses = List.copyOf(senses);
  }

  /// A class and the value of the word in it.
  ///
  /// @param bit the class, as a single bit
  /// @param code the value as the lexicon gives it: `9`, `TMO`
  /// @param number the value as a number, 0 where it is none
  record Sense(long bit, String code, int number) {}

  boolean in(long wanted) {
    return (classes & wanted) != 0;
  }

  /// The sense in the first of the wanted classes that it belongs to.
  Sense sense(long wanted) {
    for (Sense sense : senses) {
      if ((sense.bit() & wanted) != 0) {
        return sense;
      }
    }
    throw new IllegalArgumentException("no sense in " + Long.toBinaryString(wanted));
  }
}
