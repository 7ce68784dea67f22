/** Forums: the list, the page with its programme, series, the calendar. */
@NullMarked
package kr.hanmadi.site.forum;

import org.jspecify.annotations.NullMarked;
