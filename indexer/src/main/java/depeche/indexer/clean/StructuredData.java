package depeche.indexer.clean;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// The article as the page's JSON-LD describes it (schema.org `NewsArticle` and its kin).
///
/// @param article the object; empty if there is none or it cannot be read
record StructuredData(Optional<JsonNode> article) {
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final int LONGEST = 2_000_000;
  private static final Pattern ENCODED = Pattern.compile("</|<br|&#?[A-Za-z0-9]{2,8};");
  private static final int LONGEST_BODY = 1_000_000;
  private static final int MOST_PARTS = 20;
  private static final Pattern CLASS = Pattern.compile("\\.[\\w-]{1,100}");
  private static final int MOST_NODES = 5_000;

  static StructuredData of(List<Element> scripts) {
    for (Element script : scripts) {
      Optional<JsonNode> article = parsed(script.data()).flatMap(StructuredData::article);
      if (article.isPresent()) {
        return new StructuredData(article);
      }
    }
    return new StructuredData(Optional.empty());
  }

  private static Optional<JsonNode> parsed(String json) {
    if (json.length() > LONGEST) {
      return Optional.empty();
    }
    String bare =
        json.replace("<!--", "").replace("-->", "").replace("//<![CDATA[", "").replace("//]]>", "");
    try {
      return Optional.ofNullable(LENIENT.readTree(bare));
    } catch (JacksonException e) {
      // a page with broken JSON-LD still has its text: the other evidence counts
      return Optional.empty();
    }
  }

  /// The first object whose type is a kind of article, wherever it is nested.
  private static Optional<JsonNode> article(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    for (int seen = 0; seen < MOST_NODES && !open.isEmpty(); seen++) {
      JsonNode node = open.removeFirst();
      if (node.isObject() && isArticle(node.path("@type"))) {
        return Optional.of(node);
      }
      for (JsonNode child : node) {
        if (child.isContainer()) {
          open.addLast(child);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    String name = type.isString() ? type.stringValue() : "";
    return name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report");
  }

  /// The paragraphs of the article's text, if it is given.
  List<String> body() {
    String text = article.map(it -> property(it, "articleBody").asString("")).orElse("");
    if (text.length() > LONGEST_BODY) {
      return List.of();
    }
    boolean markup = ENCODED.matcher(text).find();
    String plain = markup ? Jsoup.parse(text.replace("\n", "<br>")).wholeText() : text;
    return plain
        .lines()
        .map(TextRepair::line)
        .filter(line -> !line.isEmpty() && PagePhrases.kindOf(line).isEmpty())
        .toList();
  }

  /// The classes of the parts of the text that subscribers alone may read, as `hasPart` selects
  /// them.
  List<String> paidParts() {
    @Nullable JsonNode parts = article.map(it -> property(it, "hasPart")).orElse(null);
    var selectors = new ArrayList<String>();
    for (JsonNode part :
        parts == null ? List.<JsonNode>of() : parts.isArray() ? parts : List.of(parts)) {
      for (String selector : property(part, "cssSelector").asString("").split(",", MOST_PARTS)) {
        if (CLASS.matcher(selector.strip()).matches()) {
          selectors.add(selector.strip().substring(1));
        }
      }
    }
    return selectors;
  }

  /// The text of a property; of an object its name.
  Optional<String> text(String property) {
    return texts(property).stream().findFirst();
  }

  /// The texts of a property that may be a list, of strings or of objects with names.
  List<String> texts(String property) {
    if (article.isEmpty()) {
      return List.of();
    }
    JsonNode value = property(article.get(), property);
    var texts = new ArrayList<String>();
    if (value.isArray()) {
      for (JsonNode one : value) {
        add(one, texts);
      }
    } else {
      add(value, texts);
    }
    return texts;
  }

  /// A property by its name as schema.org writes it, or in any case: sites write `articlebody`,
  /// too.
  private static JsonNode property(JsonNode object, String name) {
    if (object.has(name)) {
      return object.path(name);
    }
    return object.propertyNames().stream()
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .map(object::path)
        .orElse(MissingNode.getInstance());
  }

  private static void add(JsonNode value, List<String> texts) {
    @Nullable JsonNode name = value.isObject() ? value.get("name") : value;
    if (name != null && name.isString() && !name.stringValue().isBlank()) {
      texts.add(TextRepair.line(name.stringValue()));
    }
  }
}
