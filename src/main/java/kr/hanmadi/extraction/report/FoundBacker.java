package kr.hanmadi.extraction.report;

import kr.hanmadi.field.BackerRole;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a forum.
 *
 * @param label the name as printed, without title
 * @param person set when the backer is a person; null for an organisation
 */
public record FoundBacker(BackerRole role, String label, FoundSpeaker.@Nullable Person person) {}
