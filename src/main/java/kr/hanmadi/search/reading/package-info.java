/** What a query means: its names, periods and kinds, by the names that the record knows. */
@NullMarked
package kr.hanmadi.search.reading;

import org.jspecify.annotations.NullMarked;
