package kr.hanmadi.quote;

/**
 * Someone's part in an article: how many direct quotations are theirs.
 *
 * @param first the id of the first of them
 */
public record Part(SpeakerKind kind, Long first, long quotes) {}
