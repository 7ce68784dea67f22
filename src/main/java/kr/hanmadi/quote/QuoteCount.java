package kr.hanmadi.quote;

/**
 * How many direct quotations of an article or a forum readers may see, and how many named people spoke them.
 *
 * @param of the id of the article or the forum
 */
public record QuoteCount(Long of, long quotes, long speakers) {}
