package depeche.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words of a dispatch, zone by zone.
///
/// @param title the headline, without site name or kicker
/// @param kicker what announces the headline: « FLASH INFO »
/// @param slugline the agency's keywords: « TURQUIE / GUERRE EN SYRIE »
/// @param dateline place, day and agency as they open the text: « PARIS, 20 fév 2020 (AFP) »
/// @param lead the first paragraph, or the standfirst; not repeated in `body`
/// @param body the other paragraphs
/// @param captions of pictures and videos
/// @param comments readers' comments, kept for those who ask
public record DispatchText(
    Optional<String> title,
    Optional<String> kicker,
    Optional<String> slugline,
    Optional<String> dateline,
    Optional<String> lead,
    List<String> body,
    List<String> captions,
    List<String> comments) {
  public DispatchText {
    body = List.copyOf(body);
    captions = List.copyOf(captions);
    comments = List.copyOf(comments);
  }

  /// A text of a title, a lead and a body alone.
  public static DispatchText of(String title, String lead, List<String> body) {
    return new DispatchText(
        Optional.of(title),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(lead),
        body,
        List.of(),
        List.of());
  }

  /// A text of a body alone.
  public static DispatchText ofBody(List<String> body) {
    return new DispatchText(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        body,
        List.of(),
        List.of());
  }

  /// The paragraphs of one zone; at most one where the zone has no paragraphs.
  public List<String> in(Zone zone) {
    return switch (zone) {
      case TITLE -> title.stream().toList();
      case KICKER -> kicker.stream().toList();
      case SLUGLINE -> slugline.stream().toList();
      case DATELINE -> dateline.stream().toList();
      case LEAD -> lead.stream().toList();
      case BODY -> body;
      case CAPTION -> captions;
      case COMMENT -> comments;
    };
  }

  /// The editorial passages in reading order: all that is searched and annotated by default.
  public List<Passage> editorial() {
    var passages = new ArrayList<Passage>();
    for (Zone zone : Zone.values()) {
      if (zone.editorial()) {
        List<String> paragraphs = in(zone);
        for (int paragraph = 0; paragraph < paragraphs.size(); paragraph++) {
          passages.add(new Passage(zone, paragraph, paragraphs.get(paragraph)));
        }
      }
    }
    return passages;
  }

  /// The text of one span.
  ///
  /// @throws IndexOutOfBoundsException if the span lies outside the text
  public String at(Span span) {
    return in(span.zone()).get(span.paragraph()).substring(span.start(), span.end());
  }

  /// Whether nothing is left for a reader: no title, no lead, no body.
  public boolean isEmpty() {
    return title.isEmpty() && lead.isEmpty() && body.isEmpty();
  }
}
