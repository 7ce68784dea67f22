package kr.hanmadi.extraction.report;

import kr.hanmadi.field.ParticipantRole;
import org.jspecify.annotations.Nullable;

/**
 * A part in the programme.
 *
 * @param printedLabel the part as printed: 좌장, 사회, 주제발표
 * @param person null when the programme names an organisation or no one
 * @param name the name as printed
 */
public record FoundParticipant(
        ParticipantRole role, String printedLabel, FoundSpeaker.@Nullable Person person, String name) {}
