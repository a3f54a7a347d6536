package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorAnnotation;
import depeche.indexer.annotate.Annotations;
import depeche.indexer.annotate.Annotator;
import depeche.indexer.annotate.Reading;
import depeche.indexer.annotate.Token;
import depeche.indexer.annotate.TokenizedPassage;
import depeche.places.Gazetteer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Finds the persons and organisations of a dispatch: « Emmanuel Macron … M. Macron … Macron » is
/// one actor, « parquet de Nanterre » another.
///
/// The path: each passage is scanned for names ([PassageScan]), then the mentions of the whole
/// dispatch are told apart ([PersonResolver], [OrganisationResolver]).
public final class ActorAnnotator implements Annotator {
  private final Gazetteer gazetteer;
  private final ActorLexicon lexicon;

  public ActorAnnotator(Gazetteer gazetteer) {
    this(gazetteer, List.of());
  }

  /// @param corrections what the user knows better, in the order of the file
  public ActorAnnotator(Gazetteer gazetteer, List<ActorCorrection> corrections) {
    this.gazetteer = gazetteer;
    this.lexicon = ActorLexicon.bundled().with(corrections);
  }

  @Override
  public void annotate(Reading reading, Annotations found) {
    var places = new PlaceEvidence(gazetteer);
    var findings = new Findings(found.explained());
    List<PassageText> texts = new ArrayList<>();
    for (TokenizedPassage passage : reading.passages()) {
      var text = new PassageText(passage);
      if (!found.dates().isEmpty()) {
        takeClaimed(text, found);
      }
      texts.add(text);
      new PassageScan(lexicon, places, findings, text).run();
    }
    int year = reading.dispatch().metadata().publicationDay().map(day -> day.getYear()).orElse(0);
    var resolver = new OrganisationResolver(() -> countries(texts, places), lexicon::isBareHead);
    List<ActorAnnotation> organisations = resolver.resolve(findings);
    List<ActorAnnotation> persons =
        new PersonResolver(lexicon, places, year, resolver::mentions).resolve(findings.persons());
    if (lexicon.overlay().isEmpty()) {
      organisations.forEach(found::add);
      unclaimed(persons, found).forEach(found::add);
    } else {
      var settlement = new ActorSettlement(lexicon.overlay().get());
      settlement.settle(organisations, found);
      settlement.settle(unclaimed(persons, found).toList(), found);
    }
    if (found.isExplained()) {
      new ActorDecisions(lexicon, resolver, found.actors()).of(findings).forEach(found::explain);
    }
  }

  private static Stream<ActorAnnotation> unclaimed(
      List<ActorAnnotation> persons, Annotations found) {
    return persons.stream()
        .filter(person ->
            person.mentions().stream().noneMatch(mention -> found.isClaimed(mention.span()))
                && found.actors().stream()
                    .noneMatch(other -> other.actor().name().equals(person.actor().name())));
  }

  private static void takeClaimed(PassageText text, Annotations found) {
    for (int i = 0; i < text.size(); i++) {
      if (found.isClaimed(text.passage().span(i, i))) {
        text.take(i, i);
      }
    }
  }

  /// The countries that the dispatch names or calls by their adjectives, with how often.
  private static Map<String, Integer> countries(List<PassageText> texts, PlaceEvidence places) {
    Map<String, Integer> countries = new HashMap<>();
    for (PassageText text : texts) {
      for (int i = 0; i < text.size(); i++) {
        Token token = text.token(i);
        if (token.isWord() && token.text().length() > 3) {
          places.country(token.text()).ifPresent(code -> countries.merge(code, 1, Integer::sum));
        }
      }
    }
    return countries;
  }
}
