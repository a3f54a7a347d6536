package depeche.indexer.source.table;

import depeche.indexer.source.ItemSink;
import depeche.indexer.source.Limits;
import depeche.indexer.source.SourceInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The items of a JSON file as they are found, each read as ninjs if it is that, else by the names
/// of its fields; not for several threads.
final class JsonItems {
  /// Fields that hold a list of items when their values are objects.
  private static final Set<String> LISTS =
      Set.of(
          "items",
          "item",
          "articles",
          "entries",
          "posts",
          "documents",
          "docs",
          "results",
          "result",
          "news",
          "stories",
          "hits",
          "data",
          "rows",
          "records",
          "depeches",
          "newsitems");

  /// Wrappers around one item, as search engines and interfaces add them.
  private static final List<String> WRAPPERS = List.of("item", "_source", "article", "attributes");

  private final SourceInput input;
  private final ItemSink sink;
  private final MappedFields mapped;
  private Optional<String> feed = Optional.empty();
  private int ordinal;

  JsonItems(SourceInput input, ItemSink sink) {
    this.input = input;
    this.sink = sink;
    this.mapped = new MappedFields(input.fields());
  }

  boolean isList(String field) {
    return !mapped.leadThrough(field) && LISTS.contains(FieldNames.normal(field));
  }

  /// Whether an object is an item itself, whatever lists it holds.
  boolean isItem(JsonNode object) {
    return NinjsItem.isOne(object)
        || mapped.makeItem(object)
        || object.properties().stream()
            .anyMatch(field -> field.getValue().isString() && RecordItem.isText(field.getKey()));
  }

  /// How many were given.
  int given() {
    return ordinal;
  }

  /// Notes the name of the feed that the next items belong to.
  void feed(JsonNode around) {
    if (around.path("version").asString("").contains("jsonfeed")) {
      feed = Optional.of(around.path("title").asString("")).filter(it -> !it.isBlank());
    }
  }

  /// One value of the file: an item, or an object around a list of items.
  void value(JsonNode value) throws IOException {
    Optional<JsonNode> list = list(value);
    if (list.isPresent()) {
      feed(value);
      for (JsonNode each : list.get()) {
        item(each);
      }
    } else {
      item(value);
    }
  }

  private Optional<JsonNode> list(JsonNode value) {
    if (!value.isObject() || isItem(value)) {
      return Optional.empty();
    }
    for (var field : value.properties()) {
      JsonNode inner = field.getValue();
      boolean named = isList(field.getKey());
      if (named && inner.isArray() && !inner.isEmpty() && inner.get(0).isObject()) {
        return Optional.of(inner);
      }
      if (named && inner.isObject()) {
        Optional<JsonNode> deeper = list(inner);
        if (deeper.isPresent()) {
          return deeper;
        }
      }
    }
    return Optional.empty();
  }

  /// One item, whatever is around it.
  void item(JsonNode value) throws IOException {
    JsonNode own = unwrapped(value);
    if (!own.isObject()) {
      sink.skipped(input.location(ordinal), "a value without named fields");
    } else if (own.has("$schema") && own.has("properties")) {
      sink.skipped(input.location(ordinal), "a JSON schema");
    } else if (NinjsItem.isOne(own) && !mapped.makeItem(own)) {
      ordinal += new NinjsItem((ObjectNode) own).hand(input, ordinal, sink) - 1;
    } else {
      RecordItem record = record((ObjectNode) own);
      feed.ifPresent(name -> record.add("site", List.of(name)));
      record.hand(input, ordinal, sink);
    }
    ordinal++;
  }

  /// An item that could not be read.
  void broken(String reason) throws IOException {
    sink.failed(input.location(ordinal), reason);
    ordinal++;
  }

  private JsonNode unwrapped(JsonNode value) {
    if (mapped.makeItem(value)) {
      return value;
    }
    for (String wrapper : WRAPPERS) {
      JsonNode inner = value.path(wrapper);
      if (inner.isObject() && !NinjsItem.isOne(value)) {
        return inner;
      }
    }
    JsonNode data = value.path("data");
    return data.isObject() && value.size() <= 12 ? unwrapped(data) : value;
  }

  private RecordItem record(ObjectNode object) {
    var record = new RecordItem();
    for (var field : object.properties()) {
      record.add(field.getKey(), words(field.getValue(), 0));
    }
    mapped.addTo(record, object);
    return record;
  }

  /// The words of a value: of a list each, of an object the field that names or renders it.
  static List<String> words(JsonNode value, int depth) {
    if (value.isNull() || depth > 3) {
      return List.of();
    }
    if (value.isValueNode()) {
      return List.of(value.asString(""));
    }
    var words = new ArrayList<String>();
    if (value.isArray()) {
      for (JsonNode each : value) {
        words.addAll(words(each, depth + 1));
        if (words.size() > Limits.ITEM_BYTES / 64) {
          break;
        }
      }
    } else {
      for (String name :
          List.of("rendered", "name", "text", "body", "value", "content", "label", "title")) {
        if (words.isEmpty()) {
          words.addAll(words(value.path(name), depth + 1));
        }
      }
    }
    return words;
  }
}
