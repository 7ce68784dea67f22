package kr.hanmadi.extraction.quotation;

import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.people.PhraseReader;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.EvidenceRule;
import org.jspecify.annotations.Nullable;

/**
 * The speaker after the remark: “…”고 홍길동 의원은 말했다; “…”라고 말한 홍길동 의원; “…”는 게 홍길동 의원의 설명이다.
 */
final class SubjectAfter implements Sieve {
    private static final int FARTHEST = 10;
    private static final Pattern WORD_OF =
            Pattern.compile("^" + Lexicon.anyOf("quotation/owned-words.txt") + "(?:이다|다|였다|이었다|이며|이고|이라|도|은|인데|입니다)");
    private static final Pattern ENDS_CLAUSE = Pattern.compile("[가-힣][했갔왔였렸졌겼꼈쳤켰됐](?:지만|으나|는데)$");
    private static final Pattern OF = Pattern.compile("(?:의|측)$");

    @Override
    public @Nullable Attribution answer(QuotationContext context) {
        var words = context.after();
        var modified = modified(words, context);
        if (modified != null) {
            return modified;
        }
        var owner = byGenitive(words, context);
        if (owner != null) {
            return owner;
        }
        return context.cue().reported() ? bySubject(words, context) : null;
    }

    /** “…”라고 말한 홍길동 의원: the person that the reporting verb describes. */
    static @Nullable Attribution modified(List<Word> words, QuotationContext context) {
        var verb = context.cue().verb();
        if (verb == null
                || context.cue().owner() != ReportingCue.Owner.SUBJECT
                || !ReportingCue.isAdnominal(context.body().substring(verb.start(), verb.end()))) {
            return null;
        }
        int first = 0;
        while (first < words.size() && words.get(first).span().start() < verb.end()) {
            first++;
        }
        for (int i = first; i < Math.min(first + 6, words.size()); i++) {
            var word = words.get(i);
            if (word.particle() == null && !word.closed()) {
                continue;
            }
            var found = attributeAt(words, i, context);
            var subject = found == null ? null : found.subject();
            if (found == null && word.particle() != null && !word.marksSubject()) {
                continue; // 경제학과: what looks like a particle
            }
            if (found == null || subject == null || found.speaker() instanceof FoundSpeaker.Organisation) {
                return null;
            }
            return subject.start() - verb.end() <= 2 ? found : null;
        }
        return null;
    }

    /** “…” 홍길동 의원의 말이다. */
    private static @Nullable Attribution byGenitive(List<Word> words, QuotationContext context) {
        for (int i = 1; i < Math.min(FARTHEST, words.size()); i++) {
            if (!WORD_OF.matcher(words.get(i).text()).find()) {
                continue;
            }
            var owner = words.get(i - 1);
            boolean of = OF.matcher(owner.text()).find();
            return of ? attributeAt(words, i - 1, context) : null;
        }
        return null;
    }

    /** “…”고 홍길동 의원은 말했다. */
    private static @Nullable Attribution bySubject(List<Word> words, QuotationContext context) {
        for (int i = 0; i < Math.min(FARTHEST, words.size()); i++) {
            var word = words.get(i);
            if (ENDS_CLAUSE.matcher(word.text()).find()) {
                return null; // “…”고 권했지만 홍길동 의원은
            }
            if (word.marksSubject() && isBeforeVerb(word, context) && !isEmbedded(words, i, context)) {
                var found = attributeAt(words, i, context);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable Attribution attributeAt(List<Word> words, int at, QuotationContext context) {
        var reference = PhraseReader.read(words, at);
        return reference == null
                ? null
                : context.speakers().attribute(reference, context.recent(), EvidenceRule.Place.AFTER);
    }

    /** “…”라며 홍길동 의원이 낸 법안을 비판했다. */
    private static boolean isEmbedded(List<Word> words, int at, QuotationContext context) {
        int stop = at;
        while (stop < words.size() && isBeforeVerb(words.get(stop), context)) {
            stop++;
        }
        return !words.get(at).marksTopic() && SubjectBefore.isEmbedded(words, at, stop);
    }

    private static boolean isBeforeVerb(Word word, QuotationContext context) {
        var verb = context.cue().verb();
        return verb == null || word.span().end() <= verb.start();
    }
}
