package depeche.benchmarks;

import depeche.dispatch.TimeAnnotation;
import depeche.dispatch.TimeInterval;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The oracle of « mercredi 5 août »: the weekday gives the year away, so it is deleted from the text,
/// and the date must be found and valued all the same.
///
///     WeekdayDateBenchmark ORACLE.jsonl ARTICLES.jsonl.gz [--errors]
///
/// An oracle line has `id`, `par`, `start`, `end`, `text` and `resolved`; an article has `id`,
/// `published` and `paragraphs`. A date within a run of days counts as right if it is the first or
/// last day of the run.
final class WeekdayDateBenchmark {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// One date after the weekday was deleted.
  private record Expected(int paragraph, int start, int end, LocalDate day) {}

  private final List<String> errors = new ArrayList<>();
  private int right;
  private int all;

  private WeekdayDateBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: WeekdayDateBenchmark ORACLE.jsonl ARTICLES.jsonl.gz [--errors]");
      System.exit(2);
    }
    var benchmark = new WeekdayDateBenchmark();
    benchmark.run(oracle(Path.of(arguments[0])), Path.of(arguments[1]));
    if (List.of(arguments).contains("--errors")) {
      benchmark.errors.forEach(System.out::println);
    }
    System.out.printf(
        Locale.ROOT,
        "found and valued %d of %d = %.4f%n",
        benchmark.right,
        benchmark.all,
        (double) benchmark.right / benchmark.all);
  }

  private static Map<Integer, List<JsonNode>> oracle(Path file) throws IOException {
    var byArticle = new HashMap<Integer, List<JsonNode>>();
    for (String line : Files.readAllLines(file)) {
      JsonNode date = JSON.readTree(line);
      byArticle.computeIfAbsent(date.get("id").asInt(), _ -> new ArrayList<>()).add(date);
    }
    return byArticle;
  }

  private void run(Map<Integer, List<JsonNode>> oracle, Path articles) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(articles));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = JSON.readTree(line);
        List<JsonNode> dates = oracle.getOrDefault(article.get("id").asInt(), List.of());
        if (!dates.isEmpty()) {
          score(article, dates);
        }
      }
    }
  }

  private void score(JsonNode article, List<JsonNode> dates) {
    var paragraphs = new ArrayList<String>();
    article.get("paragraphs").forEach(paragraph -> paragraphs.add(paragraph.stringValue()));
    LocalDate published = LocalDate.parse(article.get("published").stringValue().substring(0, 10));
    List<Expected> expected = withoutWeekdays(dates, paragraphs);
    List<TimeAnnotation> found = DateReading.dates(Optional.of(published), paragraphs);
    for (Expected date : expected) {
      all++;
      if (found.stream().anyMatch(annotation -> agrees(annotation, date))) {
        right++;
      } else {
        String paragraph = paragraphs.get(date.paragraph());
        errors.add(
            article.get("id").asInt()
                + " "
                + date.day()
                + ": "
                + paragraph.substring(
                    Math.max(0, date.start() - 60), Math.min(paragraph.length(), date.end() + 30)));
      }
    }
  }

  /// Deletes the weekdays from the paragraphs, the last first so that offsets hold, then counts for
  /// each date what was deleted before it.
  private static List<Expected> withoutWeekdays(List<JsonNode> dates, List<String> paragraphs) {
    var sorted = new ArrayList<>(dates);
    sorted.sort(
        Comparator.comparingInt((JsonNode date) -> date.get("par").asInt())
            .thenComparingInt(date -> date.get("start").asInt()));
    var expected = new ArrayList<Expected>();
    int paragraph = -1;
    int deleted = 0;
    for (JsonNode date : sorted) {
      if (date.get("par").asInt() != paragraph) {
        paragraph = date.get("par").asInt();
        deleted = 0;
      }
      int weekday = date.get("text").stringValue().indexOf(' ') + 1;
      int start = date.get("start").asInt() - deleted;
      String text = paragraphs.get(paragraph);
      paragraphs.set(paragraph, text.substring(0, start) + text.substring(start + weekday));
      deleted += weekday;
      int end = date.get("end").asInt() - deleted;
      LocalDate day = LocalDate.parse(date.get("resolved").stringValue());
      expected.add(new Expected(paragraph, start, end, day));
    }
    return expected;
  }

  private static boolean agrees(TimeAnnotation annotation, Expected date) {
    var span = annotation.mention().span();
    boolean there =
        span.paragraph() == date.paragraph()
            && span.start() < date.end()
            && date.start() < span.end();
    return there && annotation.interval().filter(value -> bounds(value, date.day())).isPresent();
  }

  private static boolean bounds(TimeInterval value, LocalDate day) {
    return value.from().equals(day) || value.to().minusDays(1).equals(day);
  }
}
