package depeche.indexer.source.table;

import depeche.indexer.source.FieldMapping;
import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceDocument;
import depeche.indexer.source.SourceInput;
import depeche.indexer.source.xml.Markup;
import depeche.indexer.source.xml.Paragraphs;
import depeche.indexer.source.xml.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One record with named fields on its way to a dispatch: what its fields are, their names say.
public final class RecordItem {
  private static final int REASON_NAMES = 6;

  /// A path that ends in a name with an extension; one that begins with a host is an address.
  private static final Pattern FILE =
      Pattern.compile("(?:\\.{0,2}/|[^\\s/.:]+/)(?:[^\\s/]+/)*[^\\s/]*\\.[A-Za-z0-9]{1,5}");

  private final List<String> names = new ArrayList<>();
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final Map<String, List<String>> mapped = new HashMap<>();

  /// Whether a field of that name holds the text of an article.
  static boolean isText(String name) {
    String normal = FieldNames.normal(name);
    return FieldNames.of("text").contains(normal) || FieldNames.of("html").contains(normal);
  }

  /// Adds a field; several values are paragraphs, authors, keywords.
  public void add(String name, List<String> values) {
    names.add(name);
    List<String> filled = values.stream().filter(value -> !value.isBlank()).toList();
    if (!filled.isEmpty()) {
      fields.putIfAbsent(FieldNames.normal(name), filled);
    }
  }

  /// Says what the user says is the part of that role; what is empty leaves it to the names.
  void map(FieldMapping.Role role, List<String> values) {
    List<String> filled = values.stream().filter(value -> !value.isBlank()).toList();
    if (!filled.isEmpty()) {
      mapped.put(part(role), filled);
    }
  }

  private static String part(FieldMapping.Role role) {
    return switch (role) {
      case TITLE -> "title";
      case TEXT -> "text";
      case LEAD -> "lead";
      case DATE -> "published";
      case UPDATED -> "updated";
      case URL -> "url";
      case AUTHOR -> "author";
      case AGENCY -> "agency";
      case SITE -> "site";
      case SECTION -> "section";
      case KEYWORD -> "keyword";
      case LANGUAGE -> "language";
      case ID -> "id";
    };
  }

  /// Hands the record over: as a page if it holds one, as zones if it holds a text, else skipped.
  public void hand(SourceInput input, int ordinal, ItemSink sink) throws IOException {
    hand(input, ordinal, sink, reason());
  }

  /// The same, with the reason for which a record without title and text is skipped.
  void hand(SourceInput input, int ordinal, ItemSink sink, String otherwise) throws IOException {
    ItemDraft draft = draft();
    Optional<String> html = mapped.containsKey("text") ? Optional.empty() : first("html");
    Optional<String> page = html.or(() -> first("text")).filter(RecordItem::isPage);
    if (page.isPresent()) {
      sink.item(document(input, ordinal, new SourceDocument.Page(page.get()), draft));
      return;
    }
    text(draft);
    if (draft.hasText() || (draft.hasWords() && isDated())) {
      sink.item(document(input, ordinal, draft.zones(), draft));
    } else {
      sink.skipped(input.location(ordinal), otherwise);
    }
  }

  private SourceDocument document(
      SourceInput input, int ordinal, SourceDocument.Content content, ItemDraft draft) {
    // An address is the same for every version of a page; a guid is meant to be the item's own, and
    // two versions are two dispatches.
    Optional<String> version = first("version").map(it -> "#" + it);
    Optional<String> key = guid().map(it -> it + version.orElse(""));
    return input.document(ordinal, key, content, draft.stated());
  }

  private Optional<String> guid() {
    Optional<String> own = Optional.ofNullable(mapped.get("id")).map(List::getFirst);
    return own.or(() -> value("guid")).or(() -> value("uuid"));
  }

  private boolean isDated() {
    return first("published").isPresent() || first("url").isPresent();
  }

