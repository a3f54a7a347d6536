package depeche.searcher.query;

import depeche.tables.ResourceTable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells a question (« Qui a été élu maire de Perpignan ? ») from words to look for.
///
/// It ends with a question mark and holds an interrogative or a pronoun behind its verb
/// (`peut-on`), or it begins with an interrogative and has four words.
final class QuestionForm {
  private static final String RESOURCE = "interrogatives.txt";
  private static final String OTHERS = "# hold";
  private static final int LONG_ENOUGH = 4;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'-]+");

  /// The name of a field, which asks nothing: `quand:hier`.
  private static final Pattern FIELD = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}+:(?=\\S)");

  private static final Pattern INVERSION =
      Pattern.compile("\\p{L}+-(t-)?(je|tu|il|elle|on|nous|vous|ils|elles|ce)");

  private static final Set<String> FIRST = new HashSet<>();
  private static final Set<String> ALL = new HashSet<>();

  static {
    boolean first = true;
    for (String line : lines()) {
      first &= !line.equals(OTHERS);
      if (line.charAt(0) != '#') {
        ALL.add(line);
        if (first) {
          FIRST.add(line);
        }
      }
    }
  }

  private QuestionForm() {}

  static boolean isQuestion(String text) {
    String plain =
        FIELD.matcher(text.replace('’', '\'').toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    List<String> words = BETWEEN_WORDS.splitAsStream(plain).filter(it -> !it.isEmpty()).toList();
    if (words.isEmpty()) {
      return false;
    }
    return plain.endsWith("?")
        ? words.stream().anyMatch(it -> asks(it) || INVERSION.matcher(it).matches())
        : FIRST.contains(words.getFirst()) && words.size() >= LONG_ENOUGH;
  }

  /// Whether a word asks, also behind an elided one (`jusqu'où`, `c'est`).
  private static boolean asks(String word) {
    return ALL.contains(word)
        || word.startsWith("qu'")
        || ALL.contains(word.substring(word.indexOf('\'') + 1));
  }

  private static List<String> lines() {
    return ResourceTable.read(QuestionForm.class, RESOURCE).stream().map(List::getFirst).toList();
  }
}
