package depeche.indexer.clean;

import depeche.indexer.clean.DateEvidences.Rank;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The dates that a page gives in its metadata and its markup.
final class PageDates {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "article:published",
          "og:published_time",
          "og:article:published_time",
          "datepublished",
          "date.published",
          "published_time",
          "publication_date",
          "publication-date",
          "pubdate",
          "publishdate",
          "publish_date",
          "publish-date",
          "sailthru.date",
          "parsely-pub-date",
          "cxenseparse:recs:publishtime",
          "dc.date.issued",
          "dcterms.issued",
          "dc.date.created",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "citation_publication_date",
          "citation_date",
          "rnews:datepublished",
          "bt:pubdate",
          "article.published",
          "article_date_original",
          "originalpublicationdate",
          "date_published",
          "datecreated",
          "article:post_date",
          "iso-8601-publish-date",
          "prism.publicationdate",
          "article:create_time",
          "ptime",
          "displaydate",
          "date");
  private static final List<String> UPDATED =
      List.of(
          "article:modified_time",
          "article:modified",
          "og:updated_time",
          "datemodified",
          "modified_time",
          "dcterms.modified",
          "dc.date.modified",
          "article.updated",
          "lastmod",
          "last-modified",
          "revision_date",
          "utime");

  private static final Pattern CHANGED =
      Pattern.compile("modif|updat|maj\\b|mise-a-jour", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_NAMES = 400;

  private PageDates() {}

  static void read(PageSurvey page, PageFacts facts, Draft draft) {
    for (String name : PUBLISHED) {
      for (String value : facts.all(name)) {
        DateText.first(value)
            .ifPresent(date -> draft.dates.published(date, "meta " + name, Rank.METADATA));
      }
    }
    for (String name : UPDATED) {
      for (String value : facts.all(name)) {
        DateText.first(value)
            .ifPresent(date -> draft.dates.updated(date, "meta " + name, Rank.METADATA));
      }
    }
    structured(facts.structured(), draft);
    for (Element element : page.dated) {
      marked(element, draft);
    }
  }

  private static void structured(StructuredData data, Draft draft) {
    for (String property : List.of("datePublished", "dateCreated")) {
      data.text(property)
          .flatMap(DateText::first)
          .ifPresent(date -> draft.dates.published(date, "JSON-LD " + property, Rank.STRUCTURED));
    }
    data.text("dateModified")
        .flatMap(DateText::first)
        .ifPresent(date -> draft.dates.updated(date, "JSON-LD dateModified", Rank.STRUCTURED));
  }

  private static void marked(Element element, Draft draft) {
    String property = element.attr("itemprop");
    boolean changed = property.contains("Modified");
    String from = property.isEmpty() ? "time pubdate" : "itemprop " + property;
    DateText.first(value(element))
        .ifPresent(date -> {
          if (changed) {
            draft.dates.updated(date, from, Rank.MARKUP);
          } else {
            draft.dates.published(date, from, Rank.MARKUP);
          }
        });
  }

  /// Notes a `time` element that stands by the headline.
  static void readTime(Element time, Draft draft) {
    boolean changed = saysChanged(time) || (time.parent() != null && saysChanged(time.parent()));
    DateText.first(value(time))
        .ifPresent(date -> {
          if (changed) {
            draft.dates.updated(date, "time", Rank.LOOSE_MARKUP);
          } else {
            draft.dates.published(date, "time", Rank.LOOSE_MARKUP);
          }
        });
  }

  private static boolean saysChanged(Element element) {
    String names = element.attr("class");
    return names.length() <= LONGEST_NAMES && CHANGED.matcher(names).find();
  }

  private static String value(Element element) {
    for (String attribute : List.of("datetime", "content", "title")) {
      if (element.hasAttr(attribute) && !element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    String text = element.text();
    return text.length() > 200 ? "" : text;
  }
}
