package depeche.indexer.annotate.place;

import depeche.analysis.Folding;
import depeche.dispatch.Mention;
import depeche.dispatch.Place;
import depeche.dispatch.PlaceAnnotation;
import depeche.dispatch.PlaceKind;
import depeche.dispatch.PlaceMention;
import depeche.dispatch.PlaceRole;
import depeche.dispatch.Span;
import depeche.indexer.annotate.Annotations;
import depeche.indexer.annotate.Reading;
import depeche.indexer.annotate.Token;
import depeche.indexer.annotate.TokenizedPassage;
import depeche.places.Gazetteer;
import depeche.places.GazetteerEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Places that no list knows, where the text says that they are places: « le village de Neirab », «
/// Goulles, commune de Corrèze ». They are kept without coordinates under the region around them;
/// another spelling of a known place of the country becomes that place.
final class UnlistedPlaces {
  private static final double SURE = 3;
  private static final Set<String> ARTICLES = Set.of("un", "une", "la", "le", "petite", "petit");
  private static final Set<String> TRANSLITERATED =
      FrenchWords.words("transliterated-countries.tsv");

  private final Gazetteer gazetteer;
  private final Cues cues;
  private final Surroundings surroundings;
  private final List<Toponym> toponyms;
  private final DispatchGeography geography;
  private final Annotations annotations;
  private final Map<String, Unlisted> unlisted = new LinkedHashMap<>();

  private record Unlisted(Place place, String rule, List<PlaceMention> mentions) {}

  UnlistedPlaces(
      Gazetteer gazetteer,
      Cues cues,
      List<Toponym> toponyms,
      DispatchGeography geography,
      Annotations annotations) {
    this.gazetteer = gazetteer;
    this.cues = cues;
    this.surroundings = new Surroundings(cues);
    this.toponyms = toponyms;
    this.geography = geography;
    this.annotations = annotations;
  }

  List<PlaceAnnotation> find(Reading reading) {
    reading.passages().forEach(passage -> eachName(passage, this::coin));
    if (!unlisted.isEmpty()) {
      reading.passages().forEach(passage -> eachName(passage, this::repeat));
    }
    return unlisted.values().stream()
        .map(found -> new PlaceAnnotation(found.place, sorted(found.mentions), found.rule))
        .toList();
  }

  private static List<PlaceMention> sorted(List<PlaceMention> mentions) {
    return mentions.stream()
        .sorted(Comparator.comparing(mention -> mention.mention().span()))
        .toList();
  }

  private interface NameReader {
    void read(TokenizedPassage passage, int first, int last);
  }

  /// Capitalised names that are no place of the gazetteer.
  private void eachName(TokenizedPassage passage, NameReader reader) {
    List<Token> tokens = passage.tokens();
    if (Surroundings.isShouting(tokens)) {
      return;
    }
    for (int at = 0; at < tokens.size(); at++) {
      if (NameRuns.begins(tokens, at)) {
        int last = NameRuns.end(tokens, at);
        if (OtherNames.end(tokens, at) < at && isFree(passage, at, last)) {
          reader.read(passage, at, last);
        }
        at = last;
      }
    }
  }

  private boolean isFree(TokenizedPassage passage, int first, int last) {
    boolean place =
        toponyms.stream()
            .anyMatch(toponym ->
                toponym.accepted
                    && toponym.passage.equals(passage)
                    && toponym.first <= last
                    && first <= toponym.last);
    return !place
        && !Surroundings.isCompass(Folding.key(passage.mention(first, last).text()))
        && !annotations.isClaimed(passage.span(first, last));
  }

  private void coin(TokenizedPassage passage, int first, int last) {
    Evidence evidence = surroundings.evidence(passage, first, last);
    kind(passage, first, last, evidence)
        .ifPresent(kind -> {
          boolean withHead = kind == PlaceKind.NATURAL || kind == PlaceKind.WATER;
          int start = withHead && evidence.head() >= 0 ? evidence.head() : first;
          Mention mention = passage.mention(start, last);
          String key = Folding.key(passage.mention(first, last).text());
          unlisted
              .computeIfAbsent(key, _ -> unlisted(passage, first, mention, kind, evidence))
              .mentions
              .add(new PlaceMention(mention, PlaceRole.TEXT));
        });
  }

