package depeche.searcher.render;

import depeche.dispatch.PlaceKind;
import depeche.searcher.engine.PlaceMap;
import depeche.searcher.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// A map as a picture: circles whose area grows with the count, each with its name and count as a
/// title, over land in grey. Everything is in the one file, and what an archive holds is escaped.
final class MapSvg implements MapRenderer {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 600;

  /// Side of a square of land.
  private static final int SQUARE = 3;

  private static final double SMALLEST = 3;
  private static final double LARGEST = 26;
  private static final int LETTER_WIDTH = 7;
  private static final int LINE_HEIGHT = 14;

  private final Language language;
  private final int listed;
  private final Land land;

  MapSvg(Language language, int listed, Land land) {
    this.language = language;
    this.listed = listed;
    this.land = land;
  }

  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  @Override
  public void print(PlaceMap map, Appendable out) throws IOException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">\n"
            .formatted(WIDTH, HEIGHT));
    out.append("<title>%s</title>\n".formatted(escaped(Labels.dispatches(map.hits(), language))));
    out.append("<rect width=\"%d\" height=\"%d\" fill=\"#f4f7fa\"/>\n".formatted(WIDTH, HEIGHT));
    if (!map.spots().isEmpty()) {
      MapFrame frame = MapFrame.around(map.spots(), (double) WIDTH / HEIGHT);
      land(frame, out);
      List<PlaceMap.Spot> seen =
          map.spots().stream().filter(spot -> frame.contains(spot.point())).toList();
      int most = map.spots().getFirst().dispatches();
      for (PlaceMap.Spot spot : seen) {
        circle(spot, frame, most, out);
      }
      names(seen, frame, most, out);
    }
    out.append("</svg>\n");
  }

  /// Land as horizontal strokes, one for each run of squares.
  private void land(MapFrame frame, Appendable out) throws IOException {
    int columns = WIDTH / SQUARE;
    int lines = HEIGHT / SQUARE;
    var squares = new BitSet(columns * lines);
    land.forEach((kind, point) -> {
      if (kind != PlaceKind.WATER && frame.contains(point)) {
        squares.set(frame.line(point, lines) * columns + frame.column(point, columns));
      }
    });
    var path = new StringBuilder();
    for (int line = 0; line < lines; line++) {
      int end = (line + 1) * columns;
      for (int at = squares.nextSetBit(line * columns); at >= 0 && at < end; ) {
        int after = Math.min(end, squares.nextClearBit(at));
        path.append('M').append((at - line * columns) * SQUARE).append(' ');
        path.append(line * SQUARE + SQUARE / 2).append('h').append((after - at) * SQUARE);
        at = squares.nextSetBit(after);
      }
    }
    out.append("<path stroke=\"#d3d9de\" stroke-width=\"%d\" d=\"%s\"/>\n".formatted(SQUARE, path));
  }

  private void circle(PlaceMap.Spot spot, MapFrame frame, int most, Appendable out)
      throws IOException {
    String colour = MapFrame.isPrecise(spot) ? "#c0392b" : "#2c6fa6";
    String title =
        Labels.place(spot.place())
            + language.choose(" : ", ": ")
            + Labels.dispatches(spot.dispatches(), language);
    out.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%d\" cy=\"%d\" r=\"%.1f\" fill=\"%s\" fill-opacity=\"0.5\""
                + " stroke=\"%s\"><title>%s</title></circle>%n",
            frame.column(spot.point(), WIDTH),
            frame.line(spot.point(), HEIGHT),
            radius(spot, most),
            colour,
            colour,
            escaped(title)));
  }

  private static double radius(PlaceMap.Spot spot, int most) {
    return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) spot.dispatches() / most);
  }

  /// The names of the most frequent places, where they cover no other's.
  private void names(List<PlaceMap.Spot> seen, MapFrame frame, int most, Appendable out)
      throws IOException {
    var taken = new ArrayList<Box>();
    for (PlaceMap.Spot spot : seen.subList(0, Math.min(listed, seen.size()))) {
      String name = spot.place().name() + " " + Numbers.grouped(spot.dispatches(), language);
      double y = frame.line(spot.point(), HEIGHT) + 4.0;
      double left = frame.column(spot.point(), WIDTH) + radius(spot, most) + 3;
      double width = LETTER_WIDTH * name.length();
      double x = left + width > WIDTH ? left - width - 2 * radius(spot, most) - 6 : left;
      var box = new Box(x, y - LINE_HEIGHT, x + width, y + 2);
      if (taken.stream().noneMatch(box::meets)) {
        taken.add(box);
        out.append(
            String.format(
                Locale.ROOT, "<text x=\"%.0f\" y=\"%.0f\">%s</text>%n", x, y, escaped(name)));
      }
    }
  }

  static String escaped(String text) {
    return SafeText.forTerminal(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