  private String reason() {
    if (fields.containsKey("imageid") || fields.containsKey("thumbnailurl")) {
      return "a photo";
    }
    if (fields.containsKey("images") || fields.containsKey("photos")) {
      return "a list of photos";
    }
    List<String> first = names.stream().limit(REASON_NAMES).toList();
    return (first("title").isPresent() ? "a title without text" : "no title and text")
        + " in this record of "
        + String.join(", ", first);
  }

  private ItemDraft draft() {
    var draft = new ItemDraft();
    draft
        .title(first("title").map(RecordItem::plain))
        .kicker(first("kicker"))
        .slugline(value("slugline"))
        .agency(first("agency"))
        .urgency(first("urgency"))
        .status(first("status"))
        .embargo(first("embargo"))
        .guid(first("version").isPresent() ? value("guid") : Optional.empty())
        .language(first("language").filter(tag -> tag.length() <= 12))
        .dates(first("published"), "published field", first("updated"), "updated field");
    all("author").forEach(name -> draft.author(Optional.of(name)));
    all("keyword").stream()
        .flatMap(it -> List.of(it.split("[,;|]", -1)).stream())
        .forEach(word -> draft.keyword(Optional.of(word)));
    draft.metadata.url(urls());
    draft.metadata.site(site());
    draft.metadata.section(first("section"));
    draft.metadata.genre(first("genre"));
    draft.metadata.version(first("version"));
    return draft;
  }

  /// The site or the newspaper. Exports keep in `source` what they were read from, too, and the
  /// name of a file is the name of no newspaper, unless the user says so.
  private Optional<String> site() {
    List<String> said = mapped.get("site");
    return said != null
        ? said.stream().findFirst()
        : FieldNames.of("site").stream()
            .flatMap(name -> value(name).stream())
            .filter(value -> !FILE.matcher(value).matches())
            .findFirst();
  }

  private Optional<String> urls() {
    Stream<String> named = FieldNames.of("url").stream().flatMap(name -> value(name).stream());
    return Stream.concat(mapped.getOrDefault("url", List.of()).stream(), named)
        .filter(it -> it.startsWith("http://") || it.startsWith("https://"))
        .findFirst();
  }

  private void text(ItemDraft draft) {
    draft.lead(first("lead").map(RecordItem::plain));
    List<String> paragraphs = all("text");
    if (paragraphs.isEmpty()) {
      paragraphs = all("html");
    }
    if (paragraphs.size() > 1) {
      paragraphs.forEach(it -> draft.body(List.of(plain(it))));
    } else {
      paragraphs.forEach(it -> add(draft, it));
    }
    draft.captions(all("caption"));
  }

  private static void add(ItemDraft draft, String text) {
    if (isMarkup(text)) {
      Markup markup = Markup.of(Xml.html(text));
      draft.body(markup.body()).captions(markup.captions());
    } else {
      draft.body(Paragraphs.of(text));
    }
  }

  private static String plain(String text) {
    return isMarkup(text) ? Xml.html(text).text() : text;
  }

  private static boolean isMarkup(String text) {
    return Xml.isMarkup(text) || text.contains("&#");
  }

  private static boolean isPage(String text) {
    String start = text.substring(0, Math.min(2_000, text.length())).toLowerCase(Locale.ROOT);
    return start.contains("<html") || start.contains("<!doctype html") || start.contains("<body");
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(fields.get(name)).map(List::getFirst);
  }

  private Optional<String> first(String part) {
    return all(part).stream().findFirst();
  }

  /// The field that says by its name that it is about publication: one that is called a date or a
  /// time stamp alone may be that of the export.
  private Optional<String> toldPublished() {
    return Stream.concat(FieldNames.of("published").stream(), fields.keySet().stream())
        .filter(name -> fields.containsKey(name) && FieldNames.isPublished(name))
        .findFirst();
  }

  private List<String> all(String part) {
    List<String> said = mapped.get(part);
    if (said != null) {
      return said;
    }
    Optional<String> told = part.equals("published") ? toldPublished() : Optional.empty();
    return told.or(() -> FieldNames.of(part).stream().filter(fields::containsKey).findFirst())
        .map(name -> fields.getOrDefault(name, List.of()))
        .orElse(List.of());
  }
}
