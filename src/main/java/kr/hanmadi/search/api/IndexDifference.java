package kr.hanmadi.search.api;

/**
 * Something in which the index differs from the record.
 *
 * @param missing whether readers may find it and the index does not hold it; otherwise the index holds it and they may not
 * @param subject its public id; of a document without a row the number of the row that it had
 */
public record IndexDifference(ResultType type, boolean missing, String subject) {}
