package depeche.indexer.clean;

import depeche.analysis.Folding;
import depeche.dispatch.Labelled;
import depeche.dispatch.Priority;
import depeche.dispatch.Status;
import depeche.tables.ResourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words that announce or qualify a headline: « FLASH INFO », « (ACTUALISATION) », « REPORTAGE
/// » (`labels.tsv`).
final class Labels {
  private record Label(String kind, String value) {
    boolean withdraws() {
      return kind.equals("version")
          && (value.equals(Status.CANCELLED.label()) || value.equals(Status.WITHHELD.label()));
    }
  }

  private static final Map<String, Label> LABELS = read();

  // « 2e LEAD », « LEAD 3 », « ACTUALISATION N°2 »
  private static final Pattern NUMBERING =
      Pattern.compile(
          "\\b(?:[0-9]{1,2}(?:e|er|eme|nd|st|rd|th)?|n"
              + " o?|premier|premiere|deuxieme|second|seconde|troisieme)\\b");

  private static final int LONGEST_OPENING = 60;

  private Labels() {}

  private static Map<String, Label> read() {
    var labels = new HashMap<String, Label>();
    for (List<String> row : ResourceTable.read(Labels.class, "labels.tsv", 3)) {
      for (String name : row.get(2).split("\\|", -1)) {
        labels.put(name, new Label(row.get(0), row.get(1)));
      }
    }
    return Map.copyOf(labels);
  }

  /// Whether the words are a label and nothing more.
  static boolean isLabel(String words) {
    return find(words).isPresent();
  }

  /// Whether the words are a label of this dispatch. A cancelled concert is news like any other, so
  /// a dispatch is withdrawn by « ANNULATION » in capitals alone, and never by a page of a site.
  static boolean isLabelOf(String words, Draft draft) {
    return of(words, draft).isPresent();
  }

  private static Optional<Label> of(String words, Draft draft) {
    return find(words).filter(label -> !label.withdraws() || (!draft.page && isUpperCase(words)));
  }

  private static boolean isUpperCase(String words) {
    return words.equals(words.toUpperCase(Locale.ROOT));
  }

  /// Whether the label belongs above the headline: everything but the marks of a version.
  static boolean isKicker(String words) {
    return find(words).filter(label -> !label.kind().equals("version")).isPresent();
  }

  /// Whether the paragraph tells of a correction or an update, and says so first: « Correction du 4
  /// octobre : … ».
  static boolean opensVersion(String paragraph) {
    int colon = paragraph.indexOf(':');
    if (colon < 0 || colon > LONGEST_OPENING) {
      return false;
    }
    String words = paragraph.substring(0, colon).split(" (?:du|le|à) ", 2)[0];
    return find(words).filter(label -> label.kind().equals("version")).isPresent();
  }

  private static Optional<Label> find(String words) {
    if (words.length() > 40) {
      return Optional.empty();
    }
    String key = Folding.key(words);
    Label label = LABELS.get(key);
    if (label == null) {
      label = LABELS.get(Folding.key(NUMBERING.matcher(key).replaceAll(" ")));
    }
    return Optional.ofNullable(label);
  }

  /// Notes what the label says of the dispatch; nothing if it is none of it.
  static void note(String words, Draft draft) {
    Optional<Label> found = of(words, draft);
    if (found.isEmpty()) {
      return;
    }
    String value = found.get().value();
    switch (found.get().kind()) {
      case "priority" -> draft.priority = Labelled.of(Priority.class, value);
      case "version" -> {
        draft.status = Labelled.of(Status.class, value);
        draft.version = words.strip();
      }
      case "genre" -> draft.genre = draft.genre.isEmpty() ? value : draft.genre;
      case "kicker" -> {}
      default -> throw new IllegalStateException("labels.tsv: no such kind: " + found.get());
    }
  }
}
