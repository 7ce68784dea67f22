/** Asking the index: predicates, a page of hits, the counts of facets. */
@NullMarked
package kr.hanmadi.search.asking;

import org.jspecify.annotations.NullMarked;
