package depeche.indexer.annotate.place;

import depeche.analysis.Folding;
import depeche.analysis.FrenchVocabulary;
import depeche.dispatch.PlaceKind;
import depeche.dispatch.PlaceRole;
import depeche.dispatch.Span;
import depeche.dispatch.Zone;
import depeche.indexer.annotate.Annotations;
import depeche.indexer.annotate.Reading;
import depeche.indexer.annotate.Token;
import depeche.indexer.annotate.TokenizedPassage;
import depeche.places.Gazetteer;
import depeche.places.GazetteerEntry;
import depeche.places.NameCursor;
import depeche.places.NameEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the names that the gazetteer knows, the longest first, in one dispatch.
///
/// Long, since a name is refused for many reasons, each of them a rule to be explained.
final class ToponymFinder {
  private static final int LONGEST_NAME = 8;

  /// The prior of a name that needs to stand by itself to be found: a country or a big city.
  private static final double PART = 5.4;

  /// What may stand before a name and a hyphen: « ex-Yougoslavie », but not « al-Aïn ».
  private static final Set<String> PREFIXES =
      Set.of("ex", "pro", "anti", "nord", "sud", "est", "ouest", "centre", "trans", "inter");

  private final NameCursor cursor;
  private final Cues cues;
  private final Surroundings surroundings;
  private final Disguises disguises;
  private final Annotations annotations;
  private final ActorSpans actors;
  private boolean shouting;
  private final Map<String, NameEntry> known = new HashMap<>();
  private final List<Toponym> found = new ArrayList<>();

  ToponymFinder(Gazetteer gazetteer, Cues cues, Annotations annotations) {
    this.cursor = gazetteer.cursor();
    this.cues = cues;
    this.surroundings = new Surroundings(cues);
    this.disguises = new Disguises(surroundings);
    this.annotations = annotations;
    this.actors = new ActorSpans(annotations);
  }

  List<Toponym> find(Reading reading) {
    for (TokenizedPassage passage : reading.passages()) {
      find(passage);
    }
    return found;
  }

  private void find(TokenizedPassage passage) {
    List<Token> tokens = passage.tokens();
    shouting = Surroundings.isShouting(tokens);
    int at = 0;
    while (at < tokens.size()) {
      int other = OtherNames.end(tokens, at);
      if (other > at) {
        at = other + 1;
        continue;
      }
      Match match = match(tokens, at);
      if (match == null) {
        addParts(passage, at);
        at++;
      } else {
        add(passage, match);
        at = match.last + 1;
      }
    }
  }

  /// A name from one token to another.
  ///
  /// @param first where the mention begins; an article inside a contraction (« du Havre ») is none
  private record Match(int first, int last, String key, NameEntry names) {}

  private @Nullable Match match(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (token.isElision() || token.text().length() < 2) {
      return null;
    }
    if (token.isCapitalised()) {
      Match plain = longest(tokens, at, "", at);
      Match article = withArticle(tokens, at);
      return better(article, plain, at > 0 && isContraction(tokens.get(at - 1)));
    }
    // « mer Noire », « golfe Persique »: a common noun that begins a name
    if (token.shape() == Token.Shape.LOWER
        && at + 1 < tokens.size()
        && cues.head(token.folded()).isPresent()) {
      Match whole = longest(tokens, at, "", at);
      return whole != null
              && whole.last > at
              && (hasCapital(tokens, at + 1, whole.last) || isWrittenSmall(whole))
          ? whole
          : null;
    }
    return null;
  }

  /// « région parisienne », « pays baltes »: names without any capital.
  private static boolean isWrittenSmall(Match match) {
    GazetteerEntry first = match.names.candidates().getFirst();
    // every city has its boulevard périphérique
    return Priors.isHandWritten(first)
        && first.kind() == PlaceKind.REGION
        && Folding.key(first.name()).equals(match.key)
        && first.name().equals(first.name().toLowerCase(Locale.FRENCH));
  }

  private static boolean hasCapital(List<Token> tokens, int first, int last) {
    return tokens.subList(first, last + 1).stream().anyMatch(Token::isCapitalised);
  }

