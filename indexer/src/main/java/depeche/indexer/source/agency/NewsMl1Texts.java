package depeche.indexer.source.agency;

import static depeche.indexer.source.agency.NewsMl1.formalName;
import static depeche.indexer.source.agency.NewsMl1.role;
import static depeche.indexer.source.xml.Xml.text;

import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.xml.Markup;
import depeche.indexer.source.xml.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The texts among the nested components of an item of NewsML 1: a component with a text of its
/// own, or whose parts are called Title, Lead and Body, is one.
final class NewsMl1Texts {
  /// Roles of components that are parts of the text around them.
  private static final Set<String> PARTS =
      Set.of("title", "headline", "subheadline", "lead", "body");

  /// Roles of texts that are no words of the dispatch: what it looks like, whom to ask.
  private static final Set<String> BESIDE =
      Set.of("stylesheet", "contact", "logo", "copyright", "boilerplate", "instruction", "note");

  /// Roles and media of what has a caption, and of the caption.
  private static final Pattern PICTURE =
      Pattern.compile(".*(?:caption|photo|picture|image|graphic|video|audio|sound).*");

  private static final Pattern STILL =
      Pattern.compile(".*(?:caption|photo|picture|image|graphic).*");

  /// Where a sound or a picture is to be put in; people see it there, not its tag.
  private static final Pattern REFERENCE =
      Pattern.compile("<News(?:Component|Item)Ref\\b[^<>]{0,200}>|(?m)^\\s*NewsComponentRef\\s*$");

  private NewsMl1Texts() {}

  /// The lowest components that hold a whole text.
  static List<Element> of(Element item) {
    var texts = new ArrayList<Element>();
    Xml.children(item, "NewsComponent").forEach(it -> collect(it, texts));
    return texts;
  }

  private static void collect(Element component, List<Element> texts) {
    String role = role(component);
    if (hasText(component, role) && !PARTS.contains(role) && !BESIDE.contains(role)) {
      texts.add(component);
      return;
    }
    int before = texts.size();
    Xml.children(component, "NewsComponent").forEach(it -> collect(it, texts));
    // A main component without a text may have a title alone, as a flash does.
    if (texts.size() == before && role.equals("main")) {
      texts.add(component);
    }
  }

  /// Whether a component has parts of a text, or a text that is more than the caption of a picture.
  private static boolean hasText(Element component, String role) {
    boolean parts =
        Xml.children(component, "NewsComponent").stream().anyMatch(it -> PARTS.contains(role(it)));
    boolean content =
        Xml.children(component, "ContentItem").stream().anyMatch(NewsMl1Texts::isText);
    return parts || (content && !STILL.matcher(role).matches());
  }

  private static boolean isText(Element contentItem) {
    String media = formalName(Xml.child(contentItem, "MediaType")).orElse("Text");
    boolean text =
        media.equalsIgnoreCase("Text")
            || media.equalsIgnoreCase("ComplexData")
            || media.toLowerCase(Locale.ROOT).startsWith("text");
    return text && Xml.child(contentItem, "DataContent").isPresent();
  }

  /// Reads the text of one component, with what stands under the pictures beside it.
  ///
  /// @param texts all of the item, of which a picture may belong to one alone
  static void read(ItemDraft draft, Element component, List<Element> texts) {
    for (Element part : Xml.children(component, "NewsComponent")) {
      part(draft, part);
    }
    for (Element content : Xml.children(component, "ContentItem")) {
      if (isText(content)) {
        Xml.child(content, "DataContent").ifPresent(it -> body(draft, it));
      }
    }
    Element inner = component;
    Element around = component.parent();
    while (around != null
        && Xml.is(around, "NewsComponent")
        && isOnlyText(component, around, texts)) {
      for (Element beside : Xml.children(around, "NewsComponent")) {
        if (!beside.equals(inner)) {
          pictured(draft, beside, false);
        }
      }
      inner = around;
      around = around.parent();
    }
  }

  private static boolean isOnlyText(Element text, Element around, List<Element> texts) {
    return texts.stream().noneMatch(it -> !it.equals(text) && it.parents().contains(around));
  }

  private static void part(ItemDraft draft, Element part) {
    Optional<Element> data = Xml.at(part, "ContentItem/DataContent");
    switch (role(part)) {
      case "title", "headline" -> draft.title(text(data));
      case "subheadline" -> draft.kicker(text(data));
      case "lead" -> data.ifPresent(it -> lead(draft, it));
      case "body" -> data.ifPresent(it -> body(draft, it));
      default -> pictured(draft, part, false);
    }
  }

  /// The captions in a component: texts that are called so, or that stand beside a picture.
  private static void pictured(ItemDraft draft, Element component, boolean within) {
    boolean picture =
        within
            || PICTURE.matcher(role(component)).matches()
            || Xml.children(component, "ContentItem").stream()
                .map(it -> formalName(Xml.child(it, "MediaType")).orElse(""))
                .anyMatch(it -> PICTURE.matcher(it.toLowerCase(Locale.ROOT)).matches());
    for (Element content : Xml.children(component, "ContentItem")) {
      if (picture && isText(content)) {
        Xml.child(content, "DataContent").ifPresent(it -> draft.captions(Markup.of(it).body()));
      }
    }
    for (Element inner : Xml.children(component, "NewsComponent")) {
      pictured(draft, inner, picture && !BESIDE.contains(role(inner)));
    }
  }

  private static void lead(ItemDraft draft, Element data) {
    List<String> paragraphs = Markup.of(data).body();
    if (!paragraphs.isEmpty()) {
      draft.lead(Optional.of(paragraphs.getFirst()));
      draft.body(paragraphs.subList(1, paragraphs.size()));
    }
  }

  private static void body(ItemDraft draft, Element data) {
    Optional<Element> nitf = Xml.first(data, "nitf");
    if (nitf.isPresent()) {
      NitfFormat.text(draft, nitf.get());
      return;
    }
    Markup markup = data.childrenSize() == 0 ? plain(data.wholeText()) : Markup.of(data);
    draft.body(markup.body()).captions(markup.captions());
  }

  private static Markup plain(String raw) {
    String words = REFERENCE.matcher(raw).replaceAll("\n");
    return Markup.of(words);
  }
}
