package depeche.places;

import java.util.List;

/// What the gazetteer knows of one name.
///
/// @param candidates the places of that name, the most prominent first; empty if there is none
/// @param aliases for each candidate, whether the name is but an alias of it
/// @param commonWord whether French has a word of that spelling: « tours », « nice »
/// @param personName whether people have that given name or surname: « Florence », « Vladimir »
public record NameEntry(
    List<GazetteerEntry> candidates,
    List<Boolean> aliases,
    boolean commonWord,
    boolean personName) {
  /// Nothing is known.
  public static final NameEntry NONE = new NameEntry(List.of(), List.of(), false, false);

  public NameEntry {
    candidates = List.copyOf(candidates);
    aliases = List.copyOf(aliases);
  }
}
