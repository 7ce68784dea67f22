package kr.hanmadi.extraction.passage;

import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * The byline that closes a paragraph where the line break before it was lost: “…고 말했다. 홍길동·임꺽정 기자 a@b.kr[ⓒ 가나일보”,
 * “…할 예정이다. 가나시=홍길동기자 a@b.kr창닫기”.
 */
final class SignOff {
    /** So far from the end of a paragraph it may begin; what follows it is what the page printed below the report. */
    private static final int FARTHEST = 2_000;

    private static final String TITLE = Lexicon.anyOf("passage/sign-off-titles.txt");
    private static final List<String> TITLES = Lexicon.lines("passage/sign-off-titles.txt");
    private static final String PLACE = "(?:[가-힣]{2,8}(?:[·ㆍ/][가-힣]{2,8}){0,2}\\s?=\\s?)?";
    private static final String ONE = PLACE + "[가-힣]{2,4}(?:[·ㆍ‧,/ ]{1,2}[가-힣]{2,4}){0,4}\\s?(?:[가-힣]{2,6}\\s)?"
            + Lexicon.anyOf("passage/sign-off-ranks.txt") + "?" + TITLE;
    private static final Pattern SIGNED = Pattern.compile(
            "(?<=[다요까죠임음함됨]\\.[”\"’']?\\s?|^)" + ONE
                    + "(?:\\s?[,·ㆍ/]?\\s?" + ONE
                    + "){0,4}(?:\\s{0,2}\\(?[\\w.+-]{1,40}@[\\w-]{1,40}(?:\\.[\\w-]{2,20}){1,3}\\)?|\\s{0,2}(?=[\\[(<]?\\s?[ⓒ©])|\\s?$)");

    private SignOff() {}

    /** Where in a line the byline stands; null when none closes it. */
    static @Nullable Span in(String body, Span line) {
        int from = Math.max(line.start(), line.end() - FARTHEST);
        if (TITLES.stream().noneMatch(title -> body.indexOf(title, from, line.end()) >= 0)) {
            return null; // nearly every line, and looking for a whole byline costs
        }
        var signed = SIGNED.matcher(body).region(from, line.end());
        return signed.find() ? new Span(signed.start(), signed.end()) : null;
    }
}
