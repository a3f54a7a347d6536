package depeche.searcher.engine;

import depeche.fields.DispatchField;
import depeche.searcher.language.Language;
import depeche.searcher.query.QueryNode;
import depeche.searcher.translation.NamedPlace;
import depeche.searcher.translation.QueryTranslator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// What is to be said of a query beside what its parser said, because the archive is as it is:
/// places and actors that it does not know, words that it does not count.
final class Remarks {
  /// What the parser has said of already, if it is no point.
  private static final Pattern COORDINATES = Pattern.compile("[-+0-9., ]+");

  private final IndexSearcher searcher;
  private final QueryTranslator translator;
  private final Language language;
  private final Set<String> remarks = new LinkedHashSet<>();

  private Remarks(IndexSearcher searcher, QueryTranslator translator, Language language) {
    this.searcher = searcher;
    this.translator = translator;
    this.language = language;
  }

  /// The notes of a request, those of its parser first.
  ///
  /// @param hidden dispatches that would answer it if they were to be seen
  static List<String> of(
      SearchRequest request, IndexSearcher searcher, QueryTranslator translator, int hidden)
      throws IOException {
    var remarks = new Remarks(searcher, translator, request.query().language());
    remarks.remarks.addAll(request.query().notes());
    if (SearchPlan.asksForCommonWords(request, translator)) {
      remarks.add(
          "« %s » : des mots trop courants, cherchés tels qu'ils sont écrits",
          "“%s”: words too common, looked for as they are written",
          request.query().node().toString());
    }
    if (searcher.getIndexReader().docFreq(SearchPlan.dispatches()) == 0) {
      remarks.remarks.add(
          remarks.language.choose(
              "l'archive est vide : « depeche index DOSSIER » la remplit",
              "the archive is empty: depeche index FOLDER fills it"));
    }
    remarks.hidden(hidden);
    remarks.look(request.query().node());
    for (SearchRequest.Selection selection : request.selections()) {
      for (QueryNode node : selection.anyOf()) {
        remarks.look(node);
      }
    }
    return new ArrayList<>(remarks.remarks);
  }

  private void hidden(int count) {
    if (count == 1) {
      remarks.add(
          language.choose(
              "une dépêche cachée (annulée, retenue, sous embargo ou remplacée) : --tout la montre",
              "one hidden dispatch (cancelled, withheld, under embargo or superseded): --all shows"
                  + " it"));
    } else if (count > 1) {
      add(
          "%s dépêches cachées (annulées, retenues, sous embargo ou remplacées) : --tout les"
              + " montre",
          "%s hidden dispatches (cancelled, withheld, under embargo or superseded): --all shows"
              + " them",
          Integer.toString(count));
    }
  }

  private void look(QueryNode node) throws IOException {
    switch (node) {
      case QueryNode.And _,
          QueryNode.Or _,
          QueryNode.Quorum _,
          QueryNode.Not _,
          QueryNode.AtLeast _ -> {
        for (QueryNode child : node.children()) {
          look(child);
        }
      }
      case QueryNode.Place it -> {
        if (isUnknown(it)) {
          place(it);
        } else if (translator.named(it) instanceof NamedPlace.Region region) {
          add(
              "« %s » : avec les dépêches qui citent ses pays (%s)",
              "“%s”: with the dispatches that mention its countries (%s)",
              it.name(),
              region.countries().stream().map(List::getLast).collect(Collectors.joining(", ")));
        }
      }
      case QueryNode.Actor it -> {
        if (isUnknown(it)) {
          add(
              "acteur: l'archive ne nomme pas « %s »",
              "actor: the archive does not name “%s”", it.name());
        }
      }
      case QueryNode.Within it -> {
        for (QueryNode pattern : translator.cut(it)) {
          add(
              "%s(…) : « %s » a trop de mots, les %d plus fréquents sont cherchés",
              "%s(…): “%s” has too many words, the %d most frequent are looked for",
              language.choose(it.stretch().queryName(), it.stretch().englishName()),
              pattern.toString(),
              QueryTranslator.MOST_TERMS);
        }
      }
      case QueryNode.Near it -> {
        if (it.point().isEmpty()
            && !COORDINATES.matcher(it.text()).matches()
            && !translator.isPlace(it.text())) {
          add(
              "près: aucun lieu connu sous le nom de « %s »",
              "near: no place called “%s”", it.text());
        }
      }
      case QueryNode.Words _,
          QueryNode.Value _,
          QueryNode.Days _,
          QueryNode.All _,
          QueryNode.None _ -> {}
    }
  }

  private void place(QueryNode.Place place) {
    boolean sent = place.field() == DispatchField.DATELINE;
    if (!translator.isPlace(place.name())) {
      add(
          (sent ? "origine" : "lieu") + ": aucun lieu connu sous le nom de « %s »",
          (sent ? "dateline" : "place") + ": no place is called “%s”",
          place.name());
    } else if (sent) {
      add(
          "origine: aucune dépêche envoyée de « %s »",
          "dateline: no dispatch was sent from “%s”", place.name());
    } else {
      add(
          "lieu: l'archive ne nomme pas « %s »",
          "place: the archive does not name “%s”", place.name());
    }
  }

  private boolean isUnknown(QueryNode node) throws IOException {
    Optional<Query> query = translator.translate(node);
    return query.isPresent() && searcher.count(query.get()) == 0;
  }

  private void add(String french, String english, Object... names) {
    remarks.add(language.choose(french, english).formatted(names));
  }
}
