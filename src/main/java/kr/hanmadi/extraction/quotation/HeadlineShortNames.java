package kr.hanmadi.extraction.quotation;

import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Hangul;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.people.MentionLedger;
import kr.hanmadi.extraction.people.Names;
import kr.hanmadi.extraction.people.PersonReference;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Span;
import org.jspecify.annotations.Nullable;

/** The person or body that a headline calls by one word: 洪 “…” for 홍길동 대통령, 檢 “…” for 검찰, 가나 “…” for 가나당. */
final class HeadlineShortNames {
    private static final Lexicon HANJA = Lexicon.pairs("quotation/headline-hanja.txt");
    /** A head of state goes by one letter, tried before the only person of that surname. */
    private static final String HEAD_OF_STATE = "대통령";

    private HeadlineShortNames() {}

    /** The body that a letter stands for, or a party without its 당; null where the word is neither. */
    static @Nullable String body(String body, Span word) {
        var text = word.in(body);
        if (text.length() == 1) {
            return HANJA.value(text).orElse(null);
        }
        if (text.length() > 3 || !Hangul.isAllSyllables(text) || Names.isName(text)) {
            return null;
        }
        var party =
                Pattern.compile("(?<![가-힣])[가-힣]{0,6}" + text + "당(?![가-힣]{3})").matcher(body);
        return party.find() ? party.group() : null;
    }

    /** The person whose surname stands there in Hanja; null where the report names none, or several. */
    static FoundSpeaker.@Nullable Person person(String body, Span word, MentionLedger ledger) {
        var surname = word.length() == 1 ? Names.inHangul(body.charAt(word.start())) : null;
        if (surname == null) {
            return null;
        }
        for (var title : new String[] {HEAD_OF_STATE, "씨"}) {
            var meant = ledger.personMeant(new PersonReference.BySurname(surname.toString(), null, title, word));
            if (meant.isPresent()) {
                return meant.get().person();
            }
        }
        return null;
    }
}
