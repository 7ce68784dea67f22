/** What lists and pages show of one article, forum, person or quotation in a line or a card. */
@NullMarked
package kr.hanmadi.site.line;

import org.jspecify.annotations.NullMarked;
