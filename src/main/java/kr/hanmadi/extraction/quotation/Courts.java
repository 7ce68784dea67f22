package kr.hanmadi.extraction.quotation;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.report.Span;
import org.jspecify.annotations.Nullable;

/** The court whose bench (재판부) a report means. */
final class Courts {
    private static final Pattern COURT = Pattern.compile(
            "(?:[가-힣]{2,10}(?:법원|지법|고법)|대법원|헌법재판소)(?: [가-힣]{2,4}지원)?(?: (?:[가-힣]{2,6} ?)?제?\\d{1,3}(?:-\\d+)?(?:단독|부)(?![가-힣]))?");
    private static final Pattern DIVISION = Pattern.compile("(?:대법원 제?|[가-힣]{2,6})\\d[\\d-]*(?:부|단독)$");
    private static final Pattern OTHER_INSTANCE = Pattern.compile("[123]심|항소심|원심");
    private static final int FARTHEST = 6_000;

    private Courts() {}

    /** The only division of a court that is named before 재판부, 가나지법 형사3부: the fullest name of it; null otherwise. */
    static @Nullable Span division(String body, int bench) {
        int line = body.lastIndexOf('\n', bench) + 1;
        if (OTHER_INSTANCE.matcher(body.substring(line, bench)).find()) {
            return null; // 대법원 3부는 … 1심은 졌다. 재판부는
        }
        var courts = COURT.matcher(body).region(Math.max(0, bench - FARTHEST), bench);
        Span found = null;
        while (courts.find()) {
            var name = courts.group();
            if (!DIVISION.matcher(name).find()) {
                continue;
            }
            if (found != null && !found.in(body).equals(name)) {
                return null;
            }
            found = found == null ? new Span(courts.start(), courts.end()) : found;
        }
        return found;
    }

    /** The only court named before 재판부; null with none or several. */
    static @Nullable String court(String body, int bench) {
        var courts = COURT.matcher(body.substring(Math.max(0, bench - FARTHEST), bench))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        return courts.size() == 1 ? courts.getFirst() : null;
    }
}
