package depeche.indexer.source.table;

import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemReader;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.Limits;
import depeche.indexer.source.SourceInput;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads JSON in any arrangement: one item, a list, an object around a list, an item a line.
///
/// Of lists and lines one item is in memory at a time. A broken line costs that line, a broken
/// document what is behind the break.
final class JsonReading {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(Limits.DEPTH)
                          .maxStringLength(Limits.ITEM_BYTES)
                          .build())
                  .build())
          .build();

  /// The beginning of a list inside an object, however long the line it is in.
  private static final Pattern LIST =
      Pattern.compile("\"(?<name>[A-Za-z_]{2,20})\"\\s*:\\s*\\[\\s*\\{");

  private final JsonItems items;
  private final FileHead head;

  private JsonReading(SourceInput input, ItemSink sink) {
    items = new JsonItems(input, sink);
    head = input.head();
  }

  static void read(SourceInput input, ItemSink sink) throws IOException {
    try (ItemReader reader = input.reader()) {
      var reading = new JsonReading(input, sink);
      if (reading.isLines()) {
        reading.lines(reader);
      } else {
        reading.document(reader);
      }
      if (reading.items.given() == 0) {
        sink.skipped(input.location(0), "no items in it");
      }
    } catch (JacksonException broken) {
      throw failure(broken);
    }
  }

  private static IOException failure(JacksonException broken) {
    if (broken.getCause() instanceof IOException reading) {
      return reading;
    }
    return new IOException("no JSON at " + where(broken) + ": " + wrong(broken), broken);
  }

  /// What is wrong, without what the parser would rather have seen there.
  private static String wrong(JacksonException broken) {
    if (broken instanceof UnexpectedEndOfInputException) {
      return "breaks off before its end";
    }
    String said = String.valueOf(broken.getOriginalMessage());
    int wish = said.indexOf("): ");
    int wished = wish < 0 ? said.indexOf(": was expecting") : wish + 1;
    return wished < 0 ? said : said.substring(0, wished);
  }

  private static String where(JacksonException broken) {
    var location = broken.getLocation();
    return location == null
        ? "an unknown place"
        : "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  /// Whether every line is a value: the first is one, or is broken but looks like one.
  private boolean isLines() {
    String start = head.ascii().stripLeading();
    if (!start.startsWith("{")) {
      return false;
    }
    int end = start.indexOf('\n');
    if (end < 0) {
      var list = LIST.matcher(start);
      while (list.find()) {
        if (items.isList(list.group("name"))) {
          return false;
        }
      }
      return true;
    }
    String first = start.substring(0, end).strip();
    return first.length() > 1
        && !first.endsWith(",")
        && !first.endsWith("{")
        && !first.endsWith("[");
  }

  private void lines(ItemReader reader) throws IOException {
    for (Optional<ItemReader.Line> next = reader.line(); next.isPresent(); next = reader.line()) {
      ItemReader.Line line = next.get();
      if (line.text().isEmpty()) {
        items.broken(line.where() + ": a line of more than " + (Limits.ITEM_BYTES >> 20) + " MiB");
      } else if (!line.text().get().isBlank()) {
        line(line, line.text().get());
      }
    }
  }

  private void line(ItemReader.Line line, String text) throws IOException {
    JsonNode value;
    try {
      value = MAPPER.readTree(text);
    } catch (JacksonException broken) {
      var location = broken.getLocation();
      long offset = location == null ? 0 : Math.max(0, location.getCharOffset());
      items.broken(line.where(offset) + ": no JSON: " + wrong(broken));
      return;
    }
    items.value(value);
  }

  private void document(ItemReader reader) throws IOException {
    try (JsonParser parser = MAPPER.createParser(reader)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        reader.nextItem();
        if (token == JsonToken.START_ARRAY) {
          list(parser, reader);
        } else if (token == JsonToken.START_OBJECT) {
          ObjectNode rest = object(parser, reader);
          if (items.given() == 0) {
            items.item(rest);
          }
        } else {
          throw new IOException("a value without named fields");
        }
      }
    }
  }

  private void list(JsonParser parser, ItemReader reader) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      reader.nextItem();
      items.value(parser.readValueAsTree());
    }
  }

  /// Reads an object, giving the items of its lists at once; what else it has is returned.
  private ObjectNode object(JsonParser parser, ItemReader reader) throws IOException {
    ObjectNode rest = MAPPER.createObjectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      boolean list = items.isList(name) && !items.isItem(rest);
      if (list && token == JsonToken.START_OBJECT) {
        rest.set(name, object(parser, reader));
      } else if (list && token == JsonToken.START_ARRAY) {
        listOrValues(parser, reader, name, rest);
      } else {
        rest.set(name, parser.<JsonNode>readValueAsTree());
      }
    }
    return rest;
  }

  /// A list of objects holds items; a list of words belongs to the object around it.
  private void listOrValues(JsonParser parser, ItemReader reader, String name, ObjectNode rest)
      throws IOException {
    var values = rest.putArray(name);
    items.feed(rest);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      reader.nextItem();
      JsonNode value = parser.readValueAsTree();
      if (value.isObject()) {
        items.value(value);
      } else {
        values.add(value);
      }
    }
  }
}
