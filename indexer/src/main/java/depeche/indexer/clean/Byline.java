package depeche.indexer.clean;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A line that says who wrote: « Par Jeanne Martin et Ali Ben Salah, à Tunis ».
///
/// @param authors the names as signed
record Byline(List<String> authors) {
  private static final int LIMIT = 140;
  private static final int LONGEST_DATED = 160;

  private static final String PART = "(?:" + Wording.any("particle") + "[ \u00A0]?)?";
  private static final String NAME =
      "\\p{Lu}[\\p{L}.'’-]{0,30}(?:[ \u00A0]" + PART + "\\p{Lu}[\\p{L}.'’-]{0,30}){1,4}";
  private static final String COMMA_OR_AND =
      "(?:,[ \u00A0]|[ \u00A0]" + Wording.any("and") + "[ \u00A0])";
  private static final String ALL = NAME + "(?:" + COMMA_OR_AND + NAME + "){0,4}";
  private static final String NAMES = "(?<names>" + ALL + ")";
  private static final Pattern LINE =
      Pattern.compile("^" + Wording.any("byline") + "[ \u00A0]*:?[ \u00A0]" + NAMES);

  /// « Posté le 20 avril 2017 par Fatou Sarr ».
  private static final Pattern DATED =
      Pattern.compile(
          "^"
              + Wording.any("dated byline")
              + "[ \u00A0][^.!?]{0,60}?[ \u00A0|,]"
              + Wording.any("by")
              + "[ \u00A0]:?[ \u00A0]?"
              + NAMES);

  /// Words of the page that stand behind a name without a sign between them.
  private static final Pattern BEHIND =
      Pattern.compile("(?:[ \u00A0]" + Wording.any("page word behind name") + ")+$");

  /// « 21 mars 2012 06h00 | Par Bernadette Sallaberry », « Fabienne Rochat Publié le … »: in a line
  /// that dates the dispatch.
  private static final Pattern BESIDE_DATE =
      Pattern.compile(
          "(?:(?<![\\p{L}0-9])"
              + Wording.any("by beside date")
              + "[ \u00A0]:?[ \u00A0]?|^(?=.{3,60}[—–|•·-] ?(?:"
              + Wording.any("date article")
              + " )?(?:\\p{Ll}{5,8} )?[0-9])|^(?=.{3,60}\\b(?:"
              + Wording.any("behind name")
              + "|"
              + Wording.any("word behind name")
              + " )))"
              + NAMES);

  /// « Pierre Callac, à Murat », « Clémence Hauteville (à Valombre) »: where markup says that
  /// authors stand.
  private static final Pattern NAMED =
      Pattern.compile(
          "^"
              + NAMES
              + "(?=$|,[ \u00A0]\\p{Ll}|[ \u00A0]?[(|/•·–—-]|[ \u00A0]"
              + Wording.any("at")
              + "[ \u00A0])");

  private static final Pattern SOLE = Pattern.compile(ALL);

  private static final int LONGEST_REST = 80;
  private static final Pattern SET_OFF =
      Pattern.compile("[,(|/•·.*–—-]|" + Wording.any("sets off") + "[ \u00A0]");
  private static final Pattern AND = Pattern.compile(COMMA_OR_AND);

  /// The byline that a whole paragraph is.
  static Optional<Byline> of(String paragraph) {
    if (paragraph.length() > LIMIT) {
      return Optional.empty();
    }
    Matcher matcher = LINE.matcher(paragraph);
    if (!matcher.lookingAt()) {
      matcher = DATED.matcher(paragraph);
      if (!matcher.lookingAt()) {
        return Optional.empty();
      }
    }
    String names = BEHIND.matcher(matcher.group("names")).replaceFirst("");
    String rest = paragraph.substring(matcher.start("names") + names.length());
    boolean sentence = isSentence(rest) && isSentence(paragraph.substring(matcher.end()));
    if (rest.length() > LONGEST_REST || sentence) {
      return Optional.empty();
    }
    return Optional.of(new Byline(Stream.of(AND.split(names, -1)).toList()));
  }

  /// Notes the authors of a paragraph that is a byline.
  ///
  /// @return whether it is one
  static boolean note(String paragraph, Draft draft) {
    Optional<Byline> byline = of(paragraph);
    byline.ifPresent(found -> draft.authors.addAll(found.authors()));
    return byline.isPresent();
  }

  /// Notes the authors that a line names beside the date of the dispatch.
  static void noteBesideDate(String line, Draft draft) {
    Matcher matcher = BESIDE_DATE.matcher(line);
    if (line.length() <= LONGEST_DATED && matcher.find()) {
      note(matcher, draft);
    }
  }

  /// Notes the authors of a line whose markup says that it names them, unless they are known.
  static void noteNamed(String line, Draft draft) {
    Matcher matcher = NAMED.matcher(withoutSite(line, draft.site));
    if (line.length() <= LIMIT && draft.authors.isEmpty() && matcher.lookingAt()) {
      note(matcher, draft);
    }
  }

  /// Notes the authors that the markup of the page names, unless they are known: the first, and
  /// those on the same line.
  static void noteMarked(PageSurvey page, Draft draft) {
    @Nullable Element line = null;
    for (Element element : draft.authors.isEmpty() ? page.signed : List.<Element>of()) {
      String names = TextRepair.line(element.text());
      boolean beside = line == null || ArticleRoot.isWithin(element, line);
      if (beside && isNames(names) && page.isShown(element)) {
        line = line == null ? lineAround(element) : line;
        names(names).stream()
            .filter(name -> Agencies.credited(name).isEmpty())
            .forEach(draft.authors::add);
      }
    }
  }

  private static Element lineAround(Element element) {
    Element line = element;
    @Nullable Element around = element;
    while (around != null && InlineElements.is(line.normalName())) {
      line = around;
      around = around.parent();
    }
    return line;
  }

  /// Whether the line is names and no more.
  static boolean isNames(String line) {
    return line.length() <= LIMIT && SOLE.matcher(line).matches();
  }

  private static String withoutSite(String line, String site) {
    boolean signed = !site.isEmpty() && line.length() > site.length() && line.endsWith(site);
    return signed ? line.substring(0, line.length() - site.length()).strip() : line;
  }

  private static void note(Matcher matcher, Draft draft) {
    String names = BEHIND.matcher(matcher.group("names")).replaceFirst("");
    for (String name : AND.split(names, -1)) {
      boolean person = name.indexOf(' ') > 0 || name.indexOf('\u00A0') > 0;
      if (person && Agencies.credited(name).isEmpty()) {
        draft.authors.add(name);
      }
    }
  }

  /// What follows the names of a byline is a place, an office or a date, set off by a sign.
  private static boolean isSentence(String rest) {
    String words = rest.strip();
    boolean setOff = words.isEmpty() || SET_OFF.matcher(words).lookingAt();
    return !setOff || (words.length() > 1 && words.endsWith("."));
  }

  /// The names in what a page gives as its author: « Par Jeanne Martin », « Jeanne Martin, Ali Saïd
  /// ».
  static List<String> names(String author) {
    String line = TextRepair.line(author);
    Optional<Byline> byline = of(line);
    if (byline.isPresent()) {
      return byline.get().authors();
    }
    boolean address = line.contains("://") || line.startsWith("@") || line.contains(".com/");
    if (line.isEmpty() || line.length() > LIMIT || address) {
      return List.of();
    }
    return Stream.of(AND.split(line.startsWith("Par ") ? line.substring(4) : line, -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
