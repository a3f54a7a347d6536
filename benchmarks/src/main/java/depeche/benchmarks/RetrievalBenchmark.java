package depeche.benchmarks;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Metadata;
import depeche.dispatch.SourceLocation;
import depeche.fields.DispatchAnalyzer;
import depeche.fields.DispatchDocument;
import depeche.fields.IndexStamp;
import depeche.searcher.engine.Hit;
import depeche.searcher.engine.LuceneEngine;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.query.ParsedQuery;
import depeche.searcher.query.QueryNode;
import depeche.searcher.query.QueryParser;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/// How well questions find the texts that answer them: the product as it is, against Lucene's
/// `FrenchAnalyzer` with BM25 as it comes and any word.
///
///     RetrievalBenchmark DATA
///
/// DATA holds `orange-news.jsonl.gz` and `retrieval/` with `fquad-valid.squad.json`,
/// `cnil-faq.squad.json` and `orange-titles.tsv`. Only bodies are indexed. Prints a line a set and
/// system: success@1, recall@10, MRR@10; MRR@10 of the even and of the odd questions.
final class RetrievalBenchmark {
  private static final int RANKS = 10;

  /// How the words of a question are joined.
  private enum Joining {
    /// as they are typed: all of them, or if no text has all, any third
    TYPED,
    /// by OU: any of them, which shows the order alone
    ANY;

    ParsedQuery query(ParsedQuery typed) {
      return this == ANY && typed.node() instanceof QueryNode.And and
          ? new ParsedQuery(typed.text(), new QueryNode.Or(and.clauses()), typed.notes())
          : typed;
    }
  }

  private RetrievalBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("usage: RetrievalBenchmark DATA");
      System.exit(2);
    }
    Path data = Path.of(arguments[0]);
    Path retrieval = data.resolve("retrieval");
    Path articles = data.resolve("orange-news.jsonl.gz");
    Path titles = retrieval.resolve("orange-titles.tsv");
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("set system  success@1 recall@10 MRR@10  MRR@10 even, odd");
    for (RetrievalSet set :
        List.of(
            RetrievalSet.squad("fquad", retrieval.resolve("fquad-valid.squad.json")),
            RetrievalSet.squad("cnil", retrieval.resolve("cnil-faq.squad.json")),
            RetrievalSet.knownItems("title", articles, titles, 1),
            RetrievalSet.knownItems("heading", articles, titles, 2))) {
      out.printf("%s lucene ANY %s%n", set.name(), lucene(set));
      for (Joining joining : Joining.values()) {
        out.printf("%s depeche %s %s%n", set.name(), joining, depeche(set, joining));
      }
    }
  }

  private static RetrievalScore score(RetrievalSet set, Function<String, List<Integer>> search) {
    var score = new RetrievalScore();
    for (int i = 0; i < set.questions().size(); i++) {
      RetrievalSet.Question question = set.questions().get(i);
      score.add(i, search.apply(question.text()).indexOf(question.answer()) + 1);
    }
    return score;
  }

  private static RetrievalScore lucene(RetrievalSet set) throws IOException {
    var analyzer = new FrenchAnalyzer();
    try (var directory = new ByteBuffersDirectory()) {
      try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (List<String> text : set.texts()) {
          var document = new Document();
          document.add(new TextField("body", String.join("\n", text), Field.Store.NO));
          writer.addDocument(document);
        }
      }
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        var queries = new QueryBuilder(analyzer);
        return score(
            set,
            Unchecked.function(question -> {
              var query = queries.createBooleanQuery("body", question);
              ScoreDoc[] found =
                  query == null ? new ScoreDoc[0] : searcher.search(query, RANKS).scoreDocs;
              return List.of(found).stream().map(hit -> hit.doc).toList();
            }));
      }
    }
  }

  private static RetrievalScore depeche(RetrievalSet set, Joining joining) throws IOException {
    Path index = Files.createTempDirectory("retrieval");
    write(set, index);
    var parser = new QueryParser(LocalDate.EPOCH);
    try (var engine = LuceneEngine.open(index, LuceneEngine.Lifetime.LONG)) {
      return score(
          set,
          Unchecked.function(question ->
              engine.search(request(joining.query(parser.parse(question)))).hits().stream()
                  .map(RetrievalBenchmark::number)
                  .toList()));
    } finally {
      try (var files = Files.list(index)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(index);
    }
  }

  private static SearchRequest request(ParsedQuery question) {
    return SearchRequest.of(question).lines(0, RANKS);
  }

  private static int number(Hit hit) {
    return Integer.parseInt(hit.dispatch().dispatch().id());
  }

  private static void write(RetrievalSet set, Path index) throws IOException {
    try (var directory = FSDirectory.open(index);
        var writer = new IndexWriter(directory, new IndexWriterConfig(new DispatchAnalyzer()))) {
      for (int i = 0; i < set.texts().size(); i++) {
        String id = Integer.toString(i);
        var source = new SourceLocation(id, Optional.empty(), 0);
        var dispatch =
            new Dispatch(
                id,
                source,
                DispatchText.ofBody(set.texts().get(i)),
                new Metadata.Builder().build());
        var annotated = new AnnotatedDispatch(dispatch, List.of(), List.of(), List.of());
        writer.addDocument(DispatchDocument.of(annotated));
      }
      writer.setLiveCommitData(IndexStamp.current("retrieval").toCommitData().entrySet());
      writer.commit();
    }
  }
}
