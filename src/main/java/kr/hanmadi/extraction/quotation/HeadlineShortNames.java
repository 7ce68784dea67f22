package kr.hanmadi.extraction.quotation;

import java.util.HashMap;
import java.util.Map;
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

    private static final int LONGEST_PARTY = 3;
    private static final int LONGEST_BEFORE = 6;
    private static final int LONGEST_BEHIND = 2;

    private final String body;
    private final MentionLedger ledger;
    /** The parties of the report by what stands before their 당; null before the first question. */
    private @Nullable Map<String, String> parties;

    HeadlineShortNames(String body, MentionLedger ledger) {
        this.body = body;
        this.ledger = ledger;
    }

    /** The body that a letter stands for, or a party without its 당; null where the word is neither. */
    @Nullable
    String body(Span word) {
        var text = word.in(body);
        if (text.length() == 1) {
            return HANJA.value(text).orElse(null);
        }
        if (text.length() > LONGEST_PARTY || !Hangul.isAllSyllables(text) || Names.isName(text)) {
            return null;
        }
        if (parties == null) {
            parties = readParties();
        }
        return parties.get(text);
    }

    /** The first word of the text in which each stands before 당: 나라가나당 for 나라 and for 가나. */
    private Map<String, String> readParties() {
        var all = new HashMap<String, String>();
        int end = 0;
        while (end < body.length()) {
            int start = end;
            while (end < body.length() && Hangul.isSyllable(body.charAt(end))) {
                end++;
            }
            for (int at = end - 1; at > start && at >= end - 1 - LONGEST_BEHIND; at--) {
                for (int name = at - 2; body.charAt(at) == '당' && name >= at - LONGEST_PARTY; name--) {
                    if (name >= start && name - start <= LONGEST_BEFORE) {
                        all.putIfAbsent(body.substring(name, at), body.substring(start, at + 1));
                    }
                }
            }
            end++;
        }
        return all;
    }

    /** The person whose surname stands there in Hanja; null where the report names none, or several. */
    FoundSpeaker.@Nullable Person person(Span word) {
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
