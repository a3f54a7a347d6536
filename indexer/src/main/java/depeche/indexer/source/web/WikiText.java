package depeche.indexer.source.web;

import depeche.indexer.source.Words;
import depeche.indexer.source.xml.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The readable text of a wiki page: without templates, tables, notes and pictures, links by their
/// words. One pass over the source, whatever is left open in it.
final class WikiText {
  private static final List<String> CATEGORIES = List.of("catégorie:", "category:");

  /// A link to the page of the same subject in another language: `[[en:France]]`; one that is meant
  /// to be read begins with a colon.
  private static final Pattern OTHER_LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[a-z-]{2,12})?:.*");

  private static final List<String> PICTURES = List.of("fichier:", "file:", "image:");

  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> categories = new ArrayList<>();
  private Optional<String> date = Optional.empty();

  WikiText(String source) {
    StringBuilder plain = withoutBraces(withoutNotes(source));
    var paragraph = new StringBuilder();
    var apparatus = new WikiApparatus();
    for (String line : withoutLinks(plain).split("\n", -1)) {
      if (apparatus.holds(line)) {
        add(paragraph);
        continue;
      }
      boolean own = !line.isEmpty() && "*#:;=|!".indexOf(line.charAt(0)) >= 0;
      if (line.isBlank() || own) {
        add(paragraph);
      }
      paragraph.append(line).append(' ');
      if (own) {
        add(paragraph);
      }
    }
    add(paragraph);
  }

  List<String> paragraphs() {
    return paragraphs;
  }

  List<String> categories() {
    return categories;
  }

  /// The date of a `{{date|…}}` template, by which Wikinews dates its articles.
  Optional<String> date() {
    return date;
  }

  private void add(StringBuilder paragraph) {
    String words = paragraph.toString().replace("'''", "").replace("''", "").strip();
    paragraph.setLength(0);
    int start = 0;
    while (start < words.length() && "*#:;= ".indexOf(words.charAt(start)) >= 0) {
      start++;
    }
    int end = words.length();
    while (end > start && "= ".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    String text = words.substring(start, end);
    boolean magic = text.startsWith("__") && text.endsWith("__");
    if (!text.isBlank() && !magic) {
      boolean marked = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
      paragraphs.add(Words.line(marked ? Xml.html(text).text() : text));
    }
  }

  /// Comments and footnotes go; one left open goes alone.
  private static String withoutNotes(String source) {
    var text = new StringBuilder(source.length());
    int at = 0;
    while (at < source.length()) {
      int open = source.indexOf('<', at);
      if (open < 0) {
        break;
      }
      text.append(source, at, open);
      int end = open;
      if (source.startsWith("<!--", open)) {
        end = after(source, "-->", open);
      } else if (source.startsWith("<ref", open)) {
        int close = source.indexOf('>', open);
        boolean empty = close > 0 && source.charAt(close - 1) == '/';
        end = empty ? close + 1 : after(source, "</ref>", open);
      }
      if (end == open) {
        text.append('<');
        end = open + 1;
      }
      at = end;
    }
    return text.append(source, at, source.length()).toString();
  }

  private static int after(String source, String end, int from) {
    // Looking far for what is not there, once for every `<`, would be quadratic.
    int limit = Math.min(source.length(), from + 20_000);
    int at = source.substring(from, limit).indexOf(end);
    return at < 0 ? from : from + at + end.length();
  }

  /// Templates and tables, which lie one in another, go; the date in one is kept.
  private StringBuilder withoutBraces(String source) {
    var text = new StringBuilder(source.length());
    int depth = 0;
    int opened = 0;
    for (int i = 0; i < source.length(); i++) {
      String two = source.substring(i, Math.min(source.length(), i + 2));
      boolean opens = two.equals("{{") || two.equals("{|");
      boolean closes = depth > 0 && (two.equals("}}") || two.equals("|}"));
      if (opens) {
        opened = depth == 0 ? i : opened;
        depth++;
        i++;
      } else if (closes) {
        depth--;
        i++;
        if (depth == 0) {
          template(source.substring(opened + 2, Math.max(opened + 2, i - 1)));
        }
      } else if (depth == 0) {
        text.append(source.charAt(i));
      }
    }
    // What was never closed is text after all.
    return depth > 0 ? text.append(source, opened, source.length()) : text;
  }

  private void template(String source) {
    String[] parts = source.split("\\|", 3);
    boolean dated = parts.length > 1 && parts[0].strip().equalsIgnoreCase("date");
    if (dated && date.isEmpty()) {
      date = Optional.of(parts[1].strip());
    }
  }

  private String withoutLinks(StringBuilder source) {
    var text = new StringBuilder(source.length());
    var open = new ArrayList<Integer>();
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      char next = i + 1 < source.length() ? source.charAt(i + 1) : ' ';
      if (c == '[' && next == '[') {
        open.add(text.length());
        i++;
      } else if (c == ']' && next == ']' && !open.isEmpty()) {
        int from = open.removeLast();
        String words = link(text.substring(from));
        text.setLength(from);
        text.append(words);
        i++;
      } else {
        text.append(c);
      }
    }
    return withoutAddresses(text.toString());
  }

  private String link(String inner) {
    String lower = inner.toLowerCase(Locale.ROOT).strip();
    if (PICTURES.stream().anyMatch(lower::startsWith) || OTHER_LANGUAGE.matcher(inner).matches()) {
      return "";
    }
    if (CATEGORIES.stream().anyMatch(lower::startsWith)) {
      categories.add(inner.substring(inner.indexOf(':') + 1).split("\\|", 2)[0].strip());
      return "";
    }
    return inner.substring(inner.lastIndexOf('|') + 1);
  }

  /// `[https://example.org words]` is its words.
  private static String withoutAddresses(String text) {
    return text.replaceAll("\\[https?://[^ \\]\\n]{1,2000}+ ?([^\\]\\n]{0,500})\\]", "$1");
  }
}
