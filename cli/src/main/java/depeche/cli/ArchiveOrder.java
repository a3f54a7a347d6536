package depeche.cli;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jspecify.annotations.Nullable;

/// Takes every candidate, in the order in which it came: the archive has matched them already, by
/// any word of a name and whatever the accents, and knows which are frequent.
final class ArchiveOrder implements CompletionMatcher {
  private String typed = "";
  private List<Candidate> candidates = List.of();

  @Override
  public void compile(
      Map<LineReader.Option, Boolean> options,
      boolean prefix,
      CompletingParsedLine line,
      boolean caseInsensitive,
      int errors,
      String originalGroupName) {
    typed = line.word();
  }

  @Override
  public List<Candidate> matches(List<Candidate> all) {
    candidates = List.copyOf(all);
    return candidates;
  }

  /// None: what is typed whole may still go on.
  @Override
  public @Nullable Candidate exactMatch() {
    return null;
  }

  /// What all begin with, as they are written; what is typed if they have nothing in common.
  @Override
  public String getCommonPrefix() {
    String common = candidates.isEmpty() ? typed : candidates.getFirst().value();
    for (Candidate candidate : candidates) {
      int same = 0;
      while (same < Math.min(common.length(), candidate.value().length())
          && common.charAt(same) == candidate.value().charAt(same)) {
        same++;
      }
      common = common.substring(0, same);
    }
    return common;
  }
}
