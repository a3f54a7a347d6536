package depeche.indexer.annotate.actor;

import depeche.analysis.Folding;
import depeche.indexer.annotate.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes organisations apart that hyphens join: « le Grand Jury RTL-Le Figaro-LCI », « un sondage
/// BVA-Orange », « ex-LR ». Nothing is taken unless every word between the hyphens belongs to an
/// organisation that is known.
final class JoinedNames {
  private static final int MOST_WORDS = 4;

  /// « vent de secteur Sud-Sud-Ouest »
  private static final Set<String> COMPASS = Set.of("Nord", "Sud", "Est", "Ouest");

  private final ActorLexicon lexicon;
  private final PassageText text;

  JoinedNames(ActorLexicon lexicon, PassageText text) {
    this.lexicon = lexicon;
    this.text = text;
  }

  /// An organisation of several that are joined.
  ///
  /// @param first the token that holds its first word
  /// @param last the token that holds its last word
  record Part(int first, int last, List<KnownOrganisation> known) {}

  private record Word(String text, int token) {}

  /// The organisations joined from a token on; empty if any word is none.
  List<Part> at(int start) {
    if (!isJoined(text.token(start)) || text.inCapitals()) {
      return List.of();
    }
    for (int end = lastToken(start); end >= start; end--) {
      List<Part> parts = split(words(start, end));
      if (!parts.isEmpty()) {
        return parts;
      }
    }
    return List.of();
  }

  private static boolean isJoined(Token token) {
    return token.text().indexOf('-') > 0
        && token.text().chars().filter(Character::isUpperCase).count() > 1;
  }

  /// The last token that may go on: « Le », « Figaro-LCI » after « RTL-Le ».
  private int lastToken(int start) {
    int last = start;
    while (last + 1 < text.size()
        && last < start + MOST_WORDS
        && text.token(last + 1).isCapitalised()) {
      last++;
    }
    return last;
  }

  private List<Word> words(int start, int end) {
    var words = new ArrayList<Word>();
    for (int i = start; i <= end; i++) {
      for (String word : text.token(i).text().split("-", -1)) {
        words.add(new Word(word, i));
      }
    }
    return words;
  }

  private List<Part> split(List<Word> words) {
    var parts = new ArrayList<Part>();
    int at = words.getFirst().text().equals("ex") ? 1 : 0;
    boolean former = at == 1;
    while (at < words.size()) {
      Optional<Part> part = Optional.empty();
      for (int size = Math.min(MOST_WORDS, words.size() - at); size > 0 && part.isEmpty(); size--) {
        part = part(words.subList(at, at + size));
        if (part.isPresent()) {
          at += size;
        }
      }
      if (part.isEmpty()) {
        return List.of();
      }
      parts.add(part.get());
    }
    return parts.size() > 1 || former ? parts : List.of();
  }

  private Optional<Part> part(List<Word> words) {
    String form = String.join(" ", words.stream().map(Word::text).toList());
    if (words.size() == 1 && COMPASS.contains(form)) {
      return Optional.empty();
    }
    boolean title = !lexicon.titles().of(Folding.key(form)).isEmpty();
    if (title || form.isEmpty() || !Character.isUpperCase(form.charAt(0))) {
      // « ex-PDG » was no member of a party
      return Optional.empty();
    }
    List<KnownOrganisation> known =
        lexicon.organisations().of(Folding.key(form)).stream()
            .filter(organisation -> isWritten(form, organisation))
            .toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part(words.getFirst().token(), words.getLast().token(), known));
  }

  /// Whether capitals stand where the organisation has them: RAID is not raid, « Sud » no union.
  private static boolean isWritten(String form, KnownOrganisation organisation) {
    return organisation.name().equals(form) || organisation.aliases().contains(form);
  }
}
