package kr.hanmadi.extraction.quotation;

import org.jspecify.annotations.Nullable;

/**
 * One way to know who spoke. Sieves are asked in order, the most precise first (Lee et al. 2013; Muzny et al. 2017);
 * one that is not sure passes with null.
 */
interface Sieve {
    @Nullable
    Attribution answer(QuotationContext context);
}
