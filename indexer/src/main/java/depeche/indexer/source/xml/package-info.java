/// What the formats in XML and HTML share: lenient parsing, items one by one, paragraphs.
@NullMarked
package depeche.indexer.source.xml;

import org.jspecify.annotations.NullMarked;
