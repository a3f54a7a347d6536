package depeche.benchmarks;

import depeche.dispatch.AnnotatedDispatch;
import depeche.indexer.write.AnnotationRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Places, actors and dates against annotations made by hand.
///
///     AnnotationBenchmark GOLD.jsonl FOLDER [--errors]
///     AnnotationBenchmark --golden [GOLD.jsonl FOLDER]…
///
/// The second form writes `golden/annotations.txt` ([AnnotationGolden]).
///
/// GOLD has one JSON object a dispatch: `source`, a path below FOLDER, or `id`, for which the file
/// is `ID.html`; `published`, and the lists `places`, `actors` and `dates` as [AnnotationScore]
/// reads them. An object with `skip` says that the file is no dispatch.
final class AnnotationBenchmark {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AnnotationBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0 && arguments[0].equals("--golden")) {
      AnnotationGolden.write(
          Path.of(System.getProperty("depeche.home", ".")),
          List.of(arguments).subList(1, arguments.length));
      return;
    }
    if (arguments.length < 2) {
      System.err.println(
          "usage: annotations GOLD.jsonl FOLDER [--errors] | --golden [GOLD FOLDER]");
      System.exit(2);
    }
    var score = score(Path.of(arguments[0]), Path.of(arguments[1]));
    if (List.of(arguments).contains("--errors")) {
      score.errors().forEach(System.out::println);
    }
    System.out.print(score);
  }

  /// Annotates the files that `gold` names and scores them.
  static AnnotationScore score(Path gold, Path folder) throws IOException {
    var score = new AnnotationScore();
    var expected = new LinkedHashMap<Path, JsonNode>();
    for (String line : Files.readAllLines(gold)) {
      if (!line.isBlank()) {
        JsonNode object = JSON.readTree(line);
        Path file = folder.resolve(file(object)).toRealPath();
        expected.put(file, object);
      }
    }
    Map<Path, AnnotatedDispatch> found = annotate(expected.keySet());
    expected.forEach((file, object) ->
        score.add(file.getFileName().toString(), object, Optional.ofNullable(found.get(file))));
    return score;
  }

  private static String file(JsonNode gold) {
    return gold.has("source") ? gold.get("source").stringValue() : gold.get("id").asInt() + ".html";
  }

  private static Map<Path, AnnotatedDispatch> annotate(Collection<Path> files) throws IOException {
    var found = new HashMap<Path, AnnotatedDispatch>();
    for (Path file : files) {
      AnnotationRun.annotate(
          List.of(file),
          Optional.empty(),
          dispatch -> found.putIfAbsent(file, dispatch),
          (_, _) -> {});
    }
    return found;
  }
}
