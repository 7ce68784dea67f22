package kr.hanmadi.site.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.site.line.SpeakerView;
import org.jspecify.annotations.Nullable;

/**
 * The notes beside a paragraph: who speaks in it, each once, in the order of their words. Every utterance has a number in
 * its paragraph, which its words and its note both carry; the parts of one utterance share it.
 */
final class MarginNotes {
    /**
     * What ties a phrase to its note.
     *
     * @param noteId the note's address in the page: n-p3-1
     * @param name of the speaker; null when it is not known
     */
    record Tie(int number, String noteId, @Nullable String name) {}

    private final Map<String, Tie> ties = new LinkedHashMap<>();
    private final Map<String, Map<Tie, List<Quote>>> spoken = new LinkedHashMap<>();

    /**
     * @param anchor of the paragraph: p3
     * @param quotes of the paragraph, in text order
     */
    MarginNotes(String anchor, List<Quote> quotes) {
        Map<String, Tie> known = new LinkedHashMap<>();
        for (var quote : quotes) {
            var speaker = SpeakerView.of(quote);
            if (quote.getKind() == QuoteKind.INDIRECT && speaker.isNobody()) {
                continue;
            }
            var candidate = speaker.candidate();
            var who = candidate == null ? speaker.key() : speaker.key() + candidate.name();
            var tie = known.computeIfAbsent(quote.getUtterance() + " " + who, key -> {
                int number = known.size() + 1;
                return new Tie(number, "n-" + anchor + "-" + number, speaker.name());
            });
            ties.put(quote.getPublicId(), tie);
            spoken.computeIfAbsent(who, key -> new LinkedHashMap<>())
                    .computeIfAbsent(tie, key -> new ArrayList<>())
                    .add(quote);
        }
    }

    /** By the public id of the quotation; an indirect quotation without a speaker has none. */
    Map<String, Tie> ties() {
        return ties;
    }

    /** The utterances of each speaker, with their parts. */
    List<Map<Tie, List<Quote>>> bySpeaker() {
        return List.copyOf(spoken.values());
    }
}
