package kr.hanmadi.extraction.report;

import org.jspecify.annotations.Nullable;

/**
 * A part in the programme.
 *
 * @param printedLabel the part as printed: 좌장, 사회, 주제발표
 * @param person null when the programme names an organisation or no one
 * @param name the name as printed
 */
public record FoundParticipant(Role role, String printedLabel, FoundSpeaker.@Nullable Person person, String name) {
    /** 좌장·사회, 발제, 토론, 개회사, 축사, 기조연설, 그 밖의 참석. */
    public enum Role {
        MODERATOR,
        PRESENTER,
        PANELIST,
        OPENING,
        CONGRATULATORY,
        KEYNOTE,
        ATTENDEE
    }
}
