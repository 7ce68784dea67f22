package kr.hanmadi.extraction.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A labelled report of the evaluation set, as docs/evaluation.md describes it. */
record Labelled(
        String id,
        @Nullable String published,
        String licence,
        @Nullable String headline,
        @Nullable Byline byline,
        @Nullable Event event,
        List<Speaker> speakers,
        String text,
        List<Quote> quotes) {

    record Byline(
            @Nullable List<String> reporters, @Nullable String outlet) {}

    record Event(
            String name,
            @Nullable List<String> nameAlternatives,
            @Nullable String date,
            @Nullable String venue,
            @Nullable List<String> hosts) {}

    record Speaker(
            String name,
            @Nullable String affiliation,
            @Nullable String title,
            boolean anonymous,
            boolean organisation,
            boolean group) {
        /** Labels may match by half of their letters, names only as a whole. */
        boolean isLabel() {
            return anonymous || organisation || group;
        }
    }

    record Quote(
            int start,
            int end,
            String kind,
            @Nullable Integer nestedIn,
            @Nullable String speaker,
            @Nullable List<String> speakerAlternatives,
            @Nullable String bodySpeaker,
            @Nullable List<String> phenomena) {}

    Speaker listed(String speaker) {
        return speakers.stream()
                .filter(listed -> listed.name().equals(speaker))
                .findFirst()
                .orElse(new Speaker(speaker, null, null, false, false, false));
    }
}
