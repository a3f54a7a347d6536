package depeche.places.build;

import java.util.List;
import java.util.Map;

/// Names of administrative regions: their words for « province » and the like, in French and
/// English, before and after.
final class AdminName {
  private static final Map<String, String> FRENCH_TYPE =
      Map.ofEntries(
          Map.entry("Province", "Province"),
          Map.entry("Region", "Région"),
          Map.entry("District", "District"),
          Map.entry("Governorate", "Gouvernorat"),
          Map.entry("Municipality", "Municipalité"),
          Map.entry("Oblast", "Oblast"),
          Map.entry("County", "Comté"),
          Map.entry("Department", "Département"),
          Map.entry("Prefecture", "Préfecture"),
          Map.entry("Voivodeship", "Voïvodie"),
          Map.entry("Emirate", "Émirat"),
          Map.entry("State", "État"),
          Map.entry("Krai", "Kraï"),
          Map.entry("Canton", "Canton"));

  private static final List<String> TYPES =
      List.of(
          "gouvernorat",
          "province",
          "oblast",
          "région",
          "état",
          "comté",
          "préfecture",
          "canton",
          "district",
          "république",
          "voïvodie",
          "kraï",
          "raion",
          "territoire",
          "municipalité",
          "communauté autonome",
          "communauté",
          "département",
          "émirat",
          "wilaya");

  private AdminName() {}

  /// « Gouvernorat d'Idlib » and « Idlib Governorate » are both « Idlib ».
  static String core(String name) {
    String core = EntryDraft.bare(name);
    int last = core.lastIndexOf(' ');
    if (last > 0 && FRENCH_TYPE.containsKey(core.substring(last + 1))) {
      core = core.substring(0, last);
    }
    String lower = core.toLowerCase(java.util.Locale.FRENCH);
    for (String type : TYPES) {
      if (lower.startsWith(type + " ")) {
        return withoutPreposition(core.substring(type.length() + 1));
      }
    }
    return core;
  }

  private static String withoutPreposition(String name) {
    for (String preposition :
        List.of("de la ", "de l'", "de l’", "du ", "des ", "de ", "d'", "d’")) {
      if (name.startsWith(preposition)) {
        return name.substring(preposition.length());
      }
    }
    return name;
  }

  /// « Gouvernorat d'Idlib » from « Idlib » and « Idlib Governorate »; the core itself if the
  /// English name has no type.
  static String typed(String core, String english) {
    String type = FRENCH_TYPE.get(english.substring(english.lastIndexOf(' ') + 1));
    if (type == null || core.startsWith(type)) {
      return core;
    }
    boolean vowel = "AEIOUYÀÂÉÈÊËÎÏÔÖÛÜ".indexOf(Character.toUpperCase(core.charAt(0))) >= 0;
    return type + (vowel ? " d'" : " de ") + core;
  }
}
