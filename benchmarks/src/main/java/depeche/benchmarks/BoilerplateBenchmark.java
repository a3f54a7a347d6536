package depeche.benchmarks;

import depeche.dispatch.Dispatch;
import depeche.dispatch.Metadata;
import depeche.dispatch.SourceLocation;
import depeche.indexer.clean.CleaningOptions;
import depeche.indexer.clean.DispatchCleaner;
import depeche.indexer.source.SourceDocument;
import depeche.indexer.source.UnreadableSourceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How much of the article and how little else the cleaner keeps: 4-gram F1, and the share of right
/// publication days.
///
///     BoilerplateBenchmark BENCHMARK_FOLDER PAGES_FOLDER ARTICLES.jsonl.gz [COUNT] [--bare]
///
/// The first is a folder with `ground-truth.json` and `html/KEY.html.gz`, in the form of the article
/// extraction benchmark; the second holds pages `ID.html`, of which the third gives `id`,
/// `published` and `paragraphs`, one JSON object a line. The first COUNT articles by id are read
/// (400). With `--bare` they are read once more without metadata: no `meta`, no JSON-LD, no `time`,
/// so that what is visible has to give the day.
final class BoilerplateBenchmark {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DispatchCleaner CLEANER = new DispatchCleaner(CleaningOptions.NONE);
  private static final String BARE = "--bare";
  private static final int WORST = Integer.getInteger("worst", 0);

  /// One page and what should come of it.
  private record Expected(String name, String html, String text, Optional<String> day) {
    Expected bare() {
      return new Expected(name, METADATA.matcher(html).replaceAll(""), text, day);
    }
  }

  private record Scored(String name, ShingleScore score) {}

  /// Of `time` elements the words stay.
  private static final Pattern METADATA =
      Pattern.compile(
          "<meta\\b[^>]*>|</?time\\b[^>]*>|<script[^>]*ld\\+json[^>]*>.*?</script>"
              + "|\\s(?:itemprop|datetime)=(?:\"[^\"]*\"|'[^']*')",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private BoilerplateBenchmark() {}

  public static void main(String[] all) throws IOException {
    List<String> given = List.of(all);
    String[] arguments = given.stream().filter(it -> !it.equals(BARE)).toArray(String[]::new);
    if (arguments.length == 0) {
      System.err.println(
          "usage: BoilerplateBenchmark BENCHMARK [PAGES ARTICLES.jsonl.gz [COUNT]] [--bare]");
      System.exit(2);
    }
    report("article extraction benchmark", benchmark(Path.of(arguments[0])));
    if (arguments.length >= 3) {
      int count = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 400;
      List<Expected> pages = pages(Path.of(arguments[1]), Path.of(arguments[2]), count);
      report("French pages", pages);
      if (given.contains(BARE)) {
        report("the same without metadata", pages.stream().map(Expected::bare).toList());
      }
    }
  }

  private static List<Expected> benchmark(Path folder) throws IOException {
    JsonNode truth = JSON.readTree(Files.readString(folder.resolve("ground-truth.json")));
    var expected = new ArrayList<Expected>();
    for (String key : truth.propertyNames()) {
      try (var in =
          new GZIPInputStream(Files.newInputStream(folder.resolve("html/" + key + ".html.gz")))) {
        String html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        String body = truth.get(key).path("articleBody").stringValue("");
        expected.add(new Expected(key, html, body, Optional.empty()));
      }
    }
    return expected;
  }

  private static List<Expected> pages(Path folder, Path articles, int count) throws IOException {
    var rows = new ArrayList<JsonNode>();
    try (var in = new GZIPInputStream(Files.newInputStream(articles));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(JSON.readTree(line));
      }
    }
    rows.sort(Comparator.comparingLong(row -> row.get("id").longValue()));
    var expected = new ArrayList<Expected>();
    for (JsonNode row : rows.subList(0, Math.min(count, rows.size()))) {
      String name = row.get("id").longValue() + ".html";
      var paragraphs = new ArrayList<String>();
      row.get("paragraphs").forEach(paragraph -> paragraphs.add(paragraph.stringValue()));
      Optional<String> day =
          row.path("published").stringValueOpt().map(text -> text.substring(0, 10));
      expected.add(
          new Expected(
              name, Files.readString(folder.resolve(name)), String.join("\n", paragraphs), day));
    }
    return expected;
  }

  private static void report(String title, List<Expected> pages) {
    var scores = new ArrayList<Scored>();
    int days = 0;
    int rightDays = 0;
    long start = System.nanoTime();
    for (Expected page : pages) {
      Optional<Dispatch> dispatch = clean(page);
      String text = dispatch.map(BoilerplateBenchmark::text).orElse("");
      scores.add(new Scored(page.name(), ShingleScore.of(page.text(), text)));
      if (page.day().isPresent()) {
        days++;
        Optional<String> found =
            dispatch.flatMap(d -> d.metadata().publicationDay()).map(Object::toString);
        rightDays += found.equals(page.day()) ? 1 : 0;
        if (WORST > 0 && !found.equals(page.day())) {
          System.out.println("  " + page.name() + " " + found + " is not " + page.day().get());
        }
      }
    }
    double millis = (System.nanoTime() - start) / 1e6 / Math.max(1, pages.size());
    List<ShingleScore> all = scores.stream().map(Scored::score).toList();
    double precision =
        all.stream()
            .filter(ShingleScore::hasPrediction)
            .mapToDouble(ShingleScore::precision)
            .average()
            .orElse(0);
    double recall =
        all.stream()
            .filter(ShingleScore::hasTruth)
            .mapToDouble(ShingleScore::recall)
            .average()
            .orElse(0);
    System.out.printf(
        "%s: %d pages, precision %.4f, recall %.4f, F1 %.4f, mean of page F1 %.4f, %.1f ms a"
            + " page%n",
        title,
        pages.size(),
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        all.stream().mapToDouble(ShingleScore::f1).average().orElse(0),
        millis);
    if (days > 0) {
      System.out.printf(
          "  publication day right: %d of %d (%.4f)%n", rightDays, days, (double) rightDays / days);
    }
    scores.sort(Comparator.comparingDouble(scored -> scored.score().f1()));
    for (Scored scored : scores.subList(0, Math.min(WORST, scores.size()))) {
      System.out.println("  " + scored.name() + " " + scored.score());
    }
  }

  private static Optional<Dispatch> clean(Expected page) {
    var source =
        new SourceDocument(
            new SourceLocation(page.name(), Optional.empty(), 0),
            page.name(),
            new SourceDocument.Page(page.html()),
            Metadata.NONE,
            Optional.empty());
    try {
      return Optional.of(CLEANER.clean(source, "page"));
    } catch (UnreadableSourceException e) {
      System.err.println(page.name() + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  /// Lead and body, a dateline being part of the text as the page shows it.
  private static String text(Dispatch dispatch) {
    var words = new StringBuilder();
    dispatch.text().slugline().ifPresent(slugline -> words.append(slugline).append('\n'));
    dispatch.text().dateline().ifPresent(dateline -> words.append(dateline).append('\n'));
    dispatch.text().lead().ifPresent(lead -> words.append(lead).append('\n'));
    return words.append(String.join("\n", dispatch.text().body())).toString();
  }
}
