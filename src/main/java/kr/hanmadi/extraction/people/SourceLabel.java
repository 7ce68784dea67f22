package kr.hanmadi.extraction.people;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.field.AnonymousKind;
import org.jspecify.annotations.Nullable;

/** What the label of a source without a name says of it: 가나시 고위 관계자, 가나회의 대리인단 15명. */
public final class SourceLabel {
    private static final Lexicon ANONYMOUS = Lexicon.pairs("people/anonymous-heads.txt");
    private static final Lexicon FIELDS = Lexicon.pairs("people/anonymous-fields.txt");
    private static final Lexicon ONE = Lexicon.words("people/one-of-several.txt");

    /** Which of several, and how high: not where they belong. */
    private static final Lexicon WHICH = Lexicon.words("people/which-source.txt");

    private static final Set<String> INSIDERS = Set.of("대변인", "간부", "임원");

    private static final Pattern UNNAMED =
            Pattern.compile("(?:익명을 [가-힣]{1,6}|(?:이름을|신원을) (?:밝히|공개하|드러내|감추|감춘|숨긴)[가-힣]{0,4})(?: [가-힣]{1,4}){0,2} ?$");
    private static final int FARTHEST_UNNAMED = 20;

    private SourceLabel() {}

    /** 익명을 요구한 가나당 의원: who asked not to be named is no one that the report names. */
    public static boolean isNameWithheld(String body, Span place) {
        return UNNAMED.matcher(body)
                .region(Math.max(0, place.start() - FARTHEST_UNNAMED), place.start())
                .find();
    }

    /** 한 관계자, 어느 의원: one of several. */
    static boolean isOne(String word) {
        return ONE.has(word);
    }

    /** 대리인단 in 가나회의 대리인단 15명: those who speak for others by their office; null without one. */
    public static @Nullable String officeOf(String label) {
        for (var word : label.split(" ")) {
            if (word.endsWith("대리인단") || word.endsWith("변호인단") || word.endsWith("법률대리인")) {
                return word;
            }
        }
        return null;
    }

    /** Whether the word is the head of a source without a name: 관계자. */
    static boolean isHead(String word) {
        return ANONYMOUS.endOf(word).isPresent();
    }

    /** The head of a source without a name at the end of a word; empty without one. */
    static String headAtEnd(String word) {
        return ANONYMOUS.endOf(word).orElse("");
    }

    /** By the words of the label, or else by its head. */
    static AnonymousKind kind(String label, String head) {
        return FIELDS.firstWithin(label)
                .flatMap(FIELDS::value)
                .or(() -> ANONYMOUS.value(head))
                .map(AnonymousKind::valueOf)
                .orElse(AnonymousKind.OTHER);
    }

    /** What kind of source a label names by its words; other than that, when it says nothing. */
    public static AnonymousKind kindOf(String label) {
        return FIELDS.firstWithin(label)
                .flatMap(FIELDS::value)
                .map(AnonymousKind::valueOf)
                .orElse(AnonymousKind.OTHER);
    }

    /** 가나시 고위 관계자: the words up to the last organisation. */
    static @Nullable String affiliationOf(String label) {
        var words = List.of(label.split(" "));
        if (isInsider(words.getLast())) {
            return insidersOf(words);
        }
        for (int i = words.size() - 2; i >= 0; i--) {
            var word = words.get(i);
            if (i > 0 && (word.equals("소속") || word.equals("소속의"))) {
                int from = ONE.has(words.getFirst()) || WHICH.has(words.getFirst()) ? 1 : 0;
                return from == i ? null : String.join(" ", words.subList(from, i)); // 나루소프트 소속의 한 변호사
            }
            var bare = word.endsWith("의") ? word.substring(0, word.length() - 1) : word;
            if (word.equals("출신")) {
                return null; // 한 검찰 출신 변호사: where someone was
            }
            if (officeOf(word) != null || PhraseReader.isLegalForm(word) || WHICH.has(word)) {
                continue; // 가나모임의 대리인단 15명: they belong to the body, not to themselves
            }
            if (isBody(bare) || Names.isKindOfBody(bare) && label.indexOf(',') < 0) {
                int from = ONE.has(words.getFirst()) ? 1 : 0;
                var text = String.join(" ", words.subList(from, i + 1));
                return text.replaceFirst("(?:의| ?측)$", "");
            }
        }
        return null;
    }

    private static boolean isBody(String word) {
        boolean latin = word.length() >= 2 && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        return latin || word.endsWith("측") || Names.isOrganisation(word) || Organisations.speaks(word);
    }

    /** 관계자, 당국자, 간부: heads of which the words before say where they belong, whatever words these are. */
    private static boolean isInsider(String head) {
        return head.endsWith("관계자") || head.endsWith("당국자") || INSIDERS.contains(head);
    }

    /** 외교가 of 외교가 관계자, 여권 of 또 다른 여권 핵심 관계자; null where they only say which one, 한 관계자. */
    private static @Nullable String insidersOf(List<String> words) {
        int from = 0;
        int to = words.size() - 1;
        while (from < to && (ONE.has(words.get(from)) || WHICH.has(words.get(from)))) {
            from++;
        }
        while (to > from && (ONE.has(words.get(to - 1)) || WHICH.has(words.get(to - 1)))) {
            to--;
        }
        return from == to ? null : String.join(" ", words.subList(from, to)).replaceFirst("(?:의| ?측)$", "");
    }

    /** 관계자 of 가나시 관계자, 보좌관 of 홍 의원 보좌관: what a source does, where it says so; null for citizens. */
    static @Nullable String headOf(String label) {
        var last = label.substring(label.lastIndexOf(' ') + 1);
        var one = last.endsWith("들") ? last.substring(0, last.length() - 1) : last;
        var head = ANONYMOUS.endOf(one).orElse("");
        boolean office = ANONYMOUS
                .value(head)
                .filter(kind -> AnonymousKind.valueOf(kind) != AnonymousKind.CITIZEN)
                .isPresent();
        return office && head.length() >= 2 ? head : null;
    }
}
