package depeche.indexer.annotate.time;

import depeche.dispatch.Mention;
import depeche.dispatch.TimeAnnotation;
import depeche.indexer.annotate.Annotations;
import depeche.indexer.annotate.Annotator;
import depeche.indexer.annotate.Reading;
import depeche.indexer.annotate.TokenizedPassage;
import java.util.List;
import java.util.Optional;

/// Finds the dates that French text says, and resolves them against the day of the dispatch.
///
/// « jeudi » in a dispatch of 21 February 2020 is 2020-02-20. Without a publication date complete
/// dates still resolve; the others are found, but stay without an interval.
public final class TimeAnnotator implements Annotator {
  private final TimeLexicon lexicon = TimeLexicon.load();
  private final TimeRules rules = TimeRules.load(lexicon);
  private final Tense tense = new Tense(lexicon);

  @Override
  public void annotate(Reading reading, Annotations found) {
    var story = new Story(reading.dispatch().metadata().publicationDay());
    for (TokenizedPassage passage : reading.passages()) {
      story.beginPassage();
      annotate(passage, story, found);
    }
  }

  private void annotate(TokenizedPassage passage, Story story, Annotations found) {
    TimeText text = TimeText.of(passage, lexicon);
    int at = 0;
    while (at < text.size()) {
      if (text.token(at).sentenceStart()) {
        story.beginSentence();
      }
      at = annotate(passage, text, at, story, found);
    }
  }

  /// Reads the expression that begins at this token, if one does, and says where to go on.
  private int annotate(
      TokenizedPassage passage, TimeText text, int at, Story story, Annotations found) {
    List<TimeMatch> matches = rules.matches(text, at);
    if (found.isExplained() && !matches.isEmpty()) {
      found.explain(new TimeDecisions(text, passage, story, tense).of(matches));
    }
    for (TimeMatch match : matches) {
      if (match.rule().blocks()) {
        return match.end();
      }
      Direction direction = tense.around(text, at, match.end());
      Resolution resolution = new Evaluation(match, story, direction).run();
      if (resolution instanceof Resolution.Impossible) {
        continue;
      }
      Mention mention =
          passage.passage().mention(text.token(at).start(), text.token(match.end() - 1).end());
      Optional<CalendarValue> value = Optional.empty();
      if (resolution instanceof Resolution.Found(CalendarValue known)) {
        value = Optional.of(known);
        story.remember(known, match.yearStated(), match.end());
      }
      found.add(
          new TimeAnnotation(mention, value.map(CalendarValue::interval), match.rule().name()));
      return match.end();
    }
    return at + 1;
  }
}
