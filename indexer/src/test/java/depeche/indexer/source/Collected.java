package depeche.indexer.source;

import depeche.dispatch.DispatchText;
import depeche.dispatch.Metadata;
import depeche.dispatch.SourceLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Everything that the formats give for some sources, for looking at.
final class Collected implements ItemSink {
  final List<SourceDocument> items = new ArrayList<>();
  final List<String> failed = new ArrayList<>();
  final List<String> skipped = new ArrayList<>();

  /// What became of everything, in order, a line each, without the path of `root`.
  final List<String> lines = new ArrayList<>();

  private final Path root;

  private Collected(Path root) {
    this.root = root;
  }

  static Collected of(Path source) throws IOException {
    return of(source, FieldMapping.NONE);
  }

  static Collected of(Path source, FieldMapping fields) throws IOException {
    var collected = new Collected(source.toRealPath());
    var archive = new Archive(List.of(source), fields);
    for (Optional<SourceFile> file = archive.next(); file.isPresent(); file = archive.next()) {
      try {
        SourceFormats.read(file.get(), collected);
      } catch (UnreadableSourceException unreadable) {
        collected.failed(
            new SourceLocation(file.get().path().toString(), Optional.empty(), 0),
            String.valueOf(unreadable.getMessage()));
      }
    }
    return collected;
  }

  List<String> titles() {
    return items.stream()
        .map(item ->
            item.content() instanceof SourceDocument.Zones zones
                ? zones.text().title().orElse("")
                : "")
        .toList();
  }

  /// The text of every item, whatever its form.
  String text() {
    var text = new StringBuilder();
    for (SourceDocument item : items) {
      text.append(
          switch (item.content()) {
            case SourceDocument.Page page -> page.html();
            case SourceDocument.PlainText plain -> plain.text();
            case SourceDocument.Zones zones -> String.join("\n", zones.text().body());
          });
    }
    return text.toString();
  }

  @Override
  public void item(SourceDocument document) {
    items.add(document);
    lines.add("item " + place(document.location()) + describe(document));
  }

  @Override
  public void failed(SourceLocation location, String reason) {
    failed.add(place(location) + ": " + reason);
    lines.add("failed " + place(location) + ": " + reason);
  }

  @Override
  public void skipped(SourceLocation location, String reason) {
    skipped.add(place(location) + ": " + reason);
    lines.add("skipped " + place(location) + ": " + reason);
  }

  @Override
  public void note(SourceLocation location, String text) {
    lines.add("note " + place(location) + ": " + text);
  }

  private String place(SourceLocation location) {
    String path = location.toString();
    String start = root + "/";
    return path.startsWith(start)
        ? path.substring(start.length())
        : path.substring(root.toString().lastIndexOf('/') + 1);
  }

  private static String describe(SourceDocument document) {
    String content =
        switch (document.content()) {
          case SourceDocument.Page page -> " page=" + page.html().strip();
          case SourceDocument.PlainText plain -> " text=" + plain.text().strip();
          case SourceDocument.Zones zones -> zones(zones.text());
        };
    return " key=" + document.key() + content + stated(document.stated());
  }

  private static String zones(DispatchText text) {
    return field("title", text.title())
        + field("kicker", text.kicker())
        + field("slugline", text.slugline())
        + field("dateline", text.dateline())
        + field("lead", text.lead())
        + field("body", text.body())
        + field("captions", text.captions());
  }

  private static String stated(Metadata stated) {
    return field("agency", stated.agency())
        + field("authors", stated.authors())
        + field("site", stated.site())
        + field("section", stated.section())
        + field("keywords", stated.keywords())
        + field("language", stated.language())
        + " priority="
        + stated.priority().label()
        + field("genre", stated.genre())
        + field("published", stated.published().map(it -> it.value() + " by " + it.from()))
        + field("updated", stated.updated().map(it -> it.value() + " by " + it.from()))
        + field("version", stated.version())
        + " status="
        + stated.status().label()
        + field("guid", stated.guid())
        + field("replaces", stated.replaces())
        + field("embargoed until", stated.embargoedUntil().map(Object::toString))
        + field("url", stated.url());
  }

  private static String field(String name, Optional<String> value) {
    return value.map(it -> " " + name + "=" + it).orElse("");
  }

  private static String field(String name, List<String> values) {
    return values.isEmpty() ? "" : " " + name + "=" + values;
  }
}
