package kr.hanmadi.site.speaker;

import java.util.List;
import kr.hanmadi.site.line.PersonLine;
import kr.hanmadi.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * One page of the index of people who spoke.
 *
 * @param initials the headings under which someone stands
 * @param chosen the heading in use; null for all names
 * @param name the name whose bearers are listed; null for all
 */
public record SpeakerIndex(
        List<PersonLine> lines,
        Pager pager,
        List<Initial> initials,
        @Nullable String chosen,
        @Nullable String name) {}
