package kr.hanmadi.desk;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form of text in which words stand that are not read as quotations, or that hides the marks around them. The editor is told
 * what the text looks like, so that silence is not taken for “nothing was said”.
 */
enum UnreadForm {
    /** Q. 왜 늘렸습니까? A. 물이 모자라기 때문입니다. */
    QUESTIONS(2, 50, "^(?:문|질문|Q)\\s?\\d{0,2}\\s?[.:]\\s?[^\\n]+\\n+[^“\"\\n]{2,}$"),
    /** ○의장 홍길동 회의를 열겠습니다. */
    MINUTES(2, 50, "^[○◯]\\s?(?:" + Said.TITLE + " [가-힣]{2,4}|[가-힣]{2,4} ?" + Said.TITLE + ")[\\s:]{1,4}" + Said.ALOUD),
    /** ◆ 홍길동> 물이 모자랍니다. */
    TRANSCRIPT(2, 50, "^[◇◆□■▷▶○●◎☎-]?\\s?[가-힣]{2,6}(?: [가-힣]{2,8})?\\s?[>:]\\s?" + Said.ALOUD),
    /** > 가나시는 물길 예산을 */
    MAIL(2, 3, "^>.*[가-힣].*$"),
    /** 14:00 개회사 홍길동 가나협회 회장 */
    PROGRAMME(
            3,
            3,
            "^[▲○●◇◆■□·-]?\\s?(?:\\d{1,2}:\\d{2}(?:\\s?[~∼～–-]\\s?\\d{1,2}:\\d{2})?"
                    + "|(?:개회사?|축사|환영사|기조(?:연설|강연|발제)|발제|주제발표|좌장|사회|(?:지정|종합)?토론|폐회)\\s?\\d?\\s?:?)"
                    + "\\s++[^=\\n]*[^.=”\"\\n]$"),
    /** 홍길동 가나시장은 11일 기자회견을 열고 물길 예 */
    BROKEN_LINES(4, 2, "^.{15,70}[가-힣,]\\n(?=[가-힣“])");

    /** What tells words written down as they were said. */
    private static final class Said {
        static final String TITLE = "[가-힣]{0,10}(?:의원|위원|[의원국과실시부청소단총팀]장|군수|지사|[장차]관|교육감|총리|진술인|참고인|증인)";
        /** No report ends its sentences so, but between marks. */
        static final String ALOUD = "[^“\"]{0,300}?(?:니다|니까|시오|[가-힣][요죠]|네|예)[.?!]";
    }

    /** How far the text is looked at. */
    private static final int MOST = 20_000;

    private final int fewest;
    private final int share;
    private final Pattern pattern;

    /**
     * @param fewest how often the form stands in a text that has it
     * @param share one in so many lines begins it
     */
    UnreadForm(int fewest, int share, String pattern) {
        this.fewest = fewest;
        this.share = share;
        this.pattern = Pattern.compile(pattern, Pattern.MULTILINE);
    }

    /** What the text looks like; null for a report. */
    static @Nullable UnreadForm of(String body) {
        var text = body.substring(0, Math.min(body.length(), MOST));
        long lines = text.lines().filter(line -> !line.isBlank()).count();
        for (var form : values()) {
            long found = form.pattern.matcher(text).results().count();
            if (found >= form.fewest && found * form.share >= lines) {
                return form;
            }
        }
        return null;
    }
}
