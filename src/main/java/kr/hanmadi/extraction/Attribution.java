package kr.hanmadi.extraction;

import org.jspecify.annotations.Nullable;

/**
 * A sieve's answer: who spoke, how the clause names the speaker, and why we think so.
 *
 * @param subject null when the clause names nobody and the speaker is carried over
 */
record Attribution(
        FoundSpeaker speaker, String rule, @Nullable Span subject, Confidence confidence) {}
