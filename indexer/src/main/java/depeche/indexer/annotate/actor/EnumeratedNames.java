package depeche.indexer.annotate.actor;

import depeche.analysis.Folding;
import depeche.dispatch.ActorKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Tells apart what one plural noun names: « les ministères de la Santé et de l'Agriculture », «
/// les parquets de Nanterre et Paris ».
final class EnumeratedNames {
  private static final Set<ActorKind> KINDS =
      EnumSet.of(ActorKind.MINISTRY, ActorKind.COURT, ActorKind.POLICE);

  private final ActorLexicon lexicon;
  private final PlaceEvidence places;
  private final PassageText text;

  EnumeratedNames(ActorLexicon lexicon, PlaceEvidence places, PassageText text) {
    this.lexicon = lexicon;
    this.places = places;
    this.text = text;
  }

  /// One of the organisations.
  ///
  /// @param first the first token of its mention
  /// @param name with its noun in the singular
  record Part(int first, int last, String name, ActorKind kind, List<KnownOrganisation> known) {}

  /// The organisations, of which there are at least two; empty if no such enumeration begins here.
  List<Part> at(int start) {
    for (Phrases.Match<Head> match : lexicon.heads().at(text, start)) {
      // « les cours de l'Agout et de l'Adour » are rivers
      boolean court = match.value().noun().equals("cour");
      if (match.value().plural() && !court && KINDS.contains(match.value().kind())) {
        return read(start, match.last() + 1, match.value());
      }
    }
    return List.of();
  }

  private List<Part> read(int start, int complement, Head head) {
    var parts = new ArrayList<Part>();
    int at = complement;
    String link = "";
    while (at < text.size()) {
      int noun = at;
      if (isLink(at)) {
        noun = isArticle(at + 1) ? at + 2 : at + 1;
        link = text.text(at, noun - 1);
      } else if (parts.isEmpty()) {
        return List.of();
      }
      if (noun >= text.size()
          || text.isTaken(noun, noun)
          || !Complements.isName(text, noun)
          || text.token(noun).sentenceStart()) {
        break;
      }
      int last = NameRun.at(text, noun, lexicon, places).last();
      String blank = link.endsWith("'") || link.endsWith("’") ? "" : " ";
      String before = head.noun() + " " + link + blank;
      if (last + 1 < text.size() && !known(before + text.text(noun, last + 1)).isEmpty()) {
        // « et des Affaires étrangères »
        last++;
      }
      String name = before + text.text(noun, last);
      List<KnownOrganisation> known = known(name);
      int first = parts.isEmpty() ? start : noun;
      parts.add(new Part(first, last, name, head.kind(), known));
      at = last + 1;
      if (!text.is(at, ",") && !text.is(at, "et")) {
        break;
      }
      at++;
    }
    return parts.size() > 1 ? parts : List.of();
  }

  private List<KnownOrganisation> known(String name) {
    return lexicon.organisations().of(Folding.key(name));
  }

  private boolean isLink(int at) {
    return text.is(at, "de") || text.is(at, "du") || text.is(at, "des") || text.is(at, "d'");
  }

  private boolean isArticle(int at) {
    return text.is(at, "la") || text.is(at, "l'") || text.is(at, "le");
  }
}
