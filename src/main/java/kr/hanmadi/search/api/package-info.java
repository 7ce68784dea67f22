/** What is asked of the search and what it answers: requests, filters, hits, facets. */
@NamedInterface("api")
@NullMarked
package kr.hanmadi.search.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
