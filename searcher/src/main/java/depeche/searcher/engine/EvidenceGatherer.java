package depeche.searcher.engine;

import depeche.analysis.Sentences;
import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Passage;
import depeche.dispatch.Span;
import depeche.searcher.engine.MentionFinder.Found;
import depeche.searcher.translation.WordFinder.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Picks from dispatches the sentences that mention a value.
final class EvidenceGatherer {
  /// Of one dispatch no more are shown: others have something to say too.
  private static final int OF_ONE_DISPATCH = 2;

  private final MentionFinder finder;
  private final List<Evidence.Sentence> gathered = new ArrayList<>();

  EvidenceGatherer(MentionFinder finder) {
    this.finder = finder;
  }

  /// What was gathered, the first dispatches first.
  List<Evidence.Sentence> gathered() {
    return gathered;
  }

  /// Adds the first sentences of a dispatch, at most `most`.
  void add(AnnotatedDispatch dispatch, int most) {
    Map<Span, List<Found>> sentences = new LinkedHashMap<>();
    for (Found found : finder.in(dispatch)) {
      sentences
          .computeIfAbsent(sentence(dispatch, found.span()), _ -> new ArrayList<>())
          .add(found);
    }
    int left = sentences.size();
    int given = Math.min(Math.min(most, OF_ONE_DISPATCH), left);
    for (var entry : sentences.entrySet()) {
      if (given == 0) {
        return;
      }
      given--;
      left--;
      gathered.add(sentence(dispatch, entry.getKey(), entry.getValue(), given == 0 ? left : 0));
    }
  }

  private static Evidence.Sentence sentence(
      AnnotatedDispatch dispatch, Span sentence, List<Found> mentions, int more) {
    String passage = dispatch.dispatch().text().in(sentence.zone()).get(sentence.paragraph());
    List<Mark> marks =
        mentions.stream()
            .map(it -> new Mark(it.item(), it.span().start(), it.span().end()))
            .toList();
    Found first = mentions.getFirst();
    return new Evidence.Sentence(
        dispatch,
        sentence,
        PassageCutter.snippet(passage, sentence.start(), sentence.end(), marks),
        first.name(),
        first.rule(),
        more);
  }

  /// The sentence around a mention; a title is one whatever stops are in it.
  private static Span sentence(AnnotatedDispatch dispatch, Span mention) {
    String text = dispatch.dispatch().text().in(mention.zone()).get(mention.paragraph());
    var passage = new Passage(mention.zone(), mention.paragraph(), text);
    for (Sentences.Sentence range : Sentences.of(text)) {
      if (range.start() <= mention.start() && mention.end() <= range.end()) {
        return passage.span(range.start(), range.end());
      }
    }
    return passage.span(0, text.length());
  }
}
