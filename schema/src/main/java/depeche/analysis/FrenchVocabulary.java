package depeche.analysis;

/// The words of French, names apart, in all their inflected forms; for any number of threads.
public final class FrenchVocabulary {
  private FrenchVocabulary() {}

  /// Whether French has a word of this spelling, which is folded: `contains("chevaux")`.
  public static boolean contains(String folded) {
    char[] form = folded.toCharArray();
    return FrenchLemmas.shared().table().new Lookup().readings(form, form.length).isPresent();
  }
}
