/** Quotations: the list, the page with its evidence, citing, embedding. */
@NullMarked
package kr.hanmadi.site.quotation;

import org.jspecify.annotations.NullMarked;
