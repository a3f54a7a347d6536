package depeche.searcher.render;

import depeche.dispatch.PlaceKind;
import depeche.searcher.engine.PlaceMap;
import depeche.searcher.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A map for a terminal: land in faint braille dots, eight a character, the most frequent places as
/// letters that a list beneath explains, the others as points.
final class MapPage implements MapRenderer {
  private static final int WIDEST = 120;
  private static final int HIGHEST = 30;
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int NARROWEST_ENTRY = 30;

  /// Places without a letter that are points all the same.
  private static final int POINTS = 80;

  /// Places outside the frame that are named.
  private static final int OUTSIDE = 4;

  /// The bits of the dots of a braille character, by line and column.
  private static final int[][] DOTS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

  private static final int DOTS_ACROSS = 2;
  private static final int DOTS_DOWN = 4;

  private final Style style;
  private final Paint paint;
  private final int listed;
  private final Land land;

  MapPage(Style style, int listed, Land land) {
    this.style = style;
    this.paint = new Paint(style.colour());
    this.listed = listed;
    this.land = land;
  }

  /// A place that is listed and the letter of its cell.
  private record Entry(String letter, PlaceMap.Spot spot) {}

  @Override
  public void print(PlaceMap map, Appendable out) throws IOException {
    heading(map, out);
    if (map.spots().isEmpty()) {
      return;
    }
    int width = Math.min(style.width(), WIDEST);
    int height = Math.clamp(width / 3, 8, HIGHEST);
    MapFrame frame =
        MapFrame.around(map.spots(), (double) (width * DOTS_ACROSS) / (height * DOTS_DOWN));
    List<PlaceMap.Spot> seen =
        map.spots().stream().filter(spot -> frame.contains(spot.point())).toList();
    Map<Integer, String> marks = new LinkedHashMap<>();
    List<Entry> entries = entries(seen, frame, width, height, marks);
    draw(frame, width, height, marks, out);
    list(entries, out);
    rest(map, seen, out);
  }

  private void heading(PlaceMap map, Appendable out) throws IOException {
    Language language = style.language();
    String places =
        map.spots().isEmpty()
            ? language.choose("aucune ne nomme un lieu situé", "none names a place on the map")
            : Numbers.grouped(map.placed(), language)
                + language.choose(" nomment ", " name ")
                + Numbers.grouped(map.spots().size(), language)
                + language.choose(
                    map.spots().size() == 1 ? " lieu situé" : " lieux situés",
                    map.spots().size() == 1 ? " place on the map" : " places on the map");
    String found = paint.bold(Labels.dispatches(map.hits(), language));
    String heading = map.hits() == 0 ? found : found + "  " + paint.dim(places);
    for (String line : Wrapping.lines(heading, style.width(), 2)) {
      out.append(line).append('\n');
    }
  }

  /// The places to list, and in `marks` what stands in the cells of the picture.
  private List<Entry> entries(
      List<PlaceMap.Spot> seen, MapFrame frame, int width, int height, Map<Integer, String> marks) {
    var entries = new ArrayList<Entry>();
    int letters = 0;
    for (PlaceMap.Spot spot : seen.subList(0, Math.min(named() + POINTS, seen.size()))) {
      int cell = frame.line(spot.point(), height) * width + frame.column(spot.point(), width);
      if (entries.size() >= named()) {
        marks.putIfAbsent(cell, "•");
      } else {
        if (!marks.containsKey(cell)) {
          marks.put(cell, LETTERS.substring(letters, ++letters));
        }
        entries.add(new Entry(String.valueOf(marks.get(cell)), spot));
      }
    }
    return entries;
  }

  private int named() {
    return Math.min(listed, LETTERS.length());
  }

  private void draw(
      MapFrame frame, int width, int height, Map<Integer, String> marks, Appendable out)
      throws IOException {
    int[] dots = new int[width * height];
    land.forEach((kind, point) -> {
      if (kind != PlaceKind.WATER && frame.contains(point)) {
        int x = frame.column(point, width * DOTS_ACROSS);
        int y = frame.line(point, height * DOTS_DOWN);
        dots[y / DOTS_DOWN * width + x / DOTS_ACROSS] |= DOTS[y % DOTS_DOWN][x % DOTS_ACROSS];
      }
    });
    for (int line = 0; line < height; line++) {
      var text = new StringBuilder();
      var faint = new StringBuilder();
      for (int column = 0; column < width; column++) {
        int cell = line * width + column;
        String mark = marks.get(cell);
        if (mark == null) {
          faint.append(dots[cell] == 0 ? ' ' : (char) (0x2800 + dots[cell]));
        } else {
          text.append(paint.dim(faint.toString())).append(paint.found(mark));
          faint.setLength(0);
        }
      }
      text.append(paint.dim(faint.toString().stripTrailing()));
      out.append(text.toString().stripTrailing()).append('\n');
    }
  }

  /// The listed places in columns, read down.
  private void list(List<Entry> entries, Appendable out) throws IOException {
    int columns = Math.clamp(style.width() / NARROWEST_ENTRY, 1, 4);
    int width = style.width() / columns - 2;
    int lines = (entries.size() + columns - 1) / columns;
    out.append('\n');
    for (int line = 0; line < lines; line++) {
      var text = new StringBuilder();
      for (int at = line; at < entries.size(); at += lines) {
        String entry = entry(entries.get(at), width);
        text.append(entry).append(" ".repeat(width + 2 - Wrapping.columns(entry)));
      }
      out.append(text.toString().stripTrailing()).append('\n');
    }
  }

  private String entry(Entry entry, int width) {
    String count = Numbers.grouped(entry.spot.dispatches(), style.language());
    String name = SafeText.forTerminal(Labels.place(entry.spot.place()));
    String shown =
        Labels.fitted(List.of("", entry.spot.place().name()), name, width - count.length() - 3);
    String blanks = " ".repeat(width - 2 - Wrapping.columns(shown) - count.length());
    return paint.found(entry.letter) + " " + shown + blanks + paint.dim(count);
  }

  private void rest(PlaceMap map, List<PlaceMap.Spot> seen, Appendable out) throws IOException {
    Language language = style.language();
    var notes = new ArrayList<String>();
    int more = seen.size() - named();
    if (more > 0) {
      String shown = more > POINTS ? POINTS + language.choose(" sur ", " of ") : "";
      notes.add(
          "• "
              + shown
              + Numbers.grouped(more, language)
              + language.choose(more == 1 ? " autre lieu" : " autres lieux", " more"));
    }
    List<PlaceMap.Spot> outside =
        map.spots().stream().filter(spot -> !seen.contains(spot)).toList();
    if (!outside.isEmpty()) {
      String first =
          outside.stream()
              .limit(OUTSIDE)
              .map(spot -> spot.place().name() + " " + Numbers.grouped(spot.dispatches(), language))
              .collect(Collectors.joining(", "));
      notes.add(
          language.choose("hors du cadre : ", "outside the frame: ")
              + SafeText.forTerminal(first)
              + (outside.size() > OUTSIDE
                  ? language
                      .choose(" et %s autres", " and %s more")
                      .formatted(Numbers.grouped(outside.size() - OUTSIDE, language))
                  : ""));
    }
    for (String line : Wrapping.lines(String.join(" ; ", notes), style.width(), 2)) {
      out.append(paint.dim(line)).append('\n');
    }
  }
}
