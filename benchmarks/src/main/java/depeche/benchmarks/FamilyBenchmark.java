package depeche.benchmarks;

import depeche.analysis.Folding;
import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.searcher.engine.Hit;
import depeche.searcher.engine.LuceneEngine;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.query.ParsedQuery;
import depeche.searcher.query.QueryNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The families of an archive against a list of pages that carry the same article.
///
///     FamilyBenchmark INDEX LIST.tsv [--missed] [--pairs N]
///
/// A line of the list has the file names, without ending, of the pages of one group. The list need
/// not be whole: pairs beyond it are counted, and `--pairs N` prints a random sample of them, always
/// the same, to be judged by hand. Beside the recall over all pairs stands that over the pairs of
/// which one text has at least half of the sequences of three words of the other: pages that share a
/// headline alone, such as each day's report under one title, are no republications.
final class FamilyBenchmark {
  private static final int SEED = 1;
  private static final double HALF = .5;

  /// Two pages, the smaller file name first.
  private record Pair(String first, String second) {
    static Pair of(String a, String b) {
      return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  private final Map<String, Hit> pages = new TreeMap<>();

  private FamilyBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    List<String> options = List.of(arguments);
    if (options.size() < 2) {
      System.err.println("usage: FamilyBenchmark INDEX LIST.tsv [--missed] [--pairs N]");
      System.exit(2);
    }
    var benchmark = new FamilyBenchmark();
    benchmark.load(Path.of(arguments[0]));
    int sample =
        options.contains("--pairs")
            ? Integer.parseInt(options.get(options.indexOf("--pairs") + 1))
            : 0;
    benchmark.report(listed(Path.of(arguments[1])), options.contains("--missed"), sample);
  }

  private void load(Path index) throws IOException {
    var all =
        SearchRequest.of(new ParsedQuery("", new QueryNode.All(), List.of()))
            .in(SearchRequest.Order.OLDEST)
            .lines(0, Integer.MAX_VALUE / 2)
            .showing(SearchRequest.Visibility.EVERYTHING);
    try (var engine = LuceneEngine.open(index, LuceneEngine.Lifetime.LONG)) {
      for (Hit hit : engine.search(all).hits()) {
        String file = hit.dispatch().dispatch().source().path();
        pages.put(file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", ""), hit);
      }
    }
  }

  /// The pages of each line, which are one article.
  private static List<List<String>> listed(Path list) throws IOException {
    return Files.readAllLines(list).stream()
        .map(line -> List.of(line.strip().split("\\s+", -1)))
        .toList();
  }

  private static List<Pair> pairs(List<String> members) {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        pairs.add(Pair.of(members.get(i), members.get(j)));
      }
    }
    return pairs;
  }

  private void report(List<List<String>> groups, boolean missed, int sample) {
    Set<Pair> listed = new HashSet<>();
    groups.forEach(members -> listed.addAll(pairs(members)));
    Map<String, List<String>> families =
        pages.entrySet().stream()
            .filter(page -> page.getValue().family().size() > 1)
            .collect(
                Collectors.groupingBy(
                    page -> page.getValue().family().id(),
                    TreeMap::new,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    Set<Pair> found = new HashSet<>();
    families.values().forEach(members -> found.addAll(pairs(members)));
    System.out.printf(
        Locale.ROOT,
        "%d pages, %d families of several, by size %s%n",
        pages.size(),
        families.size(),
        families.values().stream()
            .collect(Collectors.groupingBy(List::size, TreeMap::new, Collectors.counting())));
    long whole = groups.stream().filter(members -> found.containsAll(pairs(members))).count();
    System.out.printf(
        Locale.ROOT,
        "recall over the articles listed: %d of %d = %.4f%n",
        whole,
        groups.size(),
        (double) whole / groups.size());
    recall("recall over all pairs listed", listed, found);
    Set<Pair> alike =
        listed.stream().filter(pair -> contained(pair) >= HALF).collect(Collectors.toSet());
    recall("recall over pairs that share half their text", alike, found);
    Set<Pair> beyond = new TreeSet<>(Comparator.comparing(Pair::first).thenComparing(Pair::second));
    beyond.addAll(found);
    beyond.removeAll(listed);
    System.out.printf(
        Locale.ROOT,
        "%d pairs found beyond the list, in %d families%n",
        beyond.size(),
        beyond.stream()
            .map(pair -> pages.get(pair.first()))
            .flatMap(hit -> Optional.ofNullable(hit).stream())
            .map(hit -> hit.family().id())
            .distinct()
            .count());
    if (missed) {
      listed.stream()
          .filter(pair -> !found.contains(pair))
          .sorted(Comparator.comparingDouble(this::contained).reversed())
          .forEach(this::print);
    }
    var shuffled = new ArrayList<>(beyond);
    Collections.shuffle(shuffled, new Random(SEED));
    shuffled.stream().limit(sample).forEach(this::print);
  }

  private static void recall(String what, Set<Pair> wanted, Set<Pair> found) {
    long right = wanted.stream().filter(found::contains).count();
    System.out.printf(
        Locale.ROOT,
        "%s: %d of %d = %.4f%n",
        what,
        right,
        wanted.size(),
        wanted.isEmpty() ? 1 : (double) right / wanted.size());
  }

  private void print(Pair pair) {
    System.out.printf(
        Locale.ROOT,
        "%n%s %s  %.2f of the shorter text is in the longer one%n",
        pair.first(),
        pair.second(),
        contained(pair));
    for (String page : List.of(pair.first(), pair.second())) {
      Hit hit = pages.get(page);
      if (hit != null) {
        Dispatch dispatch = hit.dispatch().dispatch();
        System.out.printf(
            Locale.ROOT,
            "  %5d words  %s  %s%n",
            words(dispatch.text()).size(),
            dispatch.metadata().published().map(it -> it.value().toString()).orElse("undated"),
            dispatch.text().title().orElse(""));
      }
    }
  }

  /// The share of the sequences of the shorter text that the longer one has.
  private double contained(Pair pair) {
    Hit first = pages.get(pair.first());
    Hit second = pages.get(pair.second());
    if (first == null || second == null) {
      return 0;
    }
    Set<List<String>> a = sequences(first.dispatch().dispatch().text());
    Set<List<String>> b = sequences(second.dispatch().dispatch().text());
    long both = a.stream().filter(b::contains).count();
    int smaller = Math.min(a.size(), b.size());
    return smaller == 0 ? 0 : (double) both / smaller;
  }

  private static Set<List<String>> sequences(DispatchText text) {
    List<String> words = words(text);
    var sequences = new HashSet<List<String>>();
    for (int i = 0; i + 3 <= words.size(); i++) {
      sequences.add(words.subList(i, i + 3));
    }
    return sequences;
  }

  private static List<String> words(DispatchText text) {
    var words = new ArrayList<String>();
    text.lead().ifPresent(lead -> words.addAll(List.of(Folding.key(lead).split(" ", -1))));
    text.body().forEach(it -> words.addAll(List.of(Folding.key(it).split(" ", -1))));
    return words;
  }
}
