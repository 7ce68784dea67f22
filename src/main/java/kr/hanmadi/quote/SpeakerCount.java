package kr.hanmadi.quote;

/** How many direct quotations of a person readers may see. */
public record SpeakerCount(Long personId, long quotes) {}
