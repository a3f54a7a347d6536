package depeche.indexer.source.table;

import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceInput;
import depeche.indexer.source.xml.Markup;
import depeche.indexer.source.xml.Paragraphs;
import depeche.indexer.source.xml.Xml;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// One item of ninjs (IPTC), versions 1 to 3.
///
/// Version 1 has `headline`, `body_text`, `body_xhtml`; 2 and 3 have lists of `headlines` and
/// `bodies`, and 3 writes `versionCreated` for `versioncreated`. Publishers' own fields are left.
final class NinjsItem {
  private static final Set<String> SIGNS =
      Set.of(
          "versioncreated",
          "firstcreated",
          "pubstatus",
          "headlines",
          "bodies",
          "bodytext",
          "bodyxhtml",
          "bodyhtml",
          "representationtype",
          "eventdetails",
          "descriptions",
          "descriptiontext");

  private static final Set<String> OTHER_TYPES =
      Set.of("picture", "image", "photo", "video", "audio", "graphic", "event", "planning");

  private final Map<String, JsonNode> fields = new TreeMap<>();

  NinjsItem(ObjectNode item) {
    for (var field : item.properties()) {
      fields.putIfAbsent(FieldNames.normal(field.getKey()), field.getValue());
    }
  }

  /// Whether an object is one: it has an identifier and a field that no other format has.
  static boolean isOne(JsonNode object) {
    boolean identified = object.has("uri") || object.has("guid");
    return identified
        && object.isObject()
        && object.propertyNames().stream().map(FieldNames::normal).anyMatch(SIGNS::contains);
  }

  void hand(SourceInput input, int ordinal, ItemSink sink) throws IOException {
    String type =
        fields.containsKey("eventdetails")
            ? "event"
            : text("type").orElse("text").toLowerCase(Locale.ROOT);
    var draft = new ItemDraft();
    describe(draft);
    bodies(draft);
    if (!OTHER_TYPES.contains(type) && draft.hasWords()) {
      captions(draft);
      sink.item(input.document(ordinal, guid(), draft.zones(), draft.stated()));
    } else {
      sink.skipped(input.location(ordinal), reason(type));
    }
  }

  private static String reason(String type) {
    return switch (type) {
      case "picture", "image", "photo" -> "a photo";
      case "video" -> "a video";
      case "audio" -> "a sound";
      case "graphic" -> "a graphic";
      case "event" -> "an event";
      case "planning" -> "a coverage plan";
      default -> "an item of type " + type + ", no text";
    };
  }

  /// Two versions are two dispatches.
  private Optional<String> guid() {
    return text("uri")
        .or(() -> text("guid"))
        .map(it -> it + text("version").map(version -> "#" + version).orElse(""));
  }

  private void describe(ItemDraft draft) {
    draft
        .title(text("headline").or(() -> value("headlines")).map(NinjsItem::plain))
        .slugline(text("slugline"))
        .urgency(text("urgency"))
        .status(text("pubstatus"))
        .embargo(text("embargoed"))
        .guid(text("uri").or(() -> text("guid")))
        .language(text("language"))
        .lead(text("descriptiontext").or(() -> summary()).map(NinjsItem::plain))
        .agency(
            text("source")
                .or(() -> text("provider"))
                .or(() -> name("infosources"))
                .or(() -> text("copyrightholder")))
        .dates(
            text("firstpublished").or(() -> text("firstcreated")).or(() -> text("versioncreated")),
            "ninjs firstcreated",
            text("versioncreated"),
            "ninjs versioncreated");
    draft.title(text("title").map(NinjsItem::plain));
    if (fields.containsKey("authors")) {
      names("authors").forEach(it -> draft.author(Optional.of(it)));
    } else {
      draft.author(text("byline").or(() -> text("by")).map(NinjsItem::byline));
    }
    names("keywords").forEach(it -> draft.keyword(Optional.of(it)));
    names("subject").forEach(it -> draft.keyword(Optional.of(it)));
    names("subjects").forEach(it -> draft.keyword(Optional.of(it)));
    draft.metadata.version(text("version"));
    draft.metadata.replaces(text("evolvedfrom"));
    draft.metadata.genre(name("genre").or(() -> name("genres")));
    draft.metadata.section(name("service").or(() -> name("services")));
    draft.metadata.url(text("uri").or(() -> text("url")).filter(it -> it.startsWith("http")));
  }

  private static String byline(String line) {
    return plain(line).replaceFirst("^(?:By|Par|par|by) +", "");
  }

  /// The text, which may be there in several renditions: HTML keeps the paragraphs apart.
  private void bodies(ItemDraft draft) {
    Optional<String> html = text("bodyhtml").or(() -> text("bodyxhtml"));
    Optional<String> plain = text("bodytext");
    for (JsonNode body : fields.getOrDefault("bodies", MissingNode.getInstance())) {
      Optional<String> value = string(body.path("value"));
      String type =
          string(
                  body.path("contenttype").isMissingNode()
                      ? body.path("contentType")
                      : body.path("contenttype"))
              .orElse("");
      boolean markup = type.contains("html") || value.orElse("").contains("</p>");
      if (markup) {
        html = html.or(() -> value);
      } else {
        plain = plain.or(() -> value);
      }
    }
    if (html.isPresent()) {
      Markup markup = Markup.of(Xml.html(html.get()));
      draft.body(markup.body()).captions(markup.captions());
    } else if (plain.isPresent()) {
      boolean marked = plain.get().contains("</p>");
      draft.body(marked ? Markup.of(Xml.html(plain.get())).body() : Paragraphs.of(plain.get()));
    }
  }

  private Optional<String> summary() {
    for (JsonNode description : node("descriptions")) {
      String role = string(description.path("role")).orElse("");
      if (!role.contains("caption")) {
        return string(description.path("value"));
      }
    }
    return Optional.empty();
  }

  /// What stands under the pictures that go with the text.
  private void captions(ItemDraft draft) {
    for (JsonNode associated : node("associations")) {
      if (associated instanceof ObjectNode object) {
        var other = new NinjsItem(object);
        if (other.text("type").orElse("").equals("picture")) {
          other
              .text("descriptiontext")
              .or(() -> other.value("descriptions"))
              .ifPresent(it -> draft.captions(List.of(plain(it))));
        }
      }
    }
  }

  private JsonNode node(String name) {
    return fields.getOrDefault(name, MissingNode.getInstance());
  }

  private Optional<String> text(String name) {
    return string(node(name));
  }

  /// The value of the first of a list of texts.
  private Optional<String> value(String name) {
    for (JsonNode each : node(name)) {
      Optional<String> value = string(each.path("value"));
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private List<String> names(String name) {
    return JsonItems.words(node(name), 0);
  }

  private Optional<String> name(String name) {
    return names(name).stream().findFirst();
  }

  private static Optional<String> string(JsonNode node) {
    return node.isValueNode() && !node.isNull()
        ? Optional.of(node.asString("")).filter(it -> !it.isBlank())
        : Optional.empty();
  }

  private static String plain(String text) {
    return text.indexOf('<') >= 0 || text.indexOf('&') >= 0 ? Xml.html(text).text() : text;
  }
}
