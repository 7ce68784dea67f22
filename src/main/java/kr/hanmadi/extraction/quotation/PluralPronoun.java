package kr.hanmadi.extraction.quotation;

import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.people.PersonReference;
import kr.hanmadi.extraction.report.FoundSpeaker;
import org.jspecify.annotations.Nullable;

/** 이들, 그들: the several who spoke before. */
final class PluralPronoun {
    /** 검찰은 기소했다. 이들은: the accused, no body. */
    private static final Lexicon SINGLE_BODIES = Lexicon.words("quotation/single-bodies.txt");

    private PluralPronoun() {}

    static boolean isOne(PersonReference.ByGroup group) {
        return group.label().equals("이들") || group.label().equals("그들");
    }

    /** Whether what spoke before is more than one: a group, a body, people without names. */
    static boolean canMean(@Nullable FoundSpeaker said) {
        return said instanceof FoundSpeaker.Group
                || said instanceof FoundSpeaker.Organisation body
                        && SINGLE_BODIES.endOf(body.label()).isEmpty()
                || said instanceof FoundSpeaker.Anonymous && said.label().endsWith("들");
    }
}
