package kr.hanmadi.extraction.quotation;

import java.util.List;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.people.Names;
import kr.hanmadi.extraction.people.Organisations;
import kr.hanmadi.extraction.people.PersonReference;
import kr.hanmadi.extraction.people.PhraseReader;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.EvidenceRule;
import org.jspecify.annotations.Nullable;

/** A body before a remark that speaks through 에서, in marks, or by its place alone. */
final class BodySubject {
    private static final EvidenceRule.Place PLACE = EvidenceRule.Place.BEFORE;
    private static final Lexicon COUNTRIES = Lexicon.words("quotation/countries.txt");
    private static final String OPENING = "‘'「『《〈<";
    private static final String CLOSING = "’'」』》〉>";

    private BodySubject() {}

    /** The body or country that a sentence names as the speaker; null when it names none, and behind words that no one reports. */
    static @Nullable Attribution answer(List<Word> words, QuotationContext context) {
        if (!context.cue().reported()) {
            return null;
        }
        var from = bodyFrom(words, context);
        return from == null ? unknownBody(words, context) : from;
    }

    /** “가나청에서 “…”라고 했다”, “가나국은 “…”고 발표했다”: bodies and countries speak through 에서, too. */
    private static @Nullable Attribution bodyFrom(List<Word> words, QuotationContext context) {
        boolean within = context.cue().owner() == ReportingCue.Owner.EMBEDDED; // 나라국이 ‘…’라고 주장한 데 대해
        for (int i = words.size() - 1; i >= 0; i--) {
            var word = words.get(i);
            var particle = word.particle();
            var shortened = word.text().endsWith("에선") // 가나당에선
                    ? word.text().substring(0, word.text().length() - 2)
                    : "";
            if (!shortened.isEmpty() && Organisations.speaks(shortened)) {
                return body(shortened, word.span(), context);
            }
            boolean apart =
                    word.text().equals("에선") && i > 0 && words.get(i - 1).note() != null; // 가나당(옛 나라당)에선
            var before = apart ? words.get(i - 1) : null;
            if (before != null && (Organisations.speaks(before.stem()) || Names.isOrganisation(before.stem()))) {
                return body(before.stem(), before.span(), context);
            }
            if (particle == null) {
                continue;
            }
            boolean from = particle.text().startsWith("에서") && (Organisations.speaks(word.stem()) || isCountry(word));
            if (from
                    || word.marksSubject()
                            && isCountry(word)
                            && (within || word.marksTopic() || !SubjectBefore.isEmbedded(words, i, words.size()))) {
                return body(word.stem(), word.span(), context);
            }
        }
        return null;
    }

    private static @Nullable Attribution body(String label, Span span, QuotationContext context) {
        return context.speakers().attribute(new PersonReference.ByOrganisation(label, span), context.recent(), PLACE);
    }

    private static boolean isCountry(Word word) {
        return COUNTRIES.has(word.stem());
    }

    /** 가나국 ‘도깨비’는 “…”고 보도했다: a name in marks right before the remark. */
    private static @Nullable Attribution nameInMarks(List<Word> words, QuotationContext context) {
        var word = words.getLast();
        boolean inMarks = word.marksTopic()
                && word.opened()
                && word.stem().length() >= 2
                && word.span().end() < context.body().length()
                && OPENING.indexOf(context.body().charAt(Math.max(0, word.span().start() - 1))) >= 0
                && CLOSING.indexOf(context.body().charAt(word.span().end())) >= 0;
        if (!inMarks) {
            return null;
        }
        var found = body(word.stem(), word.span(), context);
        return found == null ? null : found.atMost(Confidence.LOW);
    }

    /** “도깨비상회는 “…”고 밝혔다”: a first topic that no lexicon knows and that is no thing. */
    private static @Nullable Attribution unknownBody(List<Word> words, QuotationContext context) {
        var marked = words.isEmpty() ? null : nameInMarks(words, context);
        if (marked != null) {
            return marked;
        }
        for (int i = 0; i < Math.min(4, words.size()); i++) {
            var word = words.get(i);
            if (!word.marksTopic()) {
                continue;
            }
            var stem = word.stem();
            int from = PhraseReader.runStart(words, i);
            boolean thing = stem.length() < 2
                    || UnreadTopic.isThingByForm(word)
                    || Names.isCommon(stem)
                    || Names.isPlace(stem)
                    || Morphology.isCommonWord(stem)
                    || Morphology.isVerbForm(word.text());
            if (thing || i - from > 1 || word.text().endsWith("도")) {
                return null;
            }
            var label = PhraseReader.label(words, from, i);
            var phrase = PhraseReader.phrase(words, from, i);
            var person = PhraseReader.partOfName(label, phrase);
            var named = person == null ? null : context.speakers().attribute(person, context.recent(), PLACE);
            var found = named == null ? body(label, phrase, context) : named;
            return found == null ? null : found.atMost(Confidence.LOW);
        }
        return null;
    }
}
