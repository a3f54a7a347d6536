package depeche.indexer.clean;

import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the structure that stands in the words of a dispatch, whatever its format: labels of the
/// headline, slugline, dateline, byline, credit and signature. Reading twice changes nothing.
final class TextStructure {
  /// So many labels, sluglines, notes and bylines stand before a text at most.
  private static final int MOST_OPENINGS = 200;

  private static final Pattern CUT_SHORT = Pattern.compile("[ \u00A0]?(?:\\.{2,4}|…|\\[…\\])$");

  private TextStructure() {}

  static void read(Draft draft) {
    Headline.read(draft);
    StatedDateline.read(draft.dateline).ifPresent(stated -> note(stated, draft));
    boolean cut = true;
    for (int i = 0; cut && i < MOST_OPENINGS; i++) {
      promoteLead(draft);
      cut = cutOpening(draft);
    }
    cutDatelineOfBody(draft);
    dropRepetition(draft);
    Endings.read(draft);
  }

  /// The lead is the first paragraph where the format names none.
  private static void promoteLead(Draft draft) {
    if (draft.lead.isEmpty() && !draft.body.isEmpty()) {
      draft.lead = draft.body.removeFirst();
    }
  }

  /// Cuts one thing that precedes the text from the lead.
  private static boolean cutOpening(Draft draft) {
    String lead = draft.lead;
    if (lead.isEmpty()) {
      return false;
    }
    if (!draft.body.isEmpty() && Preface.read(lead, draft)) {
      draft.lead = "";
      return true;
    }
    return cutTitle(draft) || cutDateline(draft) || cutSlugline(draft);
  }

  /// Old pages set the headline on the first line of the text; behind it a dateline is certain.
  private static boolean cutTitle(Draft draft) {
    boolean repeated = !draft.title.isEmpty() && draft.lead.startsWith(draft.title + " ");
    String rest = repeated ? draft.lead.substring(draft.title.length()).strip() : "";
    boolean cut = Dateline.of(rest).filter(Dateline::isTelling).isPresent();
    draft.lead = cut ? rest : draft.lead;
    return cut;
  }

  private static boolean cutDateline(Draft draft) {
    if (!draft.dateline.isEmpty()) {
      Optional<Dateline> again = StatedDateline.again(draft.dateline, draft.lead);
      again.ifPresent(found -> {
        draft.lead = found.rest();
        note(found, draft);
      });
      return again.isPresent();
    }
    Optional<Dateline> dateline = Dateline.of(draft.lead);
    if (dateline.isEmpty()
        || (Slugline.opening(draft.lead).isPresent() && dateline.get().agency().isEmpty())) {
      return false;
    }
    draft.lead = dateline.get().rest();
    note(dateline.get(), draft);
    return true;
  }

  private static boolean cutSlugline(Draft draft) {
    if (!draft.slugline.isEmpty()) {
      return false;
    }
    Optional<Slugline> slugline = Slugline.opening(draft.lead);
    slugline.ifPresent(found -> {
      draft.slugline = found.words();
      draft.lead = found.rest();
    });
    return slugline.isPresent();
  }

  /// Under a standfirst the dateline opens the first paragraph of the body.
  private static void cutDatelineOfBody(Draft draft) {
    for (int i = 0; i < Math.min(2, draft.body.size()); i++) {
      String paragraph = draft.body.get(i);
      Optional<Dateline> dateline =
          draft.dateline.isEmpty()
              ? Dateline.of(paragraph).filter(Dateline::isTelling)
              : StatedDateline.again(draft.dateline, paragraph);
      if (dateline.isPresent()) {
        note(dateline.get(), draft);
        if (dateline.get().rest().isEmpty()) {
          draft.body.remove(i);
        } else {
          draft.body.set(i, dateline.get().rest());
        }
        return;
      }
    }
  }

  private static void note(Dateline dateline, Draft draft) {
    draft.dateline = dateline.text();
    dateline.date().ifPresent(draft.dates::dateline);
    if (draft.agency.isEmpty()) {
      draft.agency = dateline.agency().orElse("");
    }
  }

  /// A standfirst that only repeats how the body begins is said once.
  private static void dropRepetition(Draft draft) {
    if (draft.body.isEmpty() || draft.lead.isEmpty()) {
      return;
    }
    String first = draft.body.getFirst();
    if (first.equals(draft.lead)) {
      draft.body.removeFirst();
    } else if (isCutShort(draft.lead, first)) {
      draft.lead = draft.body.removeFirst();
    }
  }

  private static boolean isCutShort(String lead, String first) {
    String start = CUT_SHORT.matcher(lead).replaceFirst("");
    return start.length() >= 40 && first.startsWith(start);
  }
}
