package depeche.indexer.annotate.time;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A pattern laid on a text at one place: which token each element took.
final class TimeMatch {
  private static final int ABSENT = -1;
  private static final int LONGEST_JOINT = 2;
  private static final Set<String> JOINTS = Set.of("et", "ou", ",");
  private static final int OPENING_WORDS = 2;

  private final TimeRule rule;
  private final TimeText text;
  private final int first;
  private final int[] taken;
  private int end;

  private TimeMatch(TimeRule rule, TimeText text, int first) {
    this.rule = rule;
    this.text = text;
    this.first = first;
    taken = new int[rule.pattern().elements().size()];
    Arrays.fill(taken, ABSENT);
  }

  /// The match whose mention begins at that token, or null.
  static @Nullable TimeMatch at(TimeRule rule, TimeText text, int first) {
    var match = new TimeMatch(rule, text, first);
    TimePattern pattern = rule.pattern();
    boolean matches =
        match.forward(pattern.mentionFrom(), first)
            && match.end > first
            && match.backward(pattern.mentionFrom() - 1, first - 1);
    return matches ? match : null;
  }

  private boolean forward(int element, int at) {
    TimePattern pattern = rule.pattern();
    if (element == pattern.mentionTo()) {
      end = at;
    }
    if (element == pattern.elements().size()) {
      return true;
    }
    TimePattern.Element wanted = pattern.elements().get(element);
    boolean inside = at < text.size() && (at == first || !text.token(at).sentenceStart());
    boolean accepted = inside && wanted.accepts(text, at);
    if (wanted.forbidden()) {
      return !accepted && forward(element + 1, at);
    }
    if (accepted) {
      taken[element] = at;
      if (forward(element + 1, at + 1)) {
        return true;
      }
      taken[element] = ABSENT;
    }
    return wanted.optional() && forward(element + 1, at);
  }

  private boolean backward(int element, int at) {
    if (element < 0) {
      return true;
    }
    TimePattern.Element wanted = rule.pattern().elements().get(element);
    boolean inside = at >= 0 && !text.token(at + 1).sentenceStart();
    boolean accepted = inside && wanted.accepts(text, at);
    if (wanted.forbidden()) {
      return !accepted && backward(element - 1, at);
    }
    if (accepted) {
      taken[element] = at;
      if (backward(element - 1, at - 1)) {
        return true;
      }
      taken[element] = ABSENT;
    }
    return wanted.optional() && backward(element - 1, at);
  }

  /// Whether nothing but « et », « ou » or a comma stands between that token and the mention.
  boolean isJoinedTo(int lastEnd) {
    if (lastEnd < 0 || first <= lastEnd || first > lastEnd + LONGEST_JOINT) {
      return false;
    }
    for (int i = lastEnd; i < first; i++) {
      if (!JOINTS.contains(text.token(i).folded())) {
        return false;
      }
    }
    return true;
  }

  TimeRule rule() {
    return rule;
  }

  int first() {
    return first;
  }

  /// One past the last token of the mention.
  int end() {
    return end;
  }

  /// The number that the element of this name took, 0 if it took none.
  int number(String name) {
    TimeWord.@Nullable Sense sense = sense(name);
    return sense == null ? 0 : sense.number();
  }

  boolean has(String name) {
    return sense(name) != null;
  }

  /// The code that the element of this name took, or an empty string.
  String code(String name) {
    TimeWord.@Nullable Sense sense = sense(name);
    return sense == null ? "" : sense.code();
  }

  Story.YearStated yearStated() {
    boolean said = has("YEAR") || has("YEAR2") || has("MODERN_YEAR") || has("SHORT_YEAR");
    return said && opensSentence() ? Story.YearStated.YES : Story.YearStated.NO;
  }

  private boolean opensSentence() {
    for (int i = first; i >= 0 && i > first - OPENING_WORDS; i--) {
      if (text.token(i).sentenceStart()) {
        return true;
      }
    }
    return false;
  }

  private TimeWord.@Nullable Sense sense(String name) {
    for (int i = 0; i < taken.length; i++) {
      TimePattern.Element element = rule.pattern().elements().get(i);
      if (taken[i] != ABSENT
          && element.name().equals(name)
          && text.word(taken[i]).in(element.classes())) {
        return text.word(taken[i]).sense(element.classes());
      }
    }
    return null;
  }
}
