/** Pictures that show a page in a link preview. */
@NullMarked
package kr.hanmadi.site.share;

import org.jspecify.annotations.NullMarked;
