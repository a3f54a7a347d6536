package depeche.benchmarks;

import depeche.dispatch.DateEvidence;
import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Metadata;
import depeche.dispatch.SourceLocation;
import depeche.dispatch.Timestamp;
import depeche.indexer.annotate.Annotations;
import depeche.indexer.annotate.Annotator;
import depeche.indexer.annotate.Annotators;
import depeche.indexer.annotate.Reading;
import depeche.indexer.write.AnnotationRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the lexicons cost, in memory and in time, and how many tokens a second each annotator reads on one core: processor time of one thread, which
/// other programs on the machine disturb little, in the fastest of some rounds over all dispatches.
///
///     AnnotationSpeed ARTICLES [MOST]
///
/// ARTICLES is a folder that `depeche index` could read, or a file of JSON lines, compressed with
/// gzip, with `title`, `published` and `paragraphs`; MOST is how many dispatches to read, 3000 if
/// not given.
final class AnnotationSpeed {
  private static final int ROUNDS = 6;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AnnotationSpeed() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 1) {
      System.err.println("usage: AnnotationSpeed ARTICLES [MOST]");
      System.exit(2);
    }
    int most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3_000;
    Path articles = Path.of(arguments[0]);
    List<Dispatch> dispatches =
        Files.isDirectory(articles) ? pages(articles, most) : lines(articles, most);
    long empty = heapBytes();
    long cold = cpuNanos();
    List<Annotator> annotators = Annotators.inOrder();
    annotate(dispatches.subList(0, 1), annotators);
    long loaded = cpuNanos() - cold;
    System.out.printf(
        Locale.ROOT,
        "lexicons and gazetteer: %.1f MB of heap, %d ms of processor with the first dispatch%n",
        (heapBytes() - empty) / 1e6,
        loaded / 1_000_000);
    var best = new LinkedHashMap<String, Long>();
    long tokens = 0;
    for (int round = 0; round < ROUNDS; round++) {
      tokens = 0;
      var elapsed = new LinkedHashMap<String, Long>();
      for (Dispatch dispatch : dispatches) {
        tokens += measure(dispatch, annotators, elapsed);
      }
      elapsed.forEach((name, nanos) -> best.merge(name, nanos, Math::min));
    }
    print(tokens, best);
  }

  private static void annotate(List<Dispatch> dispatches, List<Annotator> annotators) {
    dispatches.forEach(dispatch -> Annotators.annotate(dispatch, annotators));
  }

  /// Adds the time of each step for one dispatch and returns its tokens.
  private static int measure(
      Dispatch dispatch, List<Annotator> annotators, Map<String, Long> elapsedNanos) {
    long before = cpuNanos();
    List<Reading> stretches = Reading.stretches(dispatch);
    long after = cpuNanos();
    elapsedNanos.merge("tokens", after - before, Long::sum);
    int tokens = 0;
    for (Reading stretch : stretches) {
      var found = new Annotations();
      for (Annotator annotator : annotators) {
        before = cpuNanos();
        annotator.annotate(stretch, found);
        after = cpuNanos();
        elapsedNanos.merge(annotator.getClass().getSimpleName(), after - before, Long::sum);
      }
      tokens += stretch.passages().stream().mapToInt(passage -> passage.tokens().size()).sum();
    }
    return tokens;
  }

  /// What is in use once the collector has run.
  private static long heapBytes() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(long tokens, Map<String, Long> nanos) {
    System.out.printf(Locale.ROOT, "%d tokens%n", tokens);
    nanos.forEach((name, time) -> print(name, tokens, time));
    print("all", tokens, nanos.values().stream().mapToLong(Long::longValue).sum());
  }

  private static void print(String name, long tokens, long nanos) {
    System.out.printf(
        Locale.ROOT,
        "%-18s %9.0f tokens/s %6.0f ns/token%n",
        name,
        tokens * 1e9 / nanos,
        (double) nanos / tokens);
  }

  private static List<Dispatch> pages(Path folder, int most) throws IOException {
    List<Path> files;
    try (var listed = Files.list(folder)) {
      files = listed.sorted().limit(most).toList();
    }
    var dispatches = new ArrayList<Dispatch>();
    AnnotationRun.annotate(
        files, Optional.empty(), found -> dispatches.add(found.dispatch()), (_, _) -> {});
    return dispatches;
  }

  private static List<Dispatch> lines(Path file, int most) throws IOException {
    var dispatches = new ArrayList<Dispatch>();
    try (var in = new GZIPInputStream(Files.newInputStream(file));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && dispatches.size() < most) {
        dispatch(JSON.readTree(line)).ifPresent(dispatches::add);
        line = lines.readLine();
      }
    }
    return dispatches;
  }

  /// The dispatch of a line; empty if the line has no paragraphs.
  private static Optional<Dispatch> dispatch(JsonNode article) {
    var paragraphs = new ArrayList<String>();
    for (JsonNode paragraph : article.path("paragraphs")) {
      paragraphs.add(paragraph.asString());
    }
    if (paragraphs.isEmpty()) {
      return Optional.empty();
    }
    String lead = paragraphs.removeFirst();
    String id = article.path("id").asString();
    return Optional.of(
        new Dispatch(
            id,
            new SourceLocation(id, Optional.empty(), 0),
            DispatchText.of(article.path("title").asString(), lead, paragraphs),
            metadata(article.path("published").asString(""))));
  }

  private static Metadata metadata(String published) {
    Optional<Timestamp> time =
        published.isEmpty()
            ? Optional.empty()
            : Optional.of(Timestamp.of(OffsetDateTime.parse(published).toLocalDate()));
    return new Metadata.Builder()
        .published(time.map(it -> new DateEvidence(it, "published")))
        .build();
  }
}
