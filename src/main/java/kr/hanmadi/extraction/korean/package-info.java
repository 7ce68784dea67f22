/** Korean letters, particles and word forms, and the word lists. Knows no report. */
@NullMarked
package kr.hanmadi.extraction.korean;

import org.jspecify.annotations.NullMarked;
