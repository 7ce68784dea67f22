/** Korean writing for the search: forms of letters, the keyboard, morphemes. Knows neither index nor record. */
@NullMarked
package kr.hanmadi.search.korean;

import org.jspecify.annotations.NullMarked;
