package depeche.indexer.write;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Families as they are joined, pair by pair (union-find), with a guard against chains: two
/// families of several are joined only if most of their first members resemble each other.
final class FamilyForest {
  /// So many of the first members speak for a family.
  private static final int SPEAKERS = 4;

  private final ArchivedSketches sketches;
  private final int[] parents;
  private final int[] sizes;

  /// The first members of families of several, ascending, by their root.
  private final Map<Integer, int[]> speakers = new HashMap<>();

  FamilyForest(ArchivedSketches sketches) {
    this.sketches = sketches;
    this.parents = new int[sketches.count()];
    this.sizes = new int[sketches.count()];
    Arrays.setAll(parents, i -> i);
    Arrays.fill(sizes, 1);
  }

  /// The first published member of the family of a dispatch.
  int first(int member) {
    int root = member;
    while (parents[root] != root) {
      root = parents[root];
    }
    for (int i = member; parents[i] != root && i != root; ) {
      int above = parents[i];
      parents[i] = root;
      i = above;
    }
    return root;
  }

  /// How many dispatches the family of a dispatch has.
  int size(int member) {
    return sizes[first(member)];
  }

  /// Joins the families of two dispatches.
  void join(int a, int b) {
    int first = Math.min(first(a), first(b));
    int second = Math.max(first(a), first(b));
    if (first == second) {
      return;
    }
    int[] together = new int[speakersOf(first).length + speakersOf(second).length];
    System.arraycopy(speakersOf(first), 0, together, 0, speakersOf(first).length);
    System.arraycopy(
        speakersOf(second), 0, together, speakersOf(first).length, speakersOf(second).length);
    Arrays.sort(together);
    speakers.put(first, Arrays.copyOf(together, Math.min(SPEAKERS, together.length)));
    speakers.remove(second);
    parents[second] = first;
    sizes[first] += sizes[second];
  }

  /// Joins the families of two dispatches that are versions of one text, unless that would make a
  /// chain of the families.
  void joinIfAlike(int a, int b) throws IOException {
    if (first(a) != first(b) && alike(speakersOf(first(a)), speakersOf(first(b)))) {
      join(a, b);
    }
  }

  private boolean alike(int[] some, int[] others) throws IOException {
    if (some.length == 1 && others.length == 1) {
      return true;
    }
    int alike = 0;
    for (int one : some) {
      TextSketch sketch = sketches.sketch(one);
      for (int other : others) {
        alike += Republication.mayStandTogether(sketch, sketches.sketch(other)) ? 1 : 0;
      }
    }
    return 2 * alike >= some.length * others.length;
  }

  private int[] speakersOf(int root) {
    int[] several = speakers.get(root);
    return several == null ? new int[] {root} : several;
  }
}
