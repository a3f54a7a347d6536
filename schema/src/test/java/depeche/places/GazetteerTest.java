package depeche.places;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.analysis.Folding;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.PlaceKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GazetteerTest {
  private final Gazetteer gazetteer = Gazetteer.bundled();

  @Test
  void putsTheMostProminentPlaceOfANameFirst() throws IOException {
    var wrong = new ArrayList<String>();
    for (List<String> row : table("names.tsv")) {
      boolean knownFailure = row.getFirst().startsWith("~");
      String name = row.getFirst().substring(knownFailure ? 1 : 0);
      String path =
          gazetteer.named(name).stream()
              .findFirst()
              .map(first -> String.join(" > ", gazetteer.place(first).path()))
              .orElse("nothing");
      if (path.equals(row.get(1)) == knownFailure) {
        wrong.add(name + " is " + path);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void knowsACountryOrACapitalByEveryForm() {
    for (String name : List.of("Royaume-Uni", "ROYAUME-UNI", "royaume uni", "Grande-Bretagne")) {
      assertEquals("iso:GB", gazetteer.named(name).getFirst().id(), name);
    }
    assertTrue(gazetteer.named("Damas").getFirst().capital());
  }

  @Test
  void resolvesFrenchNamesOfForeignCities() throws IOException {
    var wrong = new ArrayList<String>();
    List<List<String>> rows = table("exonyms.tsv");
    for (List<String> row : rows) {
      var point = new GeoPoint(Double.parseDouble(row.get(2)), Double.parseDouble(row.get(3)));
      boolean right =
          gazetteer.named(row.getFirst()).stream()
              .limit(1)
              .anyMatch(first ->
                  first.country().equals(Optional.of(row.get(1)))
                      && first.point().orElseThrow().kilometresTo(point) <= 50);
      if (!right) {
        wrong.add(row.getFirst());
      }
    }
    assertTrue(rows.size() >= 250);
    assertTrue(wrong.size() <= 0.02 * rows.size(), wrong::toString);
  }

  @Test
  void findsAPlaceAgainByItsId() {
    GazetteerEntry paris = gazetteer.byId("2988507").orElseThrow();
    assertEquals("Paris", paris.name());
    assertEquals(PlaceKind.CITY, paris.kind());
    assertEquals(Optional.of("FR"), paris.country());
    assertTrue(paris.population() > 2_000_000);
    assertTrue(paris.point().orElseThrow().kilometresTo(new GeoPoint(48.8566, 2.3522)) < 2);
    assertEquals(Optional.empty(), gazetteer.byId("nothing"));
  }

  /// Else `lieu:Kyiv` would find the region alone where an archive has both. A city that is a
  /// region of its own may share the name: who asks for one means the other.
  @Test
  void leavesTheBareNameToTheCityWhereTheRegionAroundItHasItToo() {
    for (String city : List.of("Kyïv", "Rostov-sur-le-Don", "Alep")) {
      List<PlaceKind> bare =
          gazetteer.named(city).stream()
              .filter(entry -> Folding.key(entry.name()).equals(Folding.key(city)))
              .map(GazetteerEntry::kind)
              .distinct()
              .toList();
      assertFalse(bare.contains(PlaceKind.REGION), city + " " + bare);
    }
  }

  @Test
  void readsTheLongestNameWordByWord() {
    NameCursor cursor = gazetteer.cursor();
    assertTrue(cursor.advance("new"));
    assertTrue(cursor.advance("york"));
    assertTrue(cursor.isName());
    assertEquals("New York", cursor.found().candidates().getFirst().name());
    assertFalse(cursor.advance("accuse"));
    assertFalse(cursor.isName());
  }

  @Test
  void spellingsOfForeignNamesMeetInTheirCountry() {
    String saraqeb = gazetteer.named("Saraqeb").getFirst().id();
    for (String spelling : List.of("Saraqib", "Sarakeb", "Saraqeb", "Sarakib")) {
      assertEquals(saraqeb, gazetteer.soundingLike(spelling, "SY").getFirst().id(), spelling);
    }
    assertEquals(List.of(), gazetteer.soundingLike("Aa", "SY"));
  }

  @Test
  void tellsWordsAndPeopleFromPlaces() {
    assertTrue(gazetteer.lookUp("Tours").commonWord());
    assertTrue(gazetteer.lookUp("Florence").personName());
    assertFalse(gazetteer.lookUp("Strasbourg").commonWord());
  }

  @Test
  void knowsTheCountryOfADemonym() {
    assertEquals(Optional.of("SY"), gazetteer.demonymCountry("syriennes"));
    assertEquals(Optional.of("SY"), gazetteer.demonymCountry("Syriens"));
    assertEquals(Optional.empty(), gazetteer.demonymCountry("congolais"));
    assertEquals(2, gazetteer.demonym("congolais").size());
  }

  @Test
  void theUsersPlacesComeFirst() {
    var neirab =
        new UserPlace(
            "u:1",
            "Neirab la Neuve",
            PlaceKind.CITY,
            Optional.of("SY"),
            Optional.of(new GeoPoint(35.9, 36.7)),
            500,
            Optional.of("adm1:SY.12"),
            List.of("Idlib"));
    Gazetteer both = gazetteer.with(List.of(neirab));
    assertNotEquals(gazetteer.fingerprint(), both.fingerprint());
    GazetteerEntry added = both.named("neirab la neuve").getFirst();
    assertEquals(
        List.of("Asie", "Syrie", "Gouvernorat d'Idlib", "Neirab la Neuve"),
        both.place(added).path());
    assertEquals("u:1", both.named("Idlib").getFirst().id());
    assertEquals(Optional.of(added), both.byId("u:1"));
    NameCursor cursor = both.cursor();
    assertTrue(cursor.advance("neirab"));
    assertTrue(cursor.advance("la neuve"));
    assertTrue(cursor.isName());
  }

  static List<List<String>> table(String name) throws IOException {
    var in = Objects.requireNonNull(GazetteerTest.class.getResourceAsStream(name), name);
    try (var reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    }
  }
}
