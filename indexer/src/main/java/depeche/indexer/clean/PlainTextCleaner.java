package depeche.indexer.clean;

import depeche.dispatch.Priority;
import depeche.indexer.source.UnreadableSourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a dispatch from plain text: what precedes the title, the title, the text.
final class PlainTextCleaner {
  /// `FRA0064 1 G 0004 FRA/AFP-RC58`: zone and number of the day, priority, service, number of
  /// words, origin and agency.
  private static final Pattern TELEX =
      Pattern.compile(
          "^\\p{Lu}{2,4}[0-9]{3,4}[ ]+(?<priority>[1-5])[ ]+\\p{Lu}{1,3}["
              + " ]+(?<words>[0-9]{2,5})(?:[ ]+\\p{Lu}{2,4}[ ]?/["
              + " ]?(?<agency>\\p{Lu}{2,8})(?:-[\\p{Lu}0-9]{1,8})?)?.{0,40}$");

  private static final Pattern TITLE_FIELD =
      Pattern.compile("^(?:Titre|TITRE|Title|Objet)[ \u00A0]?:[ \u00A0]?(?<title>\\S.*)$");
  private static final int LONGEST_TITLE = 250;
  private static final int TITLE_CANDIDATES = 6;

  private static final int LONGEST_FLASH = 20;
  private static final int LONGEST_BULLETIN = 40;
  private static final int LONGEST_URGENT = 100;

  private PlainTextCleaner() {}

  /// @throws UnreadableSourceException if there is nothing to read
  static Draft clean(String raw) throws UnreadableSourceException {
    List<String> paragraphs = PlainTextParagraphs.of(TextRepair.text(raw));
    var draft = new Draft();
    int start = readTelexHeader(paragraphs, draft);
    start = readTitle(paragraphs, start, draft);
    draft.body.addAll(TextBoxes.without(paragraphs.subList(start, paragraphs.size())));
    if (draft.body.isEmpty() && draft.title.isEmpty()) {
      throw new UnreadableSourceException("no article text: the text is empty");
    }
    return draft;
  }

  private static int readTelexHeader(List<String> paragraphs, Draft draft) {
    for (int i = 0; i < Math.min(3, paragraphs.size()); i++) {
      Matcher telex = TELEX.matcher(paragraphs.get(i));
      if (telex.matches()) {
        draft.priority = priority(telex.group("priority"), telex.group("words"));
        String agency = telex.group("agency");
        if (agency != null) {
          draft.agency = Agencies.named(agency).orElse("");
        }
        return i + 1;
      }
    }
    return 0;
  }

  /// The codes of agencies were kept for texts of their kind alone: a flash has a few words, a
  /// bulletin less than 30, an urgent less than 80; with more the code says nothing.
  private static Priority priority(String code, String words) {
    int length = Integer.parseInt(words);
    return switch (code) {
      case "1" -> length <= LONGEST_FLASH ? Priority.FLASH : Priority.ORDINARY;
      case "2" -> length <= LONGEST_BULLETIN ? Priority.BULLETIN : Priority.ORDINARY;
      case "3" -> length <= LONGEST_URGENT ? Priority.URGENT : Priority.ORDINARY;
      default -> Priority.ORDINARY;
    };
  }

  /// The title is the first short paragraph that is no label, slugline, byline or date, provided
  /// that a text follows it.
  private static int readTitle(List<String> paragraphs, int from, Draft draft) {
    int last = Math.min(from + TITLE_CANDIDATES, paragraphs.size());
    var passed = new ArrayList<String>();
    for (int i = from; i < last; i++) {
      String paragraph = paragraphs.get(i);
      Matcher field = TITLE_FIELD.matcher(paragraph);
      if (field.matches()) {
        draft.title = field.group("title");
        return i + 1;
      }
      Optional<Dateline> place = placeOfTitle(paragraphs, i);
      if (place.isPresent()) {
        draft.slugline = draft.slugline.isEmpty() ? place.get().text() : draft.slugline;
        draft.title = place.get().rest();
        return i + 1;
      }
      if (!Preface.read(paragraph, draft)) {
        boolean title =
            isTitle(paragraph) && (i + 1 < paragraphs.size() || !Prose.endsSentence(paragraph));
        draft.title = title ? paragraph : "";
        return title ? i + 1 : i;
      }
      passed.add(paragraph);
    }
    return from + passed.size();
  }

  /// « SYRIE - Dix morts à Idlib » above « BEYROUTH, 20 fév (AFP) - »: what looks like a dateline
  /// and tells neither day nor agency is the country of a title, if the dateline comes yet.
  private static Optional<Dateline> placeOfTitle(List<String> paragraphs, int at) {
    String paragraph = paragraphs.get(at);
    Optional<Dateline> bare = Dateline.of(paragraph).filter(it -> !it.isTelling());
    boolean next =
        at + 1 < paragraphs.size()
            && Dateline.of(paragraphs.get(at + 1)).filter(Dateline::isTelling).isPresent();
    boolean title = next && paragraph.length() <= LONGEST_TITLE && !Prose.endsSentence(paragraph);
    return title ? bare.filter(it -> !it.rest().isEmpty()) : Optional.empty();
  }

  private static boolean isTitle(String paragraph) {
    boolean sentence = paragraph.endsWith(".") && !paragraph.endsWith("...");
    Optional<Dateline> dateline = Dateline.of(paragraph);
    return paragraph.length() <= LONGEST_TITLE
        && !sentence
        && dateline.isEmpty()
        && Slugline.opening(paragraph).isEmpty();
  }
}
