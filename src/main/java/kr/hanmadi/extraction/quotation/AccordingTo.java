package kr.hanmadi.extraction.quotation;

import kr.hanmadi.extraction.people.PhraseReader;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.EvidenceRule;
import org.jspecify.annotations.Nullable;

/** A source named without a subject: “가나청에 따르면 “…”고 한다”. */
final class AccordingTo implements Sieve {
    @Override
    public @Nullable Attribution answer(QuotationContext context) {
        var words = context.before();
        for (int i = words.size() - 1; i > 0; i--) {
            var text = words.get(i).text();
            if (!text.startsWith("따르면") && !text.startsWith("의하면")) {
                continue;
            }
            var reference = PhraseReader.read(words, i - 1);
            var found = reference == null
                    ? null
                    : context.speakers().attribute(reference, context.recent(), EvidenceRule.Place.BEFORE);
            return found == null || found.speaker() == null
                    ? null
                    : new Attribution(found.speaker(), EvidenceRule.ACCORDING_TO, found.subject(), Confidence.LOW);
        }
        return null;
    }
}
