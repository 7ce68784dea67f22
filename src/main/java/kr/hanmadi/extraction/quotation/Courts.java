package kr.hanmadi.extraction.quotation;

import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.TextOrder;
import org.jspecify.annotations.Nullable;

/** The courts that a report names, and which of them its bench (재판부) is of. */
final class Courts {
    private static final Pattern COURT = Pattern.compile(
            "(?:[가-힣]{2,10}(?:법원|지법|고법)|대법원|헌법재판소)(?: [가-힣]{2,4}지원)?(?: (?:[가-힣]{2,6} ?)?제?\\d{1,3}(?:-\\d+)?(?:단독|부)(?![가-힣]))?");
    private static final Pattern DIVISION = Pattern.compile("(?:대법원 제?|[가-힣]{2,6})\\d[\\d-]*(?:부|단독)$");
    private static final Pattern OTHER_INSTANCE = Pattern.compile("[123]심|항소심|원심");
    private static final int FARTHEST = 6_000;

    private final String body;
    /** Null before the first question, for few reports ask. */
    private @Nullable List<Span> named;

    Courts(String body) {
        this.body = body;
    }

    private List<Span> named() {
        if (named == null) {
            named = COURT.matcher(body)
                    .results()
                    .map(court -> new Span(court.start(), court.end()))
                    .toList();
        }
        return named;
    }

    /** The only division of a court that is named before 재판부, 가나지법 형사3부: the fullest name of it; null otherwise. */
    @Nullable
    Span division(int bench) {
        var divisions = courtsBefore(bench).stream()
                .filter(court -> DIVISION.matcher(court.in(body)).find())
                .toList();
        if (divisions.isEmpty()
                || divisions.stream().map(court -> court.in(body)).distinct().count() > 1) {
            return null;
        }
        int line = body.lastIndexOf('\n', bench) + 1;
        var others = OTHER_INSTANCE.matcher(body).region(Math.max(line, bench - FARTHEST), bench);
        return others.find() ? null : divisions.getFirst(); // 대법원 3부는 … 1심은 졌다. 재판부는
    }

    /** The only court named before 재판부; null with none or several. */
    @Nullable
    String court(int bench) {
        var courts = courtsBefore(bench).stream()
                .map(court -> court.in(body))
                .distinct()
                .toList();
        return courts.size() == 1 ? courts.getFirst() : null;
    }

    private List<Span> courtsBefore(int bench) {
        var courts = named();
        return courts.subList(
                TextOrder.firstFrom(courts, Span::start, bench - FARTHEST),
                TextOrder.firstFrom(courts, Span::start, bench));
    }
}
