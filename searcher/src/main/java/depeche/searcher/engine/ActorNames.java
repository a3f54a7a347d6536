package depeche.searcher.engine;

import depeche.analysis.Folding;
import depeche.dispatch.Actor;
import depeche.dispatch.ActorAnnotation;
import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;

/// Under which names the actors are counted that a query calls by an alias: `ONU`, `Macron`.
///
/// The index knows aliases for finding, not whose they are; a few of the dispatches that have the
/// alias say so.
final class ActorNames {
  /// How many dispatches are asked.
  static final int ASKED = 20;

  private final IndexSearcher searcher;

  ActorNames(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /// The names of the actors with that alias; empty if no dispatch has it.
  Set<String> called(String alias) throws IOException {
    String key = Folding.key(alias);
    Query has = new TermQuery(new Term(DispatchField.ACTOR.keys(), key));
    var names = new LinkedHashSet<String>();
    for (ScoreDoc doc : searcher.search(has, ASKED, Sort.INDEXORDER).scoreDocs) {
      for (ActorAnnotation annotation :
          DispatchDocument.read(searcher.storedFields().document(doc.doc)).actors()) {
        if (answersTo(annotation.actor(), key)) {
          names.add(annotation.actor().name());
        }
      }
    }
    return names;
  }

  static boolean answersTo(Actor actor, String key) {
    return Folding.key(actor.name()).equals(key)
        || actor.aliases().stream().anyMatch(alias -> Folding.key(alias).equals(key));
  }
}
