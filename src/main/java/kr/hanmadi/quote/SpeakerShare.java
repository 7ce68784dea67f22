package kr.hanmadi.quote;

/**
 * The direct quotations of one speaker in an article that readers may see, counted; those without a speaker are one part.
 *
 * @param first the id of the first of them
 * @param machineRead how many of them no editor has decided
 * @param unconfirmed how many of those have only a candidate, which readers do not see as the speaker
 */
public record SpeakerShare(SpeakerKind kind, Long first, long quotes, long machineRead, long unconfirmed) {}
