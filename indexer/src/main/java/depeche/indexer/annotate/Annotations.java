package depeche.indexer.annotate;

import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.Decision;
import depeche.dispatch.PlaceAnnotation;
import depeche.dispatch.Span;
import depeche.dispatch.TimeAnnotation;
import depeche.dispatch.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was found in one dispatch so far; for one thread.
public final class Annotations {
  /// Whether annotators are to say why: `depeche annotate --pourquoi`.
  public enum Explained {
    NO,
    YES
  }

  private final Explained explained;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<PlaceAnnotation> places = new ArrayList<>();
  private final List<ActorAnnotation> actors = new ArrayList<>();
  private final List<TimeAnnotation> dates = new ArrayList<>();
  private final Map<PassageKey, List<Span>> claimed = new HashMap<>();

  /// Without a word why.
  public Annotations() {
    this(Explained.NO);
  }

  public Annotations(Explained explained) {
    this.explained = explained;
  }

  /// Whether to call [#explain]; if not, nothing is to be spent on it.
  public boolean isExplained() {
    return explained == Explained.YES;
  }

  public Explained explained() {
    return explained;
  }

  /// Keeps why something was found, or was not.
  public void explain(Decision decision) {
    decisions.add(decision);
  }

  public void add(PlaceAnnotation place) {
    places.add(place);
    place.mentions().forEach(mention -> claim(mention.mention().span()));
  }

  public void add(ActorAnnotation actor) {
    actors.add(actor);
    actor.mentions().forEach(mention -> claim(mention.span()));
  }

  public void add(TimeAnnotation date) {
    dates.add(date);
    claim(date.mention().span());
  }

  /// Keeps a span from later annotators without saying what it is.
  public void claim(Span span) {
    claimed.computeIfAbsent(passage(span), _ -> new ArrayList<>()).add(span);
  }

  /// Whether an earlier annotator took a character of this span.
  public boolean isClaimed(Span span) {
    for (Span other : claimed.getOrDefault(passage(span), List.of())) {
      if (other.overlaps(span)) {
        return true;
      }
    }
    return false;
  }

  private static PassageKey passage(Span span) {
    return new PassageKey(span.zone(), span.paragraph());
  }

  private record PassageKey(Zone zone, int paragraph) {}

  public List<PlaceAnnotation> places() {
    return places;
  }

  public List<ActorAnnotation> actors() {
    return actors;
  }

  public List<TimeAnnotation> dates() {
    return dates;
  }

  public List<Decision> decisions() {
    return decisions;
  }
}
