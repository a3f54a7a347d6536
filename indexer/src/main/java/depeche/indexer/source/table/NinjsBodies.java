package depeche.indexer.source.table;

import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.agency.NitfFormat;
import depeche.indexer.source.xml.Markup;
import depeche.indexer.source.xml.Xml;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The text of an item of ninjs, which may be there in several renditions and among other texts:
/// the roles that it names tell them apart.
final class NinjsBodies {
  /// Roles of what is no text: the caption of a picture, a short form, a note.
  private static final Set<String> BESIDE =
      Set.of(
          "caption", "summary", "abstract", "teaser", "headline", "subheadline", "ednote", "note");

  private NinjsBodies() {}

  /// The entries of a list, the main one first, those without a role before others, those below the
  /// main one last.
  static List<JsonNode> byRole(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .sorted(Comparator.comparingInt(NinjsBodies::rank))
        .toList();
  }

  static String role(JsonNode entry) {
    return NinjsItem.string(entry.path("role")).orElse("").toLowerCase(Locale.ROOT);
  }

  private static int rank(JsonNode entry) {
    String role = role(entry);
    return role.equals("main") ? 0 : role.isEmpty() ? 1 : role.startsWith("sub") ? 3 : 2;
  }

  /// Reads the text: as HTML, which keeps the paragraphs apart, before plain.
  static void read(ItemDraft draft, Map<String, JsonNode> fields) {
    Optional<String> html = text(fields, "bodyhtml").or(() -> text(fields, "bodyxhtml"));
    Optional<String> plain = text(fields, "bodytext");
    for (JsonNode body : byRole(fields.getOrDefault("bodies", MissingNode.getInstance()))) {
      Optional<String> value = NinjsItem.string(body.path("value"));
      if (BESIDE.contains(role(body))) {
        value.filter(_ -> role(body).equals("caption")).ifPresent(it -> caption(draft, it));
      } else if (isMarkup(body, value.orElse(""))) {
        html = html.or(() -> value);
      } else {
        plain = plain.or(() -> value);
      }
    }
    if (html.isPresent()) {
      markup(draft, html.get());
    } else {
      plain.map(Markup::of).ifPresent(it -> draft.body(it.body()));
    }
  }

  private static boolean isMarkup(JsonNode body, String value) {
    String type =
        NinjsItem.string(body.path("contenttype"))
            .or(() -> NinjsItem.string(body.path("contentType")))
            .orElse("")
            .toLowerCase(Locale.ROOT);
    return type.contains("html") || type.contains("nitf") || value.contains("</p>");
  }

  private static void caption(ItemDraft draft, String text) {
    draft.captions(Markup.of(text).body());
  }

  private static void markup(ItemDraft draft, String text) {
    Optional<Element> nitf =
        text.contains("<nitf") ? Xml.first(Xml.parse(text), "nitf") : Optional.empty();
    if (nitf.isPresent()) {
      NitfFormat.text(draft, nitf.get());
    } else {
      Markup markup = Markup.of(Xml.html(text));
      draft.body(markup.body()).captions(markup.captions());
    }
  }

  private static Optional<String> text(Map<String, JsonNode> fields, String name) {
    return Optional.ofNullable(fields.get(name)).flatMap(NinjsItem::string);
  }
}
