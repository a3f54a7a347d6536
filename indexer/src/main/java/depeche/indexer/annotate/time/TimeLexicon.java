package depeche.indexer.annotate.time;

import depeche.analysis.Folding;
import depeche.indexer.annotate.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of time and the classes that patterns name; numbers get theirs by arithmetic.
///
/// `words.tsv` holds the words. Classes of numbers and shapes: `NUMBER`, `DAY` (1 to 31), `HOUR`,
/// `MINUTE`, `SHORT_YEAR` (32 to 99), `YEAR` (1000 to 2199), `MODERN_YEAR` (1900 to 2059), `CLOCK`
/// (18h30, in minutes), `NUMERIC_DATE` (20.02.2020, as 20200220), `LOWER`, `CAPITALISED`,
/// `CAPITALS`, `PLURAL` (an unknown word in lower case that ends as plurals do), `INNER_NAME`
/// (capitalised within a sentence).
final class TimeLexicon {
  private static final int MAX_CLASSES = Long.SIZE;
  private static final int YEAR_END = 2200;

  private final Map<String, Long> bits = new HashMap<>();
  private final Map<String, TimeWord> words = new HashMap<>();
  private final TimeWord[] numbers = new TimeWord[YEAR_END];
  private final TimeWord twoDigits;
  private final long clock = bit("CLOCK");
  private final long numericDate = bit("NUMERIC_DATE");
  private final long lower = bit("LOWER");
  private final long capitalised = bit("CAPITALISED");
  private final long capitals = bit("CAPITALS");
  private final long plural = bit("PLURAL");
  private final long innerName = bit("INNER_NAME");

  private TimeLexicon() {
    for (int number = 0; number < YEAR_END; number++) {
      numbers[number] = number(number);
    }
    twoDigits = numbers[0];
  }

  static TimeLexicon load() {
    var lexicon = new TimeLexicon();
    for (ResourceLine line : ResourceLine.read("words.tsv", 3)) {
      long bit = lexicon.bit(line.column(0));
      for (String form : line.column(2).split(" ", -1)) {
        lexicon.add(form, bit, line.column(1));
      }
    }
    return lexicon;
  }

  private void add(String form, long bit, String code) {
    String folded = Folding.fold(form);
    int number = code.matches("-?[0-9]{1,9}") ? Integer.parseInt(code) : 0;
    TimeWord known = words.getOrDefault(folded, plainNumber(folded));
    var senses = new ArrayList<>(known.senses());
    senses.add(new TimeWord.Sense(bit, code, number));
    words.put(folded, new TimeWord(known.classes() | bit, senses));
  }

  private TimeWord plainNumber(String folded) {
    return isDigits(folded) && folded.length() <= 4 ? numeric(folded) : TimeWord.NONE;
  }

  /// The bit of a class, made on first use.
  long bit(String name) {
    Long known = bits.get(name);
    if (known != null) {
      return known;
    }
    if (bits.size() == MAX_CLASSES) {
      throw new IllegalStateException("more than 64 classes of words of time: " + name);
    }
    long made = 1L << bits.size();
    bits.put(name, made);
    return made;
  }

  /// The bit of a class that must exist.
  long knownBit(String name) {
    Long known = bits.get(name);
    if (known == null) {
      throw new IllegalArgumentException("words.tsv has no class " + name);
    }
    return known;
  }

  /// Makes a literal of a pattern known, so that « cette année-là » is cut where it has to be.
  void addLiteral(String folded) {
    words.putIfAbsent(folded, TimeWord.NONE);
  }

  boolean knows(String folded) {
    return words.containsKey(folded) || (isDigits(folded) && folded.length() <= 4);
  }

  /// What a folded form can mean.
  TimeWord word(String folded, Token.Shape shape) {
    return switch (shape) {
      case NUMBER -> numeric(folded);
      case MIXED -> words.containsKey(folded) ? words.get(folded) : clock(folded);
      case LOWER, CAPITALISED, CAPITALS, SIGN -> words.getOrDefault(folded, TimeWord.NONE);
    };
  }

  /// The classes that a token has by its look.
  long shapeClasses(Token token, TimeWord word) {
    String folded = token.folded();
    boolean unknown = word.classes() == 0 && !words.containsKey(folded);
    return switch (token.shape()) {
      case LOWER ->
          lower | (unknown && (folded.endsWith("s") || folded.endsWith("x")) ? plural : 0);
      case CAPITALISED -> capitalised | (token.sentenceStart() ? 0 : innerName);
      case CAPITALS -> capitals | capitalised;
      case MIXED, NUMBER, SIGN -> 0;
    };
  }

  private TimeWord numeric(String digits) {
    if (digits.length() <= 4 && isDigits(digits)) {
      int number = Integer.parseInt(digits);
      if (digits.length() == 2 && number < 10) {
        return number == 0 ? twoDigits : numbers[number];
      }
      return number < YEAR_END ? numbers[number] : TimeWord.NONE;
    }
    return dotted(digits);
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private TimeWord number(int number) {
    var senses = new ArrayList<TimeWord.Sense>();
    addSense(senses, "NUMBER", number, 0, 999);
    addSense(senses, "DAY", number, 1, 31);
    addSense(senses, "MONTH_NUMBER", number, 1, 12);
    addSense(senses, "HOUR", number, 0, 24);
    addSense(senses, "MINUTE", number, 0, 59);
    addSense(senses, "SHORT_YEAR", number, 32, 99);
    addSense(senses, "YEAR", number, 1000, YEAR_END - 1);
    addSense(senses, "MODERN_YEAR", number, 1900, 2059);
    return word(senses);
  }

  private void addSense(List<TimeWord.Sense> senses, String name, int number, int from, int to) {
    long bit = bit(name);
    if (number >= from && number <= to) {
      senses.add(new TimeWord.Sense(bit, Integer.toString(number), number));
    }
  }

  private static TimeWord word(List<TimeWord.Sense> senses) {
    long classes = 0;
    for (TimeWord.Sense sense : senses) {
      classes |= sense.bit();
    }
    return new TimeWord(classes, senses);
  }

  /// 20.02.2020 or 20.02.20
  private TimeWord dotted(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3 || parts[0].length() > 2 || parts[1].length() > 2) {
      return TimeWord.NONE;
    }
    if (!isDigits(parts[0])
        || !isDigits(parts[1])
        || !isDigits(parts[2])
        || parts[2].length() != 4) {
      return TimeWord.NONE;
    }
    int day = Integer.parseInt(parts[0]);
    int month = Integer.parseInt(parts[1]);
    int date = Integer.parseInt(parts[2]) * 10_000 + month * 100 + day;
    return word(List.of(new TimeWord.Sense(numericDate, text, date)));
  }

  /// 18h, 18h30, 08h05
  private TimeWord clock(String text) {
    int h = text.indexOf('h');
    if (h < 1 || h > 2 || text.length() > h + 3 || !isDigits(text.substring(0, h))) {
      return TimeWord.NONE;
    }
    String rest = text.substring(h + 1);
    if (!rest.isEmpty() && (rest.length() != 2 || !isDigits(rest))) {
      return TimeWord.NONE;
    }
    int hour = Integer.parseInt(text.substring(0, h));
    int minute = rest.isEmpty() ? 0 : Integer.parseInt(rest);
    if (hour > 24 || minute > 59) {
      return TimeWord.NONE;
    }
    return word(List.of(new TimeWord.Sense(clock, text, hour * 60 + minute)));
  }
}
