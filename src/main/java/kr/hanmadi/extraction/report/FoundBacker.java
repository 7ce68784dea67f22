package kr.hanmadi.extraction.report;

import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a forum.
 *
 * @param label the name as printed, without title
 * @param person set when the backer is a person; null for an organisation
 */
public record FoundBacker(Role role, String label, FoundSpeaker.@Nullable Person person) {
    /** 주최, 주관, 후원. */
    public enum Role {
        HOST,
        ORGANIZER,
        SPONSOR
    }
}
