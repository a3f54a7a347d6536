package depeche.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Texts, and questions of which each is answered by one of them.
///
/// @param texts each with its paragraphs
record RetrievalSet(String name, List<List<String>> texts, List<Question> questions) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// @param answer the index of the text that is sought
  record Question(String text, int answer) {}

  /// A file in the form of SQuAD: the questions of a paragraph seek that paragraph.
  static RetrievalSet squad(String name, Path file) throws IOException {
    Map<String, Integer> texts = new LinkedHashMap<>();
    var questions = new ArrayList<Question>();
    for (JsonNode article : JSON.readTree(Files.readString(file)).get("data")) {
      for (JsonNode paragraph : article.get("paragraphs")) {
        String context = paragraph.get("context").asString();
        int text = texts.computeIfAbsent(context, _ -> texts.size());
        for (JsonNode asked : paragraph.get("qas")) {
          questions.add(new Question(asked.get("question").asString(), text));
        }
      }
    }
    return new RetrievalSet(name, texts.keySet().stream().map(List::of).toList(), questions);
  }

  /// Articles found again by a column of a table: id, title, heading.
  ///
  /// @param articles JSON lines, gzipped, with `id` and `paragraphs`
  static RetrievalSet knownItems(String name, Path articles, Path table, int column)
      throws IOException {
    Map<String, Integer> ids = new LinkedHashMap<>();
    var texts = new ArrayList<List<String>>();
    try (var in = new GZIPInputStream(Files.newInputStream(articles));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        JsonNode article = JSON.readTree(line);
        var paragraphs = new ArrayList<String>();
        article.get("paragraphs").forEach(it -> paragraphs.add(it.asString()));
        ids.put(article.get("id").asString(), texts.size());
        texts.add(paragraphs);
      }
    }
    var questions = new ArrayList<Question>();
    for (String line : Files.readAllLines(table)) {
      String[] columns = line.split("\t", -1);
      Integer answer = ids.get(columns[0]);
      if (answer != null && columns.length > column) {
        questions.add(new Question(columns[column], answer));
      }
    }
    return new RetrievalSet(name, texts, questions);
  }
}
