/// Days, weeks, months and feasts as a query says them in words (`semaine dernière`, `mi-février
/// 2020`), to ranges of days.
@NullMarked
package depeche.searcher.days;

import org.jspecify.annotations.NullMarked;
