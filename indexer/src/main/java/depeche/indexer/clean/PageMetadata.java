package depeche.indexer.clean;

import depeche.analysis.Folding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says of itself beside dates: address, site, section, keywords, authors, language.
final class PageMetadata {
  private static final String WITH = " avec ";
  private static final int MOST_KEYWORDS = 50;
  private static final Pattern ARTICLE = Pattern.compile("L(?:e|a|es)[  ]|L['’]");

  private PageMetadata() {}

  static void read(Document page, PageFacts facts, Draft draft) {
    StructuredData data = facts.structured();
    draft.url =
        Stream.of(
                Optional.of(facts.canonical()),
                facts.first("og:url"),
                data.text("url"),
                data.text("mainEntityOfPage"))
            .flatMap(Optional::stream)
            .filter(PageMetadata::isAddress)
            .findFirst()
            .orElse("");
    draft.site =
        facts
            .first("og:site_name")
            .or(() -> data.text("publisher"))
            .or(() -> facts.first("application-name", "dc.publisher", "dcterms.publisher"))
            .orElse("");
    draft.section =
        facts
            .first("article:section", "og:article:section", "section")
            .or(() -> data.text("articleSection"))
            .orElse("");
    keywords(facts, draft);
    authors(facts, draft);
    dropPaper(page, draft);
    draft.language = language(page, facts);
  }

  private static boolean isAddress(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    boolean web = lower.startsWith("http://") || lower.startsWith("https://");
    return web && url.length() < 2_000 && url.indexOf(' ') < 0;
  }

  private static void keywords(PageFacts facts, Draft draft) {
    List<String> tags = facts.all("article:tag");
    List<String> lists =
        !tags.isEmpty()
            ? tags
            : Stream.of(
                    facts.all("news_keywords"),
                    facts.structured().texts("keywords"),
                    facts.all("keywords"))
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    for (String list : lists) {
      for (String keyword : list.split("[,;]", -1)) {
        if (!keyword.isBlank() && draft.keywords.size() < MOST_KEYWORDS) {
          draft.keywords.add(TextRepair.line(keyword));
        }
      }
    }
  }

  private static void authors(PageFacts facts, Draft draft) {
    List<String> given = facts.structured().texts("author");
    List<String> metas =
        Stream.of(
                "author",
                "article:author",
                "dc.creator",
                "byl",
                "parsely-author",
                "sailthru.author")
            .flatMap(name -> facts.all(name).stream())
            .toList();
    for (String author : given.isEmpty() ? metas : given) {
      for (String name : Byline.names(withoutAgency(author, draft))) {
        Optional<String> agency = Agencies.credited(name);
        agency.filter(known -> draft.agency.isEmpty()).ifPresent(known -> draft.agency = known);
        if (agency.isEmpty() && !AuthorName.isTechnical(name)) {
          draft.authors.add(name);
        }
      }
    }
    if (draft.agency.isEmpty()) {
      Stream.of("publisher", "article:publisher", "source", "dc.source", "syndication-source")
          .flatMap(name -> facts.all(name).stream())
          .map(Agencies::named)
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(known -> draft.agency = known);
    }
  }

  /// « Fanny Rocher avec AFP » is one author and an agency.
  private static String withoutAgency(String author, Draft draft) {
    int with = author.lastIndexOf(WITH);
    Optional<String> agency =
        with < 0 ? Optional.empty() : Agencies.named(author.substring(with + WITH.length()));
    agency.filter(known -> draft.agency.isEmpty()).ifPresent(known -> draft.agency = known);
    return agency.isPresent() ? author.substring(0, with) : author;
  }

  /// Takes out of the authors, wherever they were read, those that are the paper itself.
  static void dropPaper(Document page, Draft draft) {
    draft.authors.removeIf(name -> isPublisher(name, draft) || isPaper(name, page));
  }

  /// A site signs with its name or a part of it, which is a word at least.
  private static boolean isPublisher(String name, Draft draft) {
    return (" " + Folding.key(draft.site) + " ").contains(" " + Folding.key(name) + " ");
  }

  /// The title of the window ends with the name of the paper: « … - Le Nouveau Regard ».
  private static boolean isPaper(String name, Document page) {
    String window = page.title().strip();
    int before = window.length() - name.length() - 1;
    return ARTICLE.matcher(name).lookingAt()
        && window.endsWith(name)
        && before > 0
        && !Character.isLetter(window.charAt(before - 1));
  }

  private static String language(Document page, PageFacts facts) {
    @Nullable Element html = page.firstElementChild();
    String declared = html == null ? "" : html.attr("lang").strip();
    String tag =
        declared.isEmpty()
            ? facts.first("og:locale", "language", "dc.language").orElse("")
            : declared;
    String primary = tag.replace('_', '-').split("-", 2)[0].toLowerCase(Locale.ROOT);
    return primary.matches("[a-z]{2,3}") ? primary : "";
  }
}
