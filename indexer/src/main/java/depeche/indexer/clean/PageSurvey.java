package depeche.indexer.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// The elements of a page that its readers ask for, found in one walk instead of a query each; and
/// those that were taken out of the page since. The tree itself is never changed: removing elements
/// one by one from a long list costs its square.
final class PageSurvey implements NodeVisitor {
  private static final Set<String> NEVER_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "canvas",
          "button",
          "input",
          "select",
          "textarea",
          "nav",
          "dialog",
          "audio",
          "video",
          "map",
          "datalist",
          "progress",
          "meter",
          "amp-ad",
          "amp-embed",
          "amp-sidebar",
          "amp-consent",
          "amp-user-notification",
          "amp-sticky-ad",
          "amp-social-share",
          "amp-list",
          "amp-carousel",
          "amp-iframe",
          "amp-analytics",
          "amp-lightbox");
  private static final Set<String> NEVER_ROLES =
      Set.of("navigation", "search", "dialog", "alertdialog", "menu", "complementary");
  private static final int MOST_NOTICES = 20;
  private static final int CARD = 3;

  final Document page;
  final List<Element> metas = new ArrayList<>();
  final List<Element> structured = new ArrayList<>();
  final List<Element> scripts = new ArrayList<>();
  final List<Element> headings = new ArrayList<>();
  final List<Element> minorHeadings = new ArrayList<>();
  final List<Element> dated = new ArrayList<>();
  final List<Element> fields = new ArrayList<>();

  /// Where a reader is asked to do something.
  final List<Element> controls = new ArrayList<>();

  final List<Element> pictures = new ArrayList<>();
  final List<Element> never = new ArrayList<>();
  final List<Element> articles = new ArrayList<>();
  final List<Element> bodies = new ArrayList<>();
  final List<Element> signed = new ArrayList<>();
  final List<Element> times = new ArrayList<>();
  final List<Element> wholes = new ArrayList<>();

  /// Where a copyright is claimed, the last ones of the page.
  final List<Element> notices = new ArrayList<>();

  String canonical = "";
  private final Set<Element> removed = new HashSet<>();

  private PageSurvey(Document page) {
    this.page = page;
  }

  static PageSurvey of(Document page) {
    var survey = new PageSurvey(page);
    NodeTraversor.traverse(survey, page);
    return survey;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      byTag(element);
      if (element.attributesSize() > 0) {
        byAttributes(element);
      }
    } else if (node instanceof TextNode words && words.getWholeText().indexOf('©') >= 0) {
      @Nullable Element parent = words.parent();
      if (parent != null) {
        notices.add(parent);
        if (notices.size() > MOST_NOTICES) {
          notices.removeFirst();
        }
      }
    }
  }

  private void byTag(Element element) {
    String tag = element.normalName();
    boolean drop = NEVER_TEXT.contains(tag);
    switch (tag) {
      case "h1", "h2" -> headings.add(element);
      case "h3", "h4" -> minorHeadings.add(element);
      case "article" -> articles.add(element);
      case "cite" -> {
        if (isAttribution(element)) {
          never.add(element);
        }
      }
      case "time" -> times.add(element);
      case "table", "blockquote" -> wholes.add(element);
      case "meta" -> {
        if (element.hasAttr("content")) {
          metas.add(element);
        }
      }
      case "link" -> {
        if (canonical.isEmpty() && is(element, "rel", "canonical")) {
          canonical = element.attr("href");
        }
      }
      case "script" -> {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          structured.add(element);
        } else {
          scripts.add(element);
        }
      }
      case "input" -> {
        boolean asks = is(element, "type", "email") || is(element, "type", "password");
        if (asks || element.attr("name").toLowerCase(Locale.ROOT).contains("mail")) {
          fields.add(element);
        }
      }
      default -> {}
    }
    switch (tag) {
      case "img", "iframe", "video" -> pictures.add(element);
      case "button", "input", "select", "textarea" -> controls.add(element);
      case "a" -> {
        if (PageWords.has(element, PageWords.Role.BUTTON)) {
          controls.add(element);
        }
      }
      default -> {}
    }
    if (drop) {
      never.add(element);
    }
  }

  private void byAttributes(Element element) {
    String tag = element.normalName();
    String property = element.attr("itemprop").strip();
    switch (property.toLowerCase(Locale.ROOT)) {
      case "headline" -> {
        if (!tag.equals("h1") && !tag.equals("h2")) {
          headings.add(element);
        }
      }
      case "articlebody" -> bodies.add(element);
      case "author" -> signed.add(element);
      case "datepublished", "datemodified" -> dated.add(element);
      default -> {
        if (tag.equals("time") && element.hasAttr("pubdate")) {
          dated.add(element);
        }
      }
    }
    if (is(element, "rel", "author") || isCard(element)) {
      signed.add(element);
    }
    String role = element.attr("role");
    if (!role.isEmpty()
        && NEVER_ROLES.contains(role.strip().toLowerCase(Locale.ROOT))
        && !NEVER_TEXT.contains(tag)) {
      never.add(element);
    }
  }

  /// The name on the card of an author, in the microformat that themes of blogs use.
  private static boolean isCard(Element element) {
    @Nullable Element around = element.hasClass("fn") ? element : null;
    for (int step = 0; step < CARD && around != null && !around.hasClass("author"); step++) {
      around = around.parent();
    }
    return around != null && around.hasClass("author");
  }

  /// Who said a quotation that is set off, behind its words.
  private static boolean isAttribution(Element cite) {
    @Nullable Element quotation = cite.parent();
    return quotation != null
        && quotation.normalName().equals("blockquote")
        && cite.previousElementSibling() != null;
  }

  private static boolean is(Element element, String attribute, String value) {
    return element.attr(attribute).strip().equalsIgnoreCase(value);
  }

  /// Takes an element and all within it out of the page.
  void remove(Element element) {
    removed.add(element);
  }

  boolean isRemoved(Node element) {
    return removed.contains(element);
  }

  /// Whether neither the element nor anything around it was taken out.
  boolean isShown(Element element) {
    for (@Nullable Element e = element; e != null; e = e.parent()) {
      if (removed.contains(e)) {
        return false;
      }
    }
    return true;
  }

  List<Element> shown(List<Element> elements) {
    return elements.stream().filter(this::isShown).toList();
  }

  /// The elements and everything around them, so that « does it hold one » is one look-up.
  static Set<Element> around(List<Element> elements) {
    var around = new HashSet<Element>();
    for (Element element : elements) {
      for (@Nullable Element e = element; e != null && around.add(e); e = e.parent()) {}
    }
    return around;
  }

  static boolean isHeadline(Element heading) {
    return !heading.normalName().equals("h2") || is(heading, "itemprop", "headline");
  }
}
