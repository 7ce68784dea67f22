/** The first page. */
@NullMarked
package kr.hanmadi.site.home;

import org.jspecify.annotations.NullMarked;
