package depeche.benchmarks;

import depeche.dispatch.TimeAnnotation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// French TimeBank: mentions of types DATE and TIME, borders and all, and values.
///
///     TimeBankBenchmark SENTENCES.bio [VALUES.csv] [--errors]
///
/// The first has a token and its BIO tag a line and a blank line after each sentence. Its mentions
/// take in the article and ours do not, so a leading article counts on neither side; an interval of
/// ours counts as its two parts, as it does there. The second is read by [TimeBankValues].
final class TimeBankBenchmark {
  private static final Pattern ARTICLE = Pattern.compile("(?iu)^(?:les? |la |l['’] ?)");
  private static final Pattern JOINT = Pattern.compile(" (?:au|à|et|-) ");

  private record Range(int start, int end) {}

  private final Tally tally = new Tally();
  private final List<String> errors = new ArrayList<>();

  private TimeBankBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 1) {
      System.err.println("usage: TimeBankBenchmark SENTENCES.bio [VALUES.csv] [--errors]");
      System.exit(2);
    }
    var benchmark = new TimeBankBenchmark();
    benchmark.run(Files.readAllLines(Path.of(arguments[0])));
    System.out.println("mentions  " + benchmark.tally);
    var errors = new ArrayList<>(benchmark.errors);
    if (arguments.length > 1 && !arguments[1].startsWith("--")) {
      var values = new TimeBankValues();
      values.run(Files.readAllLines(Path.of(arguments[1])));
      System.out.println("values    " + values);
      errors.addAll(values.errors());
    }
    if (List.of(arguments).contains("--errors")) {
      errors.forEach(System.out::println);
    }
  }

  private void run(List<String> lines) {
    var text = new StringBuilder();
    var gold = new ArrayList<Range>();
    boolean open = false;
    for (String line : lines) {
      int gap = line.lastIndexOf(' ');
      if (gap < 0 || line.startsWith("# ")) {
        score(text.toString(), gold);
        text.setLength(0);
        gold.clear();
        continue;
      }
      String tag = line.substring(gap + 1);
      text.append(text.isEmpty() ? "" : " ");
      int start = text.length();
      text.append(line.substring(0, gap).strip());
      boolean ours = tag.endsWith("DATE") || tag.endsWith("TIME");
      if (tag.startsWith("B-") && ours) {
        gold.add(new Range(start, text.length()));
      } else if (tag.startsWith("I-") && open && ours) {
        gold.set(gold.size() - 1, new Range(gold.getLast().start(), text.length()));
      }
      open = ours;
    }
    score(text.toString(), gold);
  }

  private void score(String text, List<Range> mentions) {
    Set<Range> gold = new HashSet<>();
    mentions.forEach(mention -> gold.add(bare(text, mention)));
    Set<Range> found = new HashSet<>();
    if (!text.isEmpty()) {
      for (TimeAnnotation date : DateReading.dates(Optional.empty(), List.of(text))) {
        parts(text, date).forEach(part -> found.add(bare(text, part)));
      }
    }
    for (Range range : found) {
      if (gold.contains(range)) {
        tally.right++;
      } else {
        tally.wrong++;
        errors.add("wrong  " + text.substring(range.start(), range.end()) + " | " + text);
      }
    }
    for (Range range : gold) {
      if (!found.contains(range)) {
        tally.missed++;
        errors.add("missed " + text.substring(range.start(), range.end()) + " | " + text);
      }
    }
  }

  private static List<Range> parts(String text, TimeAnnotation date) {
    int start = date.mention().span().start();
    int end = date.mention().span().end();
    Matcher joint = JOINT.matcher(text).region(start, end);
    if (date.rule().startsWith("night") || !joint.find()) {
      return List.of(new Range(start, end));
    }
    return List.of(new Range(start, joint.start()), new Range(joint.end(), end));
  }

  private static Range bare(String text, Range range) {
    Matcher article = ARTICLE.matcher(text.substring(range.start(), range.end()));
    return article.find() ? new Range(range.start() + article.end(), range.end()) : range;
  }
}
