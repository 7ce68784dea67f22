/** People, bodies and sources: how phrases name them, and who is meant where. */
@NullMarked
package kr.hanmadi.extraction.people;

import org.jspecify.annotations.NullMarked;
