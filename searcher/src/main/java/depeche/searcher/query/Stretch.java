package depeche.searcher.query;

import depeche.analysis.SentenceStartTokenizer;
import depeche.analysis.Sentences;
import java.util.List;
import java.util.Optional;

/// A part of a text in which all that is asked for must stand together.
public enum Stretch {
  SENTENCE("phrase", "sentence", SentenceStartTokenizer.SENTENCE),
  PARAGRAPH("paragraphe", "paragraph", SentenceStartTokenizer.PARAGRAPH);

  private final String french;
  private final String english;
  private final String mark;

  Stretch(String french, String english, String mark) {
    this.french = french;
    this.english = english;
    this.mark = mark;
  }

  /// What a query calls it; the French name is the one printed.
  public String queryName() {
    return french;
  }

  public String englishName() {
    return english;
  }

  /// The term that stands where each begins.
  public String mark() {
    return mark;
  }

  /// The stretch that a word right before a parenthesis asks for.
  static Optional<Stretch> named(String word) {
    for (Stretch stretch : values()) {
      if (stretch.french.equals(word) || stretch.english.equals(word)) {
        return Optional.of(stretch);
      }
    }
    return Optional.empty();
  }

  /// Those of one paragraph.
  public List<Sentences.Sentence> in(String paragraph) {
    return switch (this) {
      case SENTENCE -> Sentences.of(paragraph);
      case PARAGRAPH -> List.of(new Sentences.Sentence(0, paragraph.length()));
    };
  }
}
