/** The parts of a report: headline, deck, byline, date line, body. */
@NullMarked
package kr.hanmadi.extraction.passage;

import org.jspecify.annotations.NullMarked;
