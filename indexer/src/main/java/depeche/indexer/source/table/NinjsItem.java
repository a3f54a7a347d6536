package depeche.indexer.source.table;

import depeche.dispatch.DateEvidence;
import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceInput;
import depeche.indexer.source.StatedDates;
import depeche.indexer.source.xml.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
          "contentcreated",
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

  private static final Set<String> PACKAGES = Set.of("composite", "package");

  private static final List<String> NOT_WRITING =
      List.of("edit", "translat", "photo", "video", "graphic", "producer");

  private final Map<String, JsonNode> fields = new TreeMap<>();

  NinjsItem(ObjectNode item) {
    for (var field : item.properties()) {
      fields.putIfAbsent(FieldNames.normal(field.getKey()), field.getValue());
    }
  }

  /// Whether an object is one: it has an identifier, and a field that no other format has or the
  /// name of the standard.
  static boolean isOne(JsonNode object) {
    boolean identified = object.has("uri") || object.has("guid");
    return identified
        && object.isObject()
        && (object.path("$standard").path("name").asString("").equals("ninjs")
            || object.propertyNames().stream().map(FieldNames::normal).anyMatch(SIGNS::contains));
  }

  /// Hands the item over, or the texts of a package that has none of its own.
  ///
  /// @return how many items that were
  int hand(SourceInput input, int ordinal, ItemSink sink) throws IOException {
    String type =
        fields.containsKey("eventdetails")
            ? "event"
            : text("type").orElse("text").toLowerCase(Locale.ROOT);
    var draft = new ItemDraft();
    describe(draft);
    NinjsBodies.read(draft, fields);
    List<NinjsItem> texts = draft.hasText() ? List.of() : associatedTexts();
    if (PACKAGES.contains(type) && !texts.isEmpty()) {
      sink.skipped(input.location(ordinal), "a package: it lists other items");
      int given = 1;
      for (NinjsItem text : texts) {
        given += text.hand(input, ordinal + given, sink);
      }
      return given;
    }
    if (!OTHER_TYPES.contains(type) && draft.hasWords()) {
      captions(draft);
      sink.item(input.document(ordinal, guid(), draft.zones(), draft.stated()));
    } else {
      sink.skipped(input.location(ordinal), reason(type));
    }
    return 1;
  }

  private List<NinjsItem> associatedTexts() {
    var texts = new ArrayList<NinjsItem>();
    for (JsonNode associated : node("associations")) {
      if (associated instanceof ObjectNode object && isText(object)) {
        texts.add(new NinjsItem(object));
      }
    }
    return texts;
  }

  /// Whether an associated object is a text, and more than the address of one.
  private static boolean isText(ObjectNode object) {
    var other = new NinjsItem(object);
    var draft = new ItemDraft();
    NinjsBodies.read(draft, other.fields);
    return other.text("type").orElse("text").equals("text") && draft.hasText();
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
        .title(text("headline").map(NinjsItem::plain))
        .slugline(text("slugline"))
        .dateline(text("dateline").or(() -> string(node("dateline").path("text"))))
        .dateline(text("located").or(() -> string(node("located").path("name"))))
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
            date("firstpublished", "firstcreated", "contentcreated", "versioncreated"),
            date("versioncreated"));
    headlines(draft);
    draft.title(text("title").map(NinjsItem::plain));
    authors(draft);
    for (String subjects : List.of("keywords", "subject", "subjects")) {
      names(subjects).forEach(it -> draft.keyword(Optional.of(it)));
    }
    draft.metadata.version(text("version"));
    draft.metadata.replaces(text("evolvedfrom"));
    draft.metadata.genre(name("genre").or(() -> name("genres")));
    draft.metadata.section(name("service").or(() -> name("services")));
    draft.metadata.url(
        Stream.of("canonicalurl", "url", "uri", "guid")
            .flatMap(it -> text(it).stream())
            .filter(it -> it.startsWith("http"))
            .findFirst());
  }

  /// The main headline is the title, wherever it stands; one below it stands there as in print.
  private void headlines(ItemDraft draft) {
    List<JsonNode> headlines = NinjsBodies.byRole(node("headlines"));
    headlines.stream()
        .findFirst()
        .flatMap(it -> string(it.path("value")))
        .ifPresent(it -> draft.title(Optional.of(plain(it))));
    headlines.stream()
        .skip(1)
        .filter(it -> NinjsBodies.role(it).startsWith("sub"))
        .findFirst()
        .flatMap(it -> string(it.path("value")))
        .ifPresent(it -> draft.kicker(Optional.of(plain(it))));
  }

  /// The first of these dates that is there, with its name.
  private Optional<DateEvidence> date(String... names) {
    return Stream.of(names)
        .flatMap(name -> StatedDates.evidence(text(name), "ninjs " + name).stream())
        .findFirst();
  }

  /// Who wrote it: not who edited, translated or photographed.
  private void authors(ItemDraft draft) {
    for (JsonNode author : node("authors")) {
      String role = string(author.path("role")).orElse("").toLowerCase(Locale.ROOT);
      if (NOT_WRITING.stream().noneMatch(role::contains)) {
        JsonItems.words(author, 0).forEach(it -> draft.author(Optional.of(it)));
      }
    }
    if (!draft.hasAuthors()) {
      draft.author(text("byline").or(() -> text("by")).map(NinjsItem::plain));
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
    return StreamSupport.stream(node(name).spliterator(), false)
        .flatMap(it -> string(it.path("value")).stream())
        .findFirst();
  }

  private List<String> names(String name) {
    return JsonItems.words(node(name), 0);
  }

  private Optional<String> name(String name) {
    return names(name).stream().findFirst();
  }

  static Optional<String> string(JsonNode node) {
    return node.isValueNode() && !node.isNull()
        ? Optional.of(node.asString("")).filter(it -> !it.isBlank())
        : Optional.empty();
  }

  private static String plain(String text) {
    return text.indexOf('<') >= 0 || text.indexOf('&') >= 0 ? Xml.html(text).text() : text;
  }
}
