/// Formats of the web: pages, feeds, exports of publishing systems, mail.
@NullMarked
package depeche.indexer.source.web;

import org.jspecify.annotations.NullMarked;