  /// « au Havre », « les Mureaux », « la Rochelle »: the article belongs to the name.
  private @Nullable Match withArticle(List<Token> tokens, int at) {
    if (at == 0) {
      return null;
    }
    Token before = tokens.get(at - 1);
    Match match =
        switch (before.folded()) {
          case "au", "du", "le" -> longest(tokens, at, "le", at);
          case "aux", "des", "les" -> longest(tokens, at, "les", at);
          case "la" -> longest(tokens, at, "la", at);
          case "l'" -> longest(tokens, at, "l", at);
          default -> null;
        };
    return match == null || isArticleOfWord(before, match) ? null : match;
  }

  /// « le Quartier » in a sentence is a word with a capital; of the village the text would say « au
  /// Quartier » or « Le Quartier ».
  private boolean isArticleOfWord(Token article, Match match) {
    GazetteerEntry first = match.names.candidates().getFirst();
    boolean contracted = article.folded().startsWith("a") || article.folded().startsWith("d");
    return !contracted
        && article.shape() == Token.Shape.LOWER
        && ((match.names.commonWord() || isWord(match.key))
            ? first.population() < 15_000
            : first.population() < 50_000 && isGivenName(match.key))
        && !Priors.isHandWritten(first);
  }

  /// Whether what follows the article is a word of French, and one alone.
  private static boolean isWord(String key) {
    String word = key.substring(key.indexOf(' ') + 1);
    return word.indexOf(' ') < 0 && FrenchVocabulary.contains(word);
  }

  /// « la Madeleine », which in small letters is a church rather than the town near Lille.
  private boolean isGivenName(String key) {
    String word = key.substring(key.indexOf(' ') + 1);
    cursor.reset();
    return word.indexOf(' ') < 0
        && cursor.advance(word)
        && cursor.isName()
        && entry(word).personName();
  }

  private static @Nullable Match better(
      @Nullable Match article, @Nullable Match plain, boolean contracted) {
    if (article == null || plain == null) {
      return article != null && isCalledWithArticle(article) ? article : plain;
    }
    if (article.last < plain.last) {
      // « au Cap Corse »
      return plain;
    }
    // « au Vigan » is no Vigan: towns take no article but their own
    if (contracted
        && isTown(plain)
        && isTown(article)
        && !isWord(article.key)
        && isCalledWithArticle(article)) {
      return article;
    }
    boolean longer = article.last > plain.last;
    boolean likelier =
        Priors.first(article.names, article.key) > Priors.first(plain.names, plain.key);
    return isCalledWithArticle(article) && (longer || likelier) ? article : plain;
  }

  private static boolean isContraction(Token token) {
    return switch (token.folded()) {
      case "au", "aux", "du" -> true;
      default -> false;
    };
  }

  private static boolean isTown(Match match) {
    GazetteerEntry first = match.names.candidates().getFirst();
    return first.kind() == PlaceKind.CITY && !Priors.isHandWritten(first);
  }

  private static boolean isCalledWithArticle(Match match) {
    GazetteerEntry first = match.names.candidates().getFirst();
    return Folding.key(first.name()).startsWith(match.key.substring(0, match.key.indexOf(' ') + 1));
  }

  private @Nullable Match longest(List<Token> tokens, int at, String article, int first) {
    cursor.reset();
    String key = article;
    if (!article.isEmpty() && !cursor.advance(article)) {
      return null;
    }
    Match longest = null;
    for (int i = at; i < tokens.size() && i < at + LONGEST_NAME; i++) {
      Token token = tokens.get(i);
      if (!token.isWord() || (i > at && token.sentenceStart())) {
        break;
      }
      String word = wordKey(token.folded());
      if (word.isEmpty() || !cursor.advance(word)) {
        break;
      }
      key = key.isEmpty() ? word : key + " " + word;
      if (cursor.isName()) {
        NameEntry names = entry(key);
        if (endsWell(token, i > at && isMoreThanArticle(tokens, at, i), names)) {
          longest = new Match(first, i, key, names);
        }
      }
    }
    return longest;
  }

  private NameEntry entry(String key) {
    return known.computeIfAbsent(key, _ -> cursor.found());
  }

  /// « Émirats arabes unis » ends in a small letter, « Valence est » does not.
  private static boolean endsWell(Token token, boolean longName, NameEntry names) {
    return token.isCapitalised()
        || (longName
            && (Priors.isHandWritten(names.candidates().getFirst()) || hasInnerCapital(token)));
  }

