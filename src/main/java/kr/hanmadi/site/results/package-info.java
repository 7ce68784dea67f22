/** What a search finds: the page of results, its facets and dates, export, help for addresses that are not there. */
@NullMarked
package kr.hanmadi.site.results;

import org.jspecify.annotations.NullMarked;
