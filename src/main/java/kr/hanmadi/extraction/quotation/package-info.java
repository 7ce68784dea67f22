/** Quotations: what was said, and who said it, asked of sieves, the most precise first. */
@NullMarked
package kr.hanmadi.extraction.quotation;

import org.jspecify.annotations.NullMarked;
