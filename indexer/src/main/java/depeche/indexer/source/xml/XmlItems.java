package depeche.indexer.source.xml;

import depeche.indexer.source.ItemReader;
import depeche.indexer.source.Limits;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// The elements of one name in a large XML file, one after another, without the file in memory.
///
/// A scanner that knows tags, comments, CDATA sections and document types; a file that is not
/// well-formed somewhere loses the items there, not those behind. For one thread.
public final class XmlItems {
  /// A tag longer than this is a `<` that was meant as text.
  private static final int LONGEST_TAG = 1 << 16;

  private static final int PROLOG_LIMIT = 1 << 16;

  private final ItemReader in;
  private final Set<String> names;
  private final StringBuilder prolog = new StringBuilder();
  private Optional<Element> parsedProlog = Optional.empty();
  private StringBuilder text = prolog;
  private int limit = PROLOG_LIMIT;
  private boolean overflow;

  /// Whether the `<` of the next tag was read with the text before it.
  private boolean atOpening;

  /// @param names local names of the items, in lower case
  public XmlItems(ItemReader in, Set<String> names) {
    this.in = in;
    this.names = names;
  }

  /// One item.
  ///
  /// @param element empty if it is longer than [Limits#ITEM_BYTES]
  /// @param position of its first character in the file
  /// @param whole whether its end tag was there
  public record Item(Optional<Element> element, long position, boolean whole) {}

  /// What stands before the first item, once [#next()] was called: the name of a feed. The same
  /// element for every item, not to be changed.
  public Element prolog() {
    Element parsed = parsedProlog.orElseGet(() -> Xml.parse(prolog.toString()));
    parsedProlog = Optional.of(parsed);
    return parsed;
  }

  /// The next item, or empty at the end of the file.
  public Optional<Item> next() throws IOException {
    String open = "";
    int depth = 0;
    long position = 0;
    for (int c = nextCharacter(); c >= 0; c = nextCharacter()) {
      in.nextItem();
      if (c != '<') {
        append((char) c);
        continue;
      }
      long start = in.position() - 1;
      String tag = markup();
      String name = localName(tag);
      if (depth == 0 && names.contains(name) && isStart(tag)) {
        text = new StringBuilder();
        limit = Limits.ITEM_BYTES;
        overflow = false;
        open = name;
        position = start;
        append(tag);
        if (tag.endsWith("/>")) {
          return Optional.of(item(position));
        }
        depth = 1;
      } else {
        append(tag);
        if (depth > 0 && name.equals(open)) {
          depth += tag.endsWith("/>") ? 0 : isStart(tag) ? 1 : -1;
          if (depth == 0) {
            return Optional.of(item(position));
          }
        }
      }
    }
    if (depth > 0) {
      return Optional.of(new Item(Optional.empty(), position, false));
    }
    return Optional.empty();
  }

  private Item item(long position) {
    Optional<Element> element =
        overflow
            ? Optional.empty()
            : Optional.ofNullable(Xml.parse(text.toString()).firstElementChild());
    text = new StringBuilder();
    limit = 0;
    return new Item(element, position, true);
  }

  private int nextCharacter() throws IOException {
    if (atOpening) {
      atOpening = false;
      return '<';
    }
    return in.read();
  }

  /// Everything from `<` to the end of the tag, comment or section; a section is appended at once.
  private String markup() throws IOException {
    var tag = new StringBuilder("<");
    int quote = 0;
    int brackets = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      tag.append((char) c);
      if (tag.length() == 4 && tag.toString().equals("<!--")) {
        return rest(tag, "-->");
      }
      if (tag.length() == 9 && tag.toString().equals("<![CDATA[")) {
        return rest(tag, "]]>");
      }
      boolean declaration = tag.charAt(1) == '!';
      if (c == '<' && !declaration) {
        // No tag holds another: the first was a `<` that was meant as text.
        atOpening = true;
        return tag.substring(0, tag.length() - 1);
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (declaration && c == '[') {
        brackets++;
      } else if (declaration && c == ']') {
        brackets--;
      } else if (c == '>' && brackets <= 0) {
        return tag.toString();
      }
      if (tag.length() > LONGEST_TAG) {
        return tag.toString();
      }
    }
    return tag.toString();
  }

  /// The rest of a comment or a CDATA section goes where the text goes, however long.
  private String rest(StringBuilder begun, String end) throws IOException {
    append(begun);
    int matched = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      in.nextItem();
      append((char) c);
      if (c == end.charAt(matched)) {
        matched++;
        if (matched == end.length()) {
          return "";
        }
      } else {
        // « ]]]> » ends a section as well
        matched = c == end.charAt(0) ? (matched == 2 ? 2 : 1) : 0;
      }
    }
    return "";
  }

  private void append(char c) {
    if (text.length() < limit) {
      text.append(c);
    } else {
      overflow = true;
    }
  }

  private void append(CharSequence characters) {
    if (text.length() + characters.length() <= limit) {
      text.append(characters);
    } else {
      overflow = true;
    }
  }

  private static boolean isStart(String tag) {
    return tag.length() > 1 && Character.isLetter(tag.charAt(1));
  }

  private static String localName(String tag) {
    int from = tag.startsWith("</") ? 2 : 1;
    int end = from;
    while (end < tag.length() && " \t\r\n/>".indexOf(tag.charAt(end)) < 0) {
      end++;
    }
    if (end <= from || !Character.isLetter(tag.charAt(from))) {
      return "";
    }
    String name = tag.substring(from, end);
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
