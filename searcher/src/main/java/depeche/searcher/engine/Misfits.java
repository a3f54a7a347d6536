package depeche.searcher.engine;

import depeche.fields.DispatchField;
import depeche.searcher.query.QueryNode;
import depeche.searcher.spelling.QueryCorrections;
import depeche.searcher.translation.QueryTranslator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Words of a query that the archive has, but never beside their neighbours, where another spelling
/// stands often: `Notre-Dame de Pari`, for all the dispatches about a wager.
final class Misfits {
  /// More words than these are no name or phrase, but a pasted text.
  private static final int MOST_WORDS = 8;

  /// A spelling stands beside a neighbour for good when so many dispatches have the two.
  private static final int FITTING = 3;

  private final IndexSearcher searcher;
  private final QueryTranslator translator;
  private final QueryCorrections corrections;

  Misfits(IndexSearcher searcher, QueryTranslator translator, QueryCorrections corrections) {
    this.searcher = searcher;
    this.translator = translator;
    this.corrections = corrections;
  }

  /// The words of prose that do not fit their neighbours, each with the spellings that do.
  Map<QueryNode, List<QueryNode>> in(QueryNode asked) throws IOException {
    Map<QueryNode, List<QueryNode>> misfits = new LinkedHashMap<>();
    if (!(asked instanceof QueryNode.And and) || and.clauses().size() > MOST_WORDS) {
      return misfits;
    }
    for (int i = 0; i < and.clauses().size(); i++) {
      if (and.clauses().get(i) instanceof QueryNode.Word word
          && word.field() == DispatchField.TEXT
          && asksForSomething(word)) {
        List<QueryNode> meant = fitting(and.clauses(), i, word);
        if (!meant.isEmpty()) {
          misfits.put(word, meant);
        }
      }
    }
    return misfits;
  }

  private List<QueryNode> fitting(List<QueryNode> clauses, int at, QueryNode.Word word)
      throws IOException {
    List<List<QueryNode>> contexts = contexts(clauses, at);
    var fitting = new ArrayList<QueryNode>();
    if (mostBeside(contexts, word, word) > 0) {
      return fitting;
    }
    for (QueryNode other : corrections.of(word, count(word))) {
      if (other instanceof QueryNode.Word meant && fits(contexts, word, meant)) {
        fitting.add(meant);
      }
    }
    return fitting;
  }

  private boolean fits(List<List<QueryNode>> contexts, QueryNode.Word word, QueryNode.Word meant)
      throws IOException {
    return asksForSomething(meant) && mostBeside(contexts, word, meant) >= FITTING;
  }

  /// Of what may have been meant by a word that the archive does not have, what stands beside its
  /// neighbours; all of it where nothing does: `guerre en Surie` is about no series.
  List<QueryNode> beside(QueryNode asked, QueryNode node, List<QueryNode> meant)
      throws IOException {
    if (!(asked instanceof QueryNode.And and)
        || !(node instanceof QueryNode.Word word)
        || and.clauses().size() > MOST_WORDS
        || !and.clauses().contains(word)
        || meant.size() < 2) {
      return meant;
    }
    List<List<QueryNode>> contexts = contexts(and.clauses(), and.clauses().indexOf(word));
    var fitting = new ArrayList<QueryNode>();
    for (QueryNode other : meant) {
      if (other instanceof QueryNode.Word it && fits(contexts, word, it)) {
        fitting.add(it);
      }
    }
    return fitting.isEmpty() ? meant : fitting;
  }

  private List<List<QueryNode>> contexts(List<QueryNode> clauses, int at) {
    return List.of(upTo(clauses, at, -1), upTo(clauses, at, 1));
  }

  /// The clauses from a word to its next neighbour that asks for something, in the order of the
  /// text; the word alone where it has none.
  private List<QueryNode> upTo(List<QueryNode> clauses, int at, int step) {
    for (int i = at + step; i >= 0 && i < clauses.size(); i += step) {
      if (!(clauses.get(i) instanceof QueryNode.Word word) || word.field() != DispatchField.TEXT) {
        break;
      }
      if (asksForSomething(word)) {
        return clauses.subList(Math.min(i, at), Math.max(i, at) + 1);
      }
    }
    return clauses.subList(at, at + 1);
  }

  private boolean asksForSomething(QueryNode.Word word) {
    return translator.translate(word).isPresent();
  }

  /// How many dispatches have a word in the place of another beside one of its neighbours.
  private int mostBeside(List<List<QueryNode>> contexts, QueryNode.Word typed, QueryNode.Word meant)
      throws IOException {
    int most = 0;
    for (List<QueryNode> context : contexts) {
      if (context.size() > 1) {
        List<String> words = new ArrayList<>();
        for (QueryNode node : context) {
          words.add((node.equals(typed) ? meant : (QueryNode.Word) node).text());
        }
        most = Math.max(most, count(new QueryNode.Phrase(DispatchField.TEXT, words, 0)));
      }
    }
    return most;
  }

  private int count(QueryNode node) throws IOException {
    Optional<Query> query = translator.translate(node);
    return query.isPresent() ? searcher.count(query.get()) : 0;
  }
}
