package depeche.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far two texts have the same runs of four words: the measure of the article extraction
/// benchmark.
///
/// @param both runs in both texts
/// @param surplus runs in the prediction alone
/// @param missing runs in the truth alone
record ShingleScore(double both, double surplus, double missing) {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int WORDS = 4;

  static ShingleScore of(String truth, String prediction) {
    Map<List<String>, Integer> expected = shingles(truth);
    Map<List<String>, Integer> found = shingles(prediction);
    int both = 0;
    int missing = 0;
    for (Map.Entry<List<String>, Integer> entry : expected.entrySet()) {
      int other = found.getOrDefault(entry.getKey(), 0);
      both += Math.min(entry.getValue(), other);
      missing += Math.max(0, entry.getValue() - other);
    }
    int all = found.values().stream().mapToInt(Integer::intValue).sum();
    return new ShingleScore(both, all - both, missing);
  }

  private static Map<List<String>, Integer> shingles(String text) {
    var words = new ArrayList<String>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    var shingles = new HashMap<List<String>, Integer>();
    for (int i = 0; i < Math.max(1, words.size() - WORDS + 1) && !words.isEmpty(); i++) {
      List<String> shingle = List.copyOf(words.subList(i, Math.min(i + WORDS, words.size())));
      shingles.merge(shingle, 1, Integer::sum);
    }
    return shingles;
  }

  boolean hasPrediction() {
    return both + surplus > 0;
  }

  boolean hasTruth() {
    return both + missing > 0;
  }

  double precision() {
    return surplus == 0 && missing == 0 ? 1 : both == 0 ? 0 : both / (both + surplus);
  }

  double recall() {
    return surplus == 0 && missing == 0 ? 1 : both == 0 ? 0 : both / (both + missing);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