  private Unlisted unlisted(
      TokenizedPassage passage, int first, Mention mention, PlaceKind kind, Evidence evidence) {
    Optional<GazetteerEntry> around = around(passage, first);
    Optional<GazetteerEntry> spelt =
        around
            .flatMap(GazetteerEntry::country)
            .filter(country -> kind == PlaceKind.CITY && TRANSLITERATED.contains(country))
            .flatMap(country -> spelt(mention.text(), country));
    if (spelt.isPresent()) {
      String rule = "spelling of gazetteer " + spelt.get().id();
      return new Unlisted(gazetteer.place(spelt.get()), rule, new ArrayList<>());
    }
    String rule = "named by the text (" + evidence.words() + ")";
    return new Unlisted(place(mention.text(), kind, around), rule, new ArrayList<>());
  }

  private Optional<GazetteerEntry> spelt(String name, String country) {
    return gazetteer.soundingLike(name, country).stream()
        .filter(entry -> entry.kind() == PlaceKind.CITY)
        .findFirst();
  }

  /// What the text says that the name is; empty if it does not say that it is a place.
  private Optional<PlaceKind> kind(
      TokenizedPassage passage, int first, int last, Evidence evidence) {
    if (evidence.coins().isPresent() && evidence.weight() >= SURE) {
      return evidence.coins();
    }
    boolean elsewhere =
        toponyms.stream()
            .anyMatch(toponym ->
                toponym.unlisted && toponym.passage.equals(passage) && toponym.first == first);
    return elsewhere
        ? evidence.coins().or(() -> Optional.of(PlaceKind.CITY))
        : apposition(passage, last + 1);
  }

  /// « Goulles, commune de Corrèze » and « Goulles (Corrèze) ».
  private Optional<PlaceKind> apposition(TokenizedPassage passage, int comma) {
    List<Token> tokens = passage.tokens();
    if (comma + 2 >= tokens.size()) {
      return Optional.empty();
    }
    String sign = tokens.get(comma).text();
    if (sign.equals(",")) {
      boolean article = ARTICLES.contains(tokens.get(comma + 1).folded());
      Token noun = tokens.get(comma + (article ? 2 : 1));
      return cues.head(noun.folded()).filter(cue -> cue.weight() > SURE).flatMap(Cue::coins);
    }
    boolean departement =
        sign.equals("(")
            && !isPerson(passage, comma)
            && toponyms.stream().anyMatch(toponym -> isRegionAlone(toponym, passage, comma + 1));
    return departement ? Optional.of(PlaceKind.CITY) : Optional.empty();
  }

  /// « Olivier Gaillard (Gard) » sits in a parliament.
  private boolean isPerson(TokenizedPassage passage, int after) {
    List<Token> tokens = passage.tokens();
    return after > 1
        && tokens.get(after - 2).isCapitalised()
        && gazetteer.lookUp(tokens.get(after - 2).text()).personName();
  }

  private static boolean isRegionAlone(Toponym toponym, TokenizedPassage passage, int first) {
    List<Token> tokens = passage.tokens();
    return toponym.accepted
        && toponym.passage.equals(passage)
        && toponym.first == first
        && toponym.last + 1 < tokens.size()
        && tokens.get(toponym.last + 1).text().equals(")")
        && toponym.chosen().filter(choice -> choice.kind() == PlaceKind.REGION).isPresent();
  }

  private Place place(String name, PlaceKind kind, Optional<GazetteerEntry> around) {
    var path = new ArrayList<String>();
    around.ifPresent(region -> path.addAll(gazetteer.place(region).path()));
    path.add(name);
    Optional<String> country = around.flatMap(GazetteerEntry::country);
    return new Place(name, kind, Optional.empty(), country, path, Optional.empty());
  }

  /// The region of the nearest name in the paragraph; else the main country.
  private Optional<GazetteerEntry> around(TokenizedPassage passage, int first) {
    return toponyms.stream()
        .filter(toponym -> toponym.accepted && toponym.passage.equals(passage))
        .min(Comparator.comparingInt(toponym -> Math.abs(toponym.first - first)))
        .flatMap(Toponym::chosen)
        .flatMap(this::region)
        .or(() -> geography.mainCountry().flatMap(code -> gazetteer.byId("iso:" + code)));
  }

  private Optional<GazetteerEntry> region(GazetteerEntry entry) {
    if (Cue.Sort.AREA.fits(entry.kind())) {
      return Optional.of(entry);
    }
    return gazetteer.containers(entry).stream()
        .filter(container -> Cue.Sort.AREA.fits(container.kind()))
        .findFirst();
  }

  /// Other mentions of what was once named a place.
  private void repeat(TokenizedPassage passage, int first, int last) {
    Mention mention = passage.mention(first, last);
    Unlisted found = unlisted.get(Folding.key(mention.text()));
    Span span = mention.span();
    if (found != null
        && found.mentions.stream().noneMatch(known -> known.mention().span().overlaps(span))) {
      found.mentions.add(new PlaceMention(mention, PlaceRole.TEXT));
    }
  }
}
