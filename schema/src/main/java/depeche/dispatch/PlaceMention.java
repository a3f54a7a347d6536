package depeche.dispatch;

/// A mention of a place, and what it does there.
public record PlaceMention(Mention mention, PlaceRole role) {}
