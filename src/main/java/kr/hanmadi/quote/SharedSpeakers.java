package kr.hanmadi.quote;

/** An article in which some of the same people speak, how many, and their names. */
public record SharedSpeakers(Long articleId, long speakers, String names) {}
