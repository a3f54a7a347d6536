package depeche.cli;

import depeche.searcher.language.Language;
import depeche.searcher.render.Numbers;
import depeche.searcher.render.Reasons;
import depeche.searcher.render.Style;
import depeche.searcher.render.Wrapping;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;

/// What a command sees of the world: streams, terminal, environment.
///
/// @param out results; buffered, flushed at the end
/// @param err everything else
/// @param width columns of the terminal, or of the page where there is none
/// @param terminals which of the streams are terminals
public record Console(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    int width,
    Terminals terminals,
    Language language,
    Map<String, String> environment) {

  /// Which streams a person is looking at.
  public enum Terminals {
    NONE,
    OUT,
    ERR,
    BOTH
  }

  /// Columns where nobody says how wide the page is.
  static final int USUAL_WIDTH = 100;

  private static final int NARROWEST = 20;

  /// The console of this process, as the launcher describes it in system properties: `depeche.out`
  /// and `depeche.err` are `terminal` where they are, `depeche.columns` the width.
  static Console ofProcess(InputStream in, PrintWriter out, PrintWriter err) {
    boolean outShown = "terminal".equals(System.getProperty("depeche.out"));
    boolean errShown = "terminal".equals(System.getProperty("depeche.err"));
    Terminals terminals =
        outShown
            ? (errShown ? Terminals.BOTH : Terminals.OUT)
            : (errShown ? Terminals.ERR : Terminals.NONE);
    Map<String, String> environment = System.getenv();
    return new Console(
        in,
        out,
        err,
        columns(System.getProperty("depeche.columns", "")),
        terminals,
        Language.of(System.getProperty("depeche.locale", "")),
        environment);
  }

  private static int columns(String text) {
    try {
      int columns = Integer.parseInt(text);
      return columns <= 0 ? USUAL_WIDTH : Math.max(NARROWEST, columns);
    } catch (NumberFormatException unknown) {
      return USUAL_WIDTH;
    }
  }

  Console withLanguage(Language other) {
    return new Console(in, out, err, width, terminals, other, environment);
  }

  boolean outIsTerminal() {
    return terminals == Terminals.OUT || terminals == Terminals.BOTH;
  }

  boolean errIsTerminal() {
    return terminals == Terminals.ERR || terminals == Terminals.BOTH;
  }

  /// The style of text on [#out]: colours on a terminal alone, and not where `NO_COLOR` is set.
  Style style() {
    boolean colour =
        outIsTerminal()
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "").equals("dumb");
    return new Style(width, colour ? Style.Colour.ANSI : Style.Colour.PLAIN, language);
  }

  /// A variable of the environment, if it is set to something.
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  /// One of two wordings.
  String say(String french, String english) {
    return language.choose(french, english);
  }

  /// `1 lu`, `2 lus`: a figure and its word, for one and for several with a bar between them where
  /// they differ.
  String counted(long number, String french, String english) {
    return Numbers.counted(number, say(french, english), language);
  }

  /// What the indexer says in English, in the language of the user.
  String said(String english) {
    return Reasons.said(english, language);
  }

  /// A result no wider than the page, whose lines after the first are indented.
  void print(String text, int indent) {
    Wrapping.lines(text, width, indent).forEach(line -> out.println(line.stripTrailing()));
  }
}
