/** Articles: the list, the page with its marked quotations, revisions, corrections, the archive, reporters. */
@NullMarked
package kr.hanmadi.site.article;

import org.jspecify.annotations.NullMarked;
