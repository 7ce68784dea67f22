/** Speakers: the index, the page of a person, sources without a name, organisations. */
@NullMarked
package kr.hanmadi.site.speaker;

import org.jspecify.annotations.NullMarked;
