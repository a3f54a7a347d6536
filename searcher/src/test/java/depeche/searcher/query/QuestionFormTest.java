package depeche.searcher.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuestionFormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Qui a été élu maire de Perpignan ?       | QUESTION",
        "Combien de morts à Beyrouth?             | QUESTION",
        "Facebook : mon employeur peut-il lire ?  | QUESTION",
        "Le RGPD, c’est quoi ?                    | QUESTION",
        "Jusqu'où ira la livre turque ?           | QUESTION",
        "Qu’annonce la Banque de France ?         | QUESTION",
        "pourquoi les taxis font grève            | QUESTION",
        "pourquoi lieu:Syrie zone de désescalade? | QUESTION",
        "frappe aérienne ?                        | IMPLIED",
        "frappe aérienne Syrie                    | IMPLIED",
        "Comment réagir                           | IMPLIED",
        "quand:été Syrie zone de trêve            | IMPLIED",
        "quand:\"8 septembre 2019\" séisme Maroc ?  | IMPLIED",
        "m?t                                      | IMPLIED",
        "combien ET morts ?                       | EXPLICIT",
        "?                                        | IMPLIED"
      })
  void tellsQuestionsFromWords(String text, ParsedQuery.Joining joining) {
    assertEquals(joining, new QueryParser(LocalDate.EPOCH).parse(text).joining());
  }
}
