/** The forum of a report: its name, day, place, programme, and who stands behind it. */
@NullMarked
package kr.hanmadi.extraction.forum;

import org.jspecify.annotations.NullMarked;
