package depeche.indexer.clean;

import depeche.dispatch.DispatchText;
import depeche.dispatch.Metadata;
import depeche.dispatch.Priority;
import depeche.dispatch.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One dispatch while it is being cleaned: every stage moves words from zone to zone and notes what
/// they told. An empty string is a zone without words. Not for several threads.
final class Draft {
  private static final int FEWEST_LETTERS = 3;

  /// The sign between the words under a picture and its credit, where the credit is not shown.
  private static final Pattern PARTING = Pattern.compile("[ \u00A0]*[•·|]$");

  String title = "";
  String kicker = "";
  String slugline = "";
  String dateline = "";
  String lead = "";
  List<String> body = new ArrayList<>();
  final List<String> captions = new ArrayList<>();
  final List<String> comments = new ArrayList<>();

  String url = "";
  String site = "";
  String section = "";
  String language = "";
  String agency = "";
  String genre = "";
  String version = "";
  Priority priority = Priority.ORDINARY;
  Status status = Status.USABLE;

  /// Whether it is a page of a site: it tells news, and nothing to editors.
  boolean page;

  final Set<String> authors = new LinkedHashSet<>();
  final Set<String> keywords = new LinkedHashSet<>();
  final DateEvidences dates = new DateEvidences();

  /// A draft that starts from zones which the format keeps apart.
  static Draft of(DispatchText text) {
    var draft = new Draft();
    draft.title = repaired(text.title());
    draft.kicker = repaired(text.kicker());
    draft.slugline = repaired(text.slugline());
    draft.dateline = repaired(text.dateline());
    draft.lead = repaired(text.lead());
    addRepaired(text.body(), draft.body);
    addRepaired(text.captions(), draft.captions);
    addRepaired(text.comments(), draft.comments);
    return draft;
  }

  private static String repaired(Optional<String> words) {
    return words.map(TextRepair::line).orElse("");
  }

  private static void addRepaired(List<String> from, List<String> to) {
    from.stream().map(TextRepair::line).filter(words -> !words.isEmpty()).forEach(to::add);
  }

  /// Adds the words of a picture; « 1 / 3 » and the hour it was taken are none.
  void addCaption(String words) {
    if (words.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS) {
      captions.add(PARTING.matcher(words).replaceFirst(""));
    }
  }

  DispatchText text() {
    return new DispatchText(
        known(title),
        known(kicker),
        known(slugline),
        known(dateline),
        known(lead),
        body,
        captions,
        comments);
  }

  /// What the format states, completed by what the text and the page told.
  Metadata metadata(Metadata stated) {
    return stated.toBuilder()
        .url(stated.url().or(() -> known(url)))
        .agency(vocabulary(stated.agency()).map(Draft::shortName).or(() -> known(agency)))
        .authors(vocabulary(stated.authors().isEmpty() ? authors : stated.authors()))
        .site(vocabulary(stated.site().or(() -> known(site))))
        .section(vocabulary(stated.section().or(() -> known(section))))
        .keywords(vocabulary(stated.keywords().isEmpty() ? keywords : stated.keywords()))
        .language(stated.language().or(() -> known(language)))
        .priority(stated.priority() == Priority.ORDINARY ? priority : stated.priority())
        .genre(stated.genre().or(() -> known(genre)))
        .version(stated.version().or(() -> known(version)))
        .status(stated.status() == Status.USABLE ? status : stated.status())
        .build();
  }

  private static Optional<String> vocabulary(Optional<String> value) {
    return value.map(TextRepair::value).filter(it -> !it.isEmpty());
  }

  private static List<String> vocabulary(Collection<String> values) {
    return values.stream().map(TextRepair::value).filter(it -> !it.isEmpty()).distinct().toList();
  }

  /// One agency, one value, however a format writes it: `BELGA`, `Agence Belga` are `Belga`.
  private static String shortName(String agency) {
    return Agencies.named(agency).orElse(agency);
  }

  private static Optional<String> known(String words) {
    return words.isBlank() ? Optional.empty() : Optional.of(words);
  }
}
