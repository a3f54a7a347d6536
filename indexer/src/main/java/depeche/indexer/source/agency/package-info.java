/// Formats of the news agencies: NewsML, NITF, IPTC 7901.
@NullMarked
package depeche.indexer.source.agency;

import org.jspecify.annotations.NullMarked;
