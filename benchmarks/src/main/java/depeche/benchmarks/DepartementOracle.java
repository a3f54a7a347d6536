package depeche.benchmarks;

import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Metadata;
import depeche.dispatch.PlaceAnnotation;
import depeche.dispatch.SourceLocation;
import depeche.dispatch.Span;
import depeche.dispatch.Zone;
import depeche.indexer.annotate.Annotator;
import depeche.indexer.annotate.Annotators;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The oracle of « Clarensac (Gard) »: the parenthesis is deleted from the text, and the place must
/// be found all the same, in that département.
///
///     DepartementOracle ORACLE.jsonl ARTICLES.jsonl.gz [--errors]
///
/// An oracle line has `id`, `par`, `start` and `end` (in code points), `place`, `departement` and
/// `hard`, true where the most populous namesake lies elsewhere; an article has `id`, `title` and
/// `paragraphs`.
final class DepartementOracle {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<Annotator> annotators = Annotators.inOrder();
  private final List<String> errors = new ArrayList<>();
  private int right;
  private int all;
  private int rightHard;
  private int hard;

  private DepartementOracle() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: DepartementOracle ORACLE.jsonl ARTICLES.jsonl.gz [--errors]");
      System.exit(2);
    }
    var benchmark = new DepartementOracle();
    benchmark.run(oracle(Path.of(arguments[0])), Path.of(arguments[1]));
    if (List.of(arguments).contains("--errors")) {
      benchmark.errors.forEach(System.out::println);
    }
    System.out.printf(
        Locale.ROOT,
        "found and in the right département %d of %d = %.4f, of the hard ones %d of %d%n",
        benchmark.right,
        benchmark.all,
        (double) benchmark.right / benchmark.all,
        benchmark.rightHard,
        benchmark.hard);
  }

  private static Map<Integer, List<JsonNode>> oracle(Path file) throws IOException {
    var byArticle = new HashMap<Integer, List<JsonNode>>();
    for (String line : Files.readAllLines(file)) {
      JsonNode place = JSON.readTree(line);
      byArticle.computeIfAbsent(place.get("id").asInt(), _ -> new ArrayList<>()).add(place);
    }
    return byArticle;
  }

  private void run(Map<Integer, List<JsonNode>> oracle, Path articles) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(articles));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = JSON.readTree(line);
        for (JsonNode place : oracle.getOrDefault(article.get("id").asInt(), List.of())) {
          score(article, place);
        }
      }
    }
  }

  private void score(JsonNode article, JsonNode place) {
    int paragraph = place.get("par").asInt();
    List<String> paragraphs = paragraphs(article);
    String text = paragraphs.get(paragraph);
    int start = text.offsetByCodePoints(0, place.get("start").asInt());
    int end = text.offsetByCodePoints(0, place.get("end").asInt());
    int close = text.indexOf(')', text.indexOf('(', end));
    paragraphs.set(paragraph, text.substring(0, end) + text.substring(close + 1));
    String lead = paragraphs.removeFirst();
    var span =
        paragraph == 0
            ? new Span(Zone.LEAD, 0, start, end)
            : new Span(Zone.BODY, paragraph - 1, start, end);
    var dispatch =
        new Dispatch(
            article.get("id").asString(),
            new SourceLocation(article.get("id").asString(), Optional.empty(), 0),
            DispatchText.of(article.get("title").asString(), lead, paragraphs),
            Metadata.NONE);
    count(place, span, Annotators.annotate(dispatch, annotators));
  }

  private static List<String> paragraphs(JsonNode article) {
    var paragraphs = new ArrayList<String>();
    for (JsonNode paragraph : article.get("paragraphs")) {
      paragraphs.add(paragraph.asString());
    }
    return paragraphs;
  }

  private void count(JsonNode place, Span span, AnnotatedDispatch found) {
    boolean isHard = place.get("hard").asBoolean();
    Optional<PlaceAnnotation> here =
        found.places().stream()
            .filter(annotation ->
                annotation.mentions().stream()
                    .anyMatch(mention -> mention.mention().span().overlaps(span)))
            .reduce((_, last) -> last);
    String departement = place.get("departement").asString();
    boolean isRight =
        here.filter(annotation -> annotation.place().path().contains(departement)).isPresent();
    all++;
    hard += isHard ? 1 : 0;
    right += isRight ? 1 : 0;
    rightHard += isRight && isHard ? 1 : 0;
    if (!isRight) {
      String what = here.map(it -> it.place().path() + " " + it.rule()).orElse(actor(span, found));
      errors.add(
          place.get("id").asString()
              + " "
              + place.get("place").asString()
              + " ("
              + departement
              + (isHard ? ", hard" : "")
              + "): "
              + what);
    }
  }

  private static String actor(Span span, AnnotatedDispatch found) {
    for (ActorAnnotation actor : found.actors()) {
      if (actor.mentions().stream().anyMatch(mention -> mention.span().overlaps(span))) {
        return "taken by the actor « " + actor.actor().name() + " » (" + actor.rule() + ")";
      }
    }
    return "nothing found";
  }
}
