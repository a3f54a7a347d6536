package depeche.indexer.source.xml;

import depeche.indexer.source.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Paragraphs and captions of the marked-up text of one item: NITF, XHTML, the HTML of a feed.
///
/// There is no page around such a text, so nothing is judged: every word is kept but those no
/// reader sees.
///
/// @param body paragraphs, headings and rows of tables among them
/// @param captions of pictures
public record Markup(List<String> body, List<String> captions) {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "header",
          "footer",
          "aside",
          "main",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hl1",
          "hl2",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "caption",
          "tr",
          "tbody",
          "thead",
          "blockquote",
          "bq",
          "block",
          "pre",
          "hr",
          "figure",
          "figcaption",
          "media",
          "media-caption",
          "body.content",
          "body.end",
          "tagline",
          "note",
          "fn",
          "body",
          "html",
          "nitf",
          "table-row",
          "center",
          "form",
          "details",
          "summary",
          "para");
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "head",
          "select",
          "button",
          "media-metadata",
          "media-reference",
          "body.head",
          "svg",
          "video",
          "audio");
  private static final Set<String> CAPTIONS =
      Set.of("figcaption", "media-caption", "media-producer", "caption");

  public Markup {
    body = List.copyOf(body);
    captions = List.copyOf(captions);
  }

  /// What line ends in the text mean.
  public enum LineEnds {
    /// Space, as in XML and HTML.
    SPACE,
    /// A blank line ends a paragraph, as publishing systems store their text.
    BLANK_LINE_PARTS
  }

  /// The text under an element; a text without any markup is plain text.
  public static Markup of(Element element) {
    boolean plain = element.stream().skip(1).noneMatch(Markup::isMarkup);
    if (plain) {
      String text = element.wholeText();
      boolean tagged = element.childrenSize() > 0;
      return new Markup(tagged ? Paragraphs.ofMarkup(text) : Paragraphs.of(text), List.of());
    }
    return of(element, LineEnds.SPACE);
  }

  /// A text that is plain, or that holds tags of HTML although it should not.
  public static Markup of(String text) {
    return Xml.isMarkup(text) ? of(Xml.html(text)) : new Markup(Paragraphs.of(text), List.of());
  }

  private static boolean isMarkup(Element element) {
    String name = name(element);
    return BLOCKS.contains(name) || name.equals("br") || UNSEEN.contains(name);
  }

  /// The text under an element.
  public static Markup of(Element element, LineEnds lineEnds) {
    var reading = new Reading(lineEnds);
    element.filter(reading);
    reading.flush();
    return new Markup(reading.body, reading.captions);
  }

  private static String name(Element element) {
    return Xml.name(element).toLowerCase(Locale.ROOT);
  }

  private static final class Reading implements NodeFilter {
    private final LineEnds lineEnds;
    private final List<String> body = new ArrayList<>();
    private final List<String> captions = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int captionDepth;
    private int headerDepth;
    private int proseDepth;
    private boolean afterBreak;

    Reading(LineEnds lineEnds) {
      this.lineEnds = lineEnds;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        text(text.getWholeText());
      } else if (node instanceof Element element) {
        String name = name(element);
        if (UNSEEN.contains(name)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        open(name, element);
      }
      return FilterResult.CONTINUE;
    }

    private void open(String name, Element element) {
      if (name.equals("br")) {
        if (afterBreak) {
          flush();
        }
        paragraph.append(' ');
        afterBreak = true;
      } else if (BLOCKS.contains(name)) {
        flush();
      } else if (name.equals("td") || name.equals("th")) {
        paragraph.append(' ');
      }
      if (isCaption(name, element)) {
        flush();
        captionDepth++;
      }
      count(name, 1);
    }

    private void count(String name, int step) {
      headerDepth += name.equals("header") ? step : 0;
      proseDepth += name.equals("p") ? step : 0;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        String name = name(element);
        if (BLOCKS.contains(name) || isCaption(name, element)) {
          flush();
        }
        if (isCaption(name, element)) {
          captionDepth--;
        }
        count(name, -1);
      }
      return FilterResult.CONTINUE;
    }

    private static boolean isCaption(String name, Element element) {
      return CAPTIONS.contains(name) || element.hasClass("wp-caption-text");
    }

    private void text(String words) {
      if (lineEnds == LineEnds.BLANK_LINE_PARTS) {
        String[] parts = words.split("\\R[ \\t]*+\\R", -1);
        for (int i = 0; i < parts.length; i++) {
          if (i > 0) {
            flush();
          }
          paragraph.append(parts[i]);
        }
      } else {
        paragraph.append(words);
      }
      afterBreak &= words.isBlank();
    }

    private void flush() {
      List<String> parts = Paragraphs.indented(paragraph.toString());
      paragraph.setLength(0);
      afterBreak = false;
      for (String part : parts) {
        String words = Words.line(part);
        if (!words.isEmpty() && !isFurniture()) {
          (captionDepth > 0 ? captions : body).add(words);
        }
      }
    }

    /// The head of an article repeats title, keywords and date; only a standfirst is text.
    private boolean isFurniture() {
      return headerDepth > 0 && proseDepth == 0;
    }
  }
}
