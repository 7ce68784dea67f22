package kr.hanmadi.extraction.forum;

import java.util.Optional;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.field.ForumKind;

/** The nouns that a meeting is called by: 토론회, 기자회견, 포럼. */
public final class MeetingNouns {
    private static final Lexicon NOUNS = Lexicon.pairs("forum/meeting-nouns.txt");
    private static final Lexicon MENTIONED = Lexicon.words("forum/often-mentioned.txt");
    private static final Lexicon PLAIN = Lexicon.words("forum/plain-kinds.txt");

    private static final Lexicon FOR_THE_PRESS = Lexicon.words("forum/kinds-for-the-press.txt");

    private static final Pattern YEAR = Pattern.compile("\\s(?:19|20)\\d\\d$");

    private MeetingNouns() {}

    /** The noun at the end of a word: 토론회 of 정책토론회. */
    static Optional<String> atEnd(String word) {
        return NOUNS.endOf(word);
    }

    /** Whether words name a meeting: 2025 디지털 정책포럼, 나루 물길 서밋 2026. */
    public static boolean isForumName(String words) {
        var bare = withoutYear(words.strip());
        return NOUNS.endOf(bare).filter(end -> bare.length() > end.length()).isPresent();
    }

    private static String withoutYear(String name) {
        return YEAR.matcher(name).replaceFirst("");
    }

    static boolean isNoun(String word) {
        return NOUNS.endOf(word).isPresent();
    }

    /** Whether two names end in the same noun: 제3회 가나 포럼, 포럼. */
    static boolean isSameNoun(String one, String other) {
        return core(one).equals(core(other));
    }

    /** The kind of meeting that a name ends in: 회견 of 기자회견, 토론회 of 정책토론회. */
    static String core(String printed) {
        var name = withoutYear(printed);
        for (int from = name.length() - 2; from >= 0; from--) {
            var end = name.substring(from);
            if (NOUNS.value(end).isPresent()) {
                return end.endsWith("회견") ? "회견" : end;
            }
        }
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** 세미나, 공동세미나: a kind of meeting that its topic names, ‘물길’을 주제로 … 세미나; a press conference is none. */
    static boolean isKindAlone(String name) {
        return name.indexOf(' ') < 0 && name.length() <= 6 && !core(name).equals("회견");
    }

    /** 정상회담, 의원총회: what many reports speak of that are not about it. */
    static boolean isOftenMentioned(String name) {
        return MENTIONED.has(NOUNS.endOf(name).orElse(""));
    }

    /** 기자회견, 브리핑: many are held every day. */
    static boolean isPlain(String name) {
        return PLAIN.has(NOUNS.endOf(name).orElse(""));
    }

    /** 기자회견, 브리핑: what stands before it is seldom a part of its name. */
    static boolean isForThePress(String name) {
        return FOR_THE_PRESS.has(NOUNS.endOf(name).orElse(""));
    }

    static ForumKind kind(String name) {
        return NOUNS.endOf(withoutYear(name))
                .flatMap(NOUNS::value)
                .map(ForumKind::valueOf)
                .orElse(ForumKind.OTHER);
    }
}
