package kr.hanmadi.quote;

/**
 * The direct quotations of an article that readers may see, counted.
 *
 * @param machineRead how many of them no editor has decided
 * @param unconfirmed how many of those have a candidate whom readers are not told as the speaker
 */
public record ToldCount(long quotes, long machineRead, long unconfirmed) {}