  /// « Les marchés » at the head of a sentence has but the capital of its article.
  private static boolean isMoreThanArticle(List<Token> tokens, int at, int end) {
    return !Disguises.isArticle(tokens.get(at))
        || tokens.subList(at + 1, end + 1).stream().anyMatch(Token::isCapitalised);
  }

  /// « al-Aïn » in « Ras al-Aïn ».
  private static boolean hasInnerCapital(Token token) {
    int hyphen = token.text().indexOf('-');
    return hyphen > 0
        && hyphen + 1 < token.text().length()
        && Character.isUpperCase(token.text().charAt(hyphen + 1));
  }

  private static String wordKey(String folded) {
    String key = folded;
    for (int i = 0; i < folded.length(); i++) {
      if (!Character.isLetterOrDigit(folded.charAt(i))) {
        key = Folding.key(folded);
        break;
      }
    }
    if (key.equals("st") || key.startsWith("st ")) {
      return "saint" + key.substring(2);
    }
    return key.equals("ste") || key.startsWith("ste ") ? "sainte" + key.substring(3) : key;
  }

  private void add(TokenizedPassage passage, Match match) {
    Span span = passage.span(match.first, match.last);
    boolean claimed = actors.hide(span);
    var toponym = new Toponym(passage, match.first, match.last, match.key, match.names, claimed);
    toponym.bare = passage.tokens().get(match.first).sentenceStart() || shouting;
    toponym.seat = !claimed && annotations.isClaimed(span);
    toponym.evidence = surroundings.evidence(passage, match.first, match.last);
    disguises.judge(toponym);
    // « à Orange » is the town, whoever else is called so
    if (claimed && actors.isInTown(toponym, span) && actors.isNamesake(span)) {
      toponym.claimed = false;
    }
    linkParentheses(toponym);
    if (passage.passage().zone() == Zone.DATELINE) {
      toponym.role = PlaceRole.DATELINE;
      toponym.evidence = toponym.evidence.plus(3, "dateline");
    }
    found.add(toponym);
  }

  /// « l'axe Damas-Alep »: a hyphen between two names.
  private void addParts(TokenizedPassage passage, int at) {
    Token token = passage.tokens().get(at);
    int hyphen = token.text().indexOf('-');
    if (hyphen < 1 || !token.isWord() || annotations.isClaimed(passage.span(at, at))) {
      return;
    }
    var parts = new ArrayList<Toponym>();
    int start = 0;
    for (int end = hyphen; start < token.text().length(); ) {
      String part = token.text().substring(start, end);
      NameEntry names = part(part);
      boolean prefix = start == 0 && PREFIXES.contains(part);
      if (!prefix && Priors.first(names, Folding.key(part)) < PART) {
        return;
      }
      if (!prefix) {
        int offset = token.start();
        parts.add(
            new Toponym(
                passage, at, at, offset + start, offset + end, Folding.key(part), names, false));
      }
      start = end + 1;
      int next = token.text().indexOf('-', start);
      end = next < 0 ? token.text().length() : next;
    }
    found.addAll(parts);
  }

  private NameEntry part(String part) {
    if (part.length() < 2 || !Character.isUpperCase(part.charAt(0))) {
      return NameEntry.NONE;
    }
    cursor.reset();
    boolean known = cursor.advance(Folding.key(part)) && cursor.isName();
    return known ? cursor.found() : NameEntry.NONE;
  }

  /// « Clarensac (Gard) »: the second is what contains the first.
  private void linkParentheses(Toponym toponym) {
    List<Token> tokens = toponym.passage.tokens();
    int bracket = toponym.first - 1;
    while (bracket >= 0 && tokens.get(bracket).shape() == Token.Shape.LOWER) {
      bracket--;
    }
    if (found.isEmpty() || bracket < 1 || !tokens.get(bracket).text().equals("(")) {
      return;
    }
    Toponym before = found.getLast();
    if (before.passage.equals(toponym.passage) && before.last == bracket - 1) {
      before.container = toponym;
      toponym.content = before;
      before.claimed &= !actors.isNamesake(before.mention().span());
      before.evidence = before.evidence.plus(3, "(" + toponym.mention().text() + ")");
      toponym.evidence = toponym.evidence.plus(1, "( )");
    }
  }
}
