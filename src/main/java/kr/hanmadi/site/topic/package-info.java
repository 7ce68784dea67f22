/** Topics: the list and the page. */
@NullMarked
package kr.hanmadi.site.topic;

import org.jspecify.annotations.NullMarked;
