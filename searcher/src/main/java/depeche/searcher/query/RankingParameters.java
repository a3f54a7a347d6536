package depeche.searcher.query;

/// The weights of the order by relevance.
///
/// @param k1 saturation of term frequency in BM25, from 0
/// @param b how much the length of a text counts in BM25, 0 to 1
/// @param title what a word found in the title adds, as a multiple of its BM25 score there
/// @param lead the same for the lead
/// @param asTyped the same for the word with the accents as typed, in the whole text
/// @param passage what the best passage adds, where words of the query stand near each other, as a
///   multiple of the sum of their idf
/// @param reach how far back from the end of a passage, in words, a word counts 1/e
/// @param root what words that begin like the word add, as a multiple of their BM25 score
/// @param opening what the word adds by standing among the first hundred words, likewise
/// @param presence under the fallback, what each word adds by being there at all
public record RankingParameters(
    float k1,
    float b,
    float title,
    float lead,
    float asTyped,
    float passage,
    int reach,
    float root,
    float opening,
    float presence) {
  /// What the engine uses unless told. Chosen on half of the questions of `RetrievalBenchmark`,
  /// whose README lists what was tried.
  public static final RankingParameters DEFAULT =
      new RankingParameters(1.2f, 0.75f, 0.5f, 0.2f, 0.5f, 1.5f, 35, 1f, 0.5f, 0.2f);
}
